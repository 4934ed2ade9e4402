/** A job beside a wallet, in three groups and never as a number: named and held, named and not held, not judged. */
import { badgesNamed, finder, type Nameable, type Named } from './named.ts';
import { KNOWN_TERMS, namesOf } from './terms.ts';

/** What a posting says; see `readJob`. */
export interface Asking {
  text?: string;
  employer?: string;
  requirements?: readonly string[];
  skills?: readonly string[];
}

export interface Unheld {
  name: string;
  /** The posting's own words. */
  quote: string;
}

export interface JobMatch {
  held: Named[];
  /** Named by the posting, and by no badge: from its stated skills, or known terms in what it asks for. */
  notHeld: Unheld[];
  /** What it asks for in words of which nothing here can tell whether a badge answers them. */
  notJudged: string[];
  /** The posting says under a heading, or in its data, what it asks for. Else nothing can be said to be missing. */
  saysWhatItAsks: boolean;
}

/** Lines shown at most: a longer list is read in the posting itself. */
const MAX_LINES = 20;

export function matchJob(job: Asking, badges: readonly Nameable[]): JobMatch {
  const { text = '', employer = '', requirements = [], skills = [] } = job;
  const known = badges.map(({ id, names }) => ({ id, names: names.flatMap(namesOf) }));
  const held = badgesNamed([text, ...skills].join('\n'), known, employer);
  const asked = requirements.join('\n');
  const notHeld = unheld(asked, skills, known, employer);
  const answered = (line: string) => {
    const inLine = finder(line);
    return (
      badgesNamed(line, known, employer).length > 0 ||
      notHeld.some(({ name }) => namesOf(name).some((each) => inLine(each) !== undefined))
    );
  };
  const notJudged = requirements.filter((line) => !answered(line)).slice(0, MAX_LINES);
  return { held, notHeld, notJudged, saysWhatItAsks: job.requirements !== undefined || skills.length > 0 };
}

function unheld(
  asked: string,
  skills: readonly string[],
  badges: readonly Nameable[],
  employer: string,
): Unheld[] {
  const inText = finder(asked, employer);
  const terms = KNOWN_TERMS.flatMap((names) => {
    const quote = names.map(inText).find((each) => each !== undefined);
    return quote === undefined ? [] : [{ name: names[0], quote }];
  });
  const stated = skills.map((name) => ({ name, quote: name }));
  // A badge whose name or skill has that name in it may well be the one: then it is not said to be missing.
  const called = finder(badges.flatMap(({ names }) => names).join('\n'));
  const mayBeHeld = (name: string) => namesOf(name).some((each) => called(each) !== undefined);
  const all = [...stated, ...terms].filter(({ name }) => !mayBeHeld(name));
  const seen = new Set<string>();
  const isNew = ({ name }: Unheld) => {
    const key = namesOf(name)[0]?.toLowerCase() ?? '';
    return !seen.has(key) && seen.add(key);
  };
  return all.filter(isNew).slice(0, MAX_LINES);
}
