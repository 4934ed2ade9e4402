/**
 * Whether what a page says beside a link is what was awarded. A claim may leave words out or add the issuer's
 * name; it may not add anything that makes the award bigger, or drop the word that says how small it is.
 */

/** Words that change nothing about what an award is. */
const NEUTRAL = new Set(
  (
    'a an and the of in for on to with by at from der die das und des de la le les et el los y e di del ' +
    'certificate certification certified cert badge credential award course program programme training ' +
    'zertifikat certificat certificado certificato verified official digital'
  ).split(' '),
);

/** Words that say how far an award goes: leaving one out makes it bigger. */
const LIMITING = new Set(
  (
    'introduction introductory intro basic basics beginner beginners foundation foundations foundational fundamental ' +
    'fundamentals essential essentials starter associate intermediate junior entry participant participation attendee ' +
    'attendance workshop webinar practitioner preparation prep mock practice partial part module audit'
  ).split(' '),
);

/** `true` where the claimed title says more than the awarded one, or something else. */
export function titleDiffers(claimed: string, awarded: string, issuer: string | undefined): boolean {
  const [claim, award] = [wordsOf(claimed), wordsOf(awarded)];
  if (!claim.size) return false;
  const known = issuer ? wordsOf(issuer) : new Set<string>();
  const added = [...claim].filter((word) => !award.has(word) && !known.has(word) && !NEUTRAL.has(word));
  const abbreviated = wordsBehind(added, awarded);
  if (!abbreviated) return true;
  const said = (word: string) => claim.has(word) || abbreviated.has(word);
  const kept = [...award].some((word) => said(word) && !NEUTRAL.has(word));
  return !kept || [...award].some((word) => !said(word) && (LIMITING.has(word) || /^\d+$/.test(word)));
}

/** Words and numbers; C++, C# and .NET are words. */
function wordsOf(title: string): Set<string> {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');
  const words = plain.match(/\.?[\p{L}\p{N}]+(?:[+#]+)?(?:\.\p{L}+)?/gu) ?? [];
  return new Set(words.map((word) => (word.startsWith('.') && word !== '.net' ? word.slice(1) : word)));
}

/**
 * The award's words that added abbreviations stand for: "CSM", made of initials of "Certified ScrumMaster".
 * `undefined` if one of the added words is no such abbreviation.
 */
function wordsBehind(added: string[], awarded: string): Set<string> | undefined {
  const initials = awarded.split(/\s+/).flatMap((word) => {
    const letters = word.match(/\p{Lu}|(?<!\p{L})\p{L}/gu) ?? [];
    return letters.map((letter) => ({ letter: letter.toLocaleLowerCase('en'), word }));
  });
  const row = initials.map(({ letter }) => letter).join('');
  const words = new Set<string>();
  for (const each of added) {
    const at = each.length > 1 ? row.indexOf(each) : -1;
    if (at === -1) return undefined;
    for (const { word } of initials.slice(at, at + each.length))
      for (const one of wordsOf(word)) words.add(one);
  }
  return words;
}
