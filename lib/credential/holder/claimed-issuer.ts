import { tokens } from './title-words.ts';

/** What is known of who gave an award. */
export interface KnownIssuer {
  /** What the issuer, and the platform, are called. */
  names: readonly string[];
  /** Hosts of either. */
  domains: readonly string[];
  title: string;
}

/** Characters of a name that are looked at. */
const MAX_NAME = 200;

/** Words that say what kind of body it is, or what it does: many unrelated ones share them. */
const KINDS = new Set(
  tokens(
    'the of and for de des du la le der die das und von di e y at in a an inc incorporated llc ltd limited plc gmbh ag kg sa ' +
      'sarl bv ab oy srl corp corporation co company group university universitat universite universidad universita ' +
      'universidade universiteit hochschule volkshochschule college school schule institute institut instituto academy ' +
      'akademie academia foundation stiftung association society council center centre department ministry agency office ' +
      'state national international global world european american federal technical technology technologies tech ' +
      'science sciences applied business management project data cloud web software computing computer security network ' +
      'networking digital online learning training certification certifications certificate certified education ' +
      'educational career careers professional program programs service services system systems solution solutions ' +
      'consulting skills studies standards bank press labs org com net edu io example www badges badge credentials learn',
  ),
);

/** Names under which one body gives awards; each row is one. */
const BRANDS = [
  'linux cncf',
  'salesforce trailhead',
  'facebook meta',
  'microsoft linkedin github',
  'pearson certiport',
].map((row) => row.split(' '));

/**
 * Whether a claimed issuer is really another organisation than any that is known. They are one where a word that is not
 * just a kind of body agrees (a brand or a faculty of it, a legal form more or less, another language), where one is the
 * other's initials, or where the award's own title names the claimed one. What is left shares nothing with whoever vouches
 * for the award: that differs, also where the award names nobody but its platform, since nothing supports the claim.
 * Names in other scripts are not compared.
 */
export function isOtherIssuer(claimed: string, { names, domains, title }: KnownIssuer): boolean {
  const said = claimed.slice(0, MAX_NAME);
  const known = [...names, ...domains.map((domain) => domain.replace(/[./:-]+/g, ' '))].map((name) =>
    name.slice(0, MAX_NAME),
  );
  const comparable = known.filter((name) => /\p{Script=Latin}/u.test(name));
  if (comparable.length === 0 || !/\p{Script=Latin}/u.test(said)) return false;
  return ![...comparable, title].some((name) => isOneOrganisation(said, name));
}

function isOneOrganisation(a: string, b: string): boolean {
  const [ours, theirs] = [wordsOf(a), wordsOf(b)];
  if (ours.join('') === theirs.join('')) return true;
  const [mine, yours] = [ours, theirs].map((words) => words.filter((word) => !KINDS.has(word))) as [
    string[],
    string[],
  ];
  if (mine.some((word) => yours.some((other) => isOneWord(word, other)))) return true;
  const isBrand = (row: readonly string[]) =>
    [mine, yours].every((words) => words.some((word) => row.includes(word)));
  return (
    BRANDS.some(isBrand) ||
    ours.some((word) => isShortFor(word, b)) ||
    theirs.some((word) => isShortFor(word, a))
  );
}

function wordsOf(name: string): string[] {
  return tokens(name.normalize('NFKC').replace(/\./g, ' '));
}

/** Equal, but for its end: Genève and Geneva, Harvard and HarvardX. */
function isOneWord(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short === long || `${short}x` === long) return true;
  let shared = 0;
  while (shared < short.length && short[shared] === long[shared]) shared++;
  return shared >= 4 && shared >= short.length - 1 && long.length - short.length <= 2;
}

/** The initials of a name, or the first three and more of them: AWS, MIT, TUM. */
function isShortFor(word: string, name: string): boolean {
  const words = name.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
  const rows = [words, words.filter((each) => !/^(?:of|the|and|for|de|der|und|in)$/i.test(each))].map((row) =>
    row
      .map((each) => (/^\p{Lu}{2,4}$/u.test(each) && row.length > 1 ? each : each[0]))
      .join('')
      .toLowerCase(),
  );
  const short = word.replace(/x$/, '');
  return rows.some((row) => (row === short ? short.length > 1 : short.length > 2 && row.startsWith(short)));
}
