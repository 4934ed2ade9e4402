/** The job that a page describes: by its data, else where its system writes the posting, else by its own text. */
import { textOf } from './evidence.ts';
import { type Line, linesOfElement, linesOfMarkup, oneLine } from './job-text.ts';
import type { FormFacts, Job } from './model.ts';
import { type Posting, postingIn } from './posting.ts';
import { sectionsOf } from './sections.ts';

/** Title and employer, and the text in which a posting names what it asks for. */
export function readJob(document: Document, { posting: where }: Partial<FormFacts> = {}): Job | undefined {
  const posting: Posting = postingIn(document) ?? {};
  const heading = document.querySelector('h1');
  const title = oneLine(posting.title ?? '') || (heading ? textOf(heading) : '');
  const employer = oneLine(posting.employer ?? '');
  const lines = posting.text ? linesOfMarkup(posting.text) : linesOnPage(document, where);
  const { text, requirements } = sectionsOf(lines);
  const { skills } = posting;
  if (!title && !employer && !text) return undefined;
  return {
    ...(title ? { title } : {}),
    ...(employer ? { employer } : {}),
    ...(text ? { text } : {}),
    ...(requirements ? { requirements } : {}),
    ...(skills ? { skills } : {}),
  };
}

function linesOnPage(document: Document, where: string | undefined): Line[] {
  const posting = where ? document.querySelector(where) : null;
  const main = posting ?? document.querySelector('main, [role="main"], article') ?? document.body;
  return main ? linesOfElement(main) : [];
}
