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
  if (added.length) return !isAbbreviation(added, awarded);
  const kept = [...award].filter((word) => claim.has(word) && !NEUTRAL.has(word));
  const dropped = [...award].filter((word) => !claim.has(word));
  return kept.length === 0 || dropped.some((word) => LIMITING.has(word) || /^\d+$/.test(word));
}

/** Words and numbers; C++, C# and .NET are words. */
function wordsOf(title: string): Set<string> {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');
  const words = plain.match(/\.?[\p{L}\p{N}]+(?:[+#]+)?(?:\.\p{L}+)?/gu) ?? [];
  return new Set(words.map((word) => (word.startsWith('.') && word !== '.net' ? word.slice(1) : word)));
}

/** "CSM" added beside "Certified ScrumMaster": made of the initials of the award's own words, or an exam code. */
function isAbbreviation(added: string[], awarded: string): boolean {
  const initials = (awarded.match(/\p{Lu}|(?<!\p{L})\p{L}/gu) ?? []).join('').toLocaleLowerCase('en');
  return added.every((word) => word.length > 1 && initials.includes(word));
}
