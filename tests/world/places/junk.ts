import { MISBEHAVING, misbehaving } from '../misbehaviour.ts';
import { notFound, type Place } from '../place.ts';

/** `junk.example/credentials/NAME.json` answers as badly as its name says; asked only after a click. */
export const junk: Place = {
  id: 'junk',
  hosts: ['junk.example'],
  open: () => ({
    answer: (asked) => misbehaving(/^\/credentials\/(\w+)\.json$/.exec(asked.path)?.[1] ?? '') ?? notFound(),
  }),
};

/** Links whose paths have the shape of a credential. */
export const JUNK_LINKS: readonly string[] = MISBEHAVING.map(
  (name) => `https://junk.example/credentials/${name}.json`,
);
