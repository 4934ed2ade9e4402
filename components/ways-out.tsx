import { WAYS_OUT } from '../lib/words/en-share.ts';

export const WAYS = ['pdf', 'print', 'text', 'resume'] as const;
export type Way = (typeof WAYS)[number];

export interface WaysOutProps {
  /** How many badges are chosen. */
  chosen: number;
  isBusy: boolean;
  /** What came of the last one; '' before. */
  said: string;
  onTake: (way: Way) => void;
}

/** The chosen badges for whatever this page is not: another form, an e-mail, a folder, a CV. */
export function WaysOut({ chosen, isBusy, said, onTake }: WaysOutProps) {
  return (
    <section class="ways-out" aria-label={WAYS_OUT.title}>
      <h2 class="group-head">{WAYS_OUT.title}</h2>
      <p class="soft small">{WAYS_OUT.what}</p>
      <div class="buttons">
        {WAYS.map((way) => (
          <button
            key={way}
            type="button"
            class="button"
            disabled={chosen === 0 || isBusy}
            onClick={() => onTake(way)}
          >
            {WAYS_OUT[way]}
          </button>
        ))}
      </div>
      <p class="small" role="status">
        {said}
      </p>
    </section>
  );
}
