/** The job of a form that stands in a frame: its page around it often says more of the job than the frame does. */
import type { Job } from './model.ts';

/**
 * What the form's own document says comes first; what it leaves open is taken from the others. What is asked for comes
 * whole from one document, since parts of two would be no posting.
 * @param others of the other documents of the tab, the outermost first
 */
export function jobAround(own: Job | undefined, others: readonly (Job | undefined)[]): Job | undefined {
  const known = others.filter((each) => each !== undefined);
  const saysMore = (job: Job | undefined) => job?.requirements !== undefined || job?.skills !== undefined;
  const asking = [own, ...known].find(saysMore) ?? own ?? known[0];
  const names = Object.assign({}, ...[own, ...known].toReversed().map(namesOf));
  const { title: _, employer: __, ...asked } = asking ?? {};
  const job = { ...names, ...asked };
  return Object.keys(job).length > 0 ? job : undefined;
}

function namesOf(job: Job | undefined): Pick<Job, 'title' | 'employer'> {
  const { title, employer } = job ?? {};
  return { ...(title ? { title } : {}), ...(employer ? { employer } : {}) };
}
