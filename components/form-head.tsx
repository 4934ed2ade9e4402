import type { FormView } from '../lib/browser/messages.ts';
import { ATTACH, fill, plain } from '../lib/words/index.ts';

export interface FormHeadProps {
  form: FormView;
  onLookAgain: () => void;
}

/** Which job, whose form, and that nothing is sent from here. */
export function FormHead({ form: { job, system, step }, onLookAgain }: FormHeadProps) {
  const title = plain(job?.title);
  const employer = plain(job?.employer);
  const heading = title && employer ? fill(ATTACH.at, { title, employer }) : title || employer || ATTACH.form;
  return (
    <header class="attach-head">
      <h1>{heading}</h1>
      <p class="soft small">
        {system ? fill(ATTACH.system, { system }) : ATTACH.form}. {ATTACH.submits}
      </p>
      {step !== undefined && (
        <p class="soft small">
          {step && `${fill(ATTACH.step, { step: plain(step) })}. `}
          {ATTACH.steps}
        </p>
      )}
      <button type="button" class="button quiet" onClick={onLookAgain}>
        {ATTACH.again}
      </button>
    </header>
  );
}
