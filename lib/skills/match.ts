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
  /** Named by the posting, and by a badge of which its owner has said that it does not answer this. */
  setAside: Named[];
  /** The posting says under a heading, or in its data, what it asks for. Else nothing can be said to be missing. */
  saysWhatItAsks: boolean;
}

/** Lines shown at most: a longer list is read in the posting itself. */
const MAX_LINES = 20;

/** What the owner of the wallet has said counts before any name does. */
export function matchJob(job: Asking, badges: readonly Nameable[]): JobMatch {
  const { text = '', employer = '', requirements = [], skills = [] } = job;
  const known = badges.map(knownBy);
  const everything = [text, ...skills].join('\n');
  const held = badgesNamed(everything, known, employer).map((named) => confirmed(named, known));
  const rejected = known.map(({ id, rejects }) => ({ id, names: [...rejects.values()] }));
  const notHeld = unheld(requirements.join('\n'), skills, known, employer);
  const answered = (line: string) => {
    const inLine = finder(line);
    return (
      badgesNamed(line, known, employer).length > 0 ||
      notHeld.some(({ name }) => namesOf(name).some((each) => inLine(each) !== undefined))
    );
  };
  return {
    held,
    notHeld,
    notJudged: requirements.filter((line) => !answered(line)).slice(0, MAX_LINES),
    setAside: badgesNamed(everything, rejected, employer),
    saysWhatItAsks: job.requirements !== undefined || skills.length > 0,
  };
}

interface Known extends Nameable {
  /** In lower case. */
  confirms: ReadonlySet<string>;
  /** As they are written, by their lower case. */
  rejects: ReadonlyMap<string, string>;
}

function knownBy({ id, names, answers = {} }: Nameable): Known {
  const said = (answer: boolean) =>
    Object.keys(answers)
      .filter((asked) => answers[asked] === answer)
      .flatMap(namesOf);
  const rejects = new Map(said(false).map((each) => [each.toLowerCase(), each]));
  const confirms = said(true);
  const own = names.flatMap(namesOf).filter((each) => !rejects.has(each.toLowerCase()));
  return {
    id,
    names: [...own, ...confirms],
    confirms: new Set(confirms.map((each) => each.toLowerCase())),
    rejects,
  };
}

function confirmed(named: Named, known: readonly Known[]): Named {
  const badge = known.find(({ id }) => id === named.id);
  return badge?.confirms.has(named.name.toLowerCase()) ? { ...named, isConfirmed: true } : named;
}

function unheld(
  asked: string,
  skills: readonly string[],
  badges: readonly Known[],
  employer: string,
): Unheld[] {
  const inText = finder(asked, employer);
  const terms = KNOWN_TERMS.flatMap((names) => {
    const quote = names.map(inText).find((each) => each !== undefined);
    return quote === undefined ? [] : [{ name: names[0], quote }];
  });
  const stated = skills.map((name) => ({ name, quote: name }));
  const called = calledBy(badges);
  const mayBeHeld = (name: string) => namesOf(name).some(called);
  const all = [...stated, ...terms].filter(({ name }) => !mayBeHeld(name));
  const seen = new Set<string>();
  const isNew = ({ name }: Unheld) => {
    const key = namesOf(name)[0]?.toLowerCase() ?? '';
    return !seen.has(key) && seen.add(key);
  };
  return all.filter(isNew).slice(0, MAX_LINES);
}

/** A badge whose name or skill has that name in it may well be the one, unless its owner has said that it is not. */
function calledBy(badges: readonly Known[]): (name: string) => boolean {
  const among = (some: readonly Known[]) => finder(some.flatMap(({ names }) => names).join('\n'));
  const byAny = among(badges);
  return (name) => {
    if (byAny(name) === undefined) return false;
    const others = badges.filter(({ rejects }) => !rejects.has(name.toLowerCase()));
    return others.length === badges.length || among(others)(name) !== undefined;
  };
}
