/**
 * Suffixes under which only bodies of one kind can register, with who checks it. Read in November 2026; a suffix
 * without a written eligibility rule does not belong here.
 */
const RESTRICTED_SUFFIXES: Record<string, string> = {
  edu: 'US institutions with recognised accreditation (EDUCAUSE eligibility policy)',
  'ac.uk': 'UK universities, colleges and research bodies (Jisc eligibility guidelines)',
  'edu.au': 'Australian education bodies (.edu.au registration policy)',
  gov: 'US government bodies (get.gov eligibility)',
  'gov.uk': 'UK public sector bodies (GOV.UK domain guidance)',
  'gov.au': 'Australian government bodies (.gov.au eligibility policy)',
  mil: 'US armed forces',
  int: 'organisations established by treaty (RFC 1591; IANA .int policy)',
};

/** The restricted suffix that a host stands under, as a true sub-domain. */
export function restrictedSuffix(host: string): string | undefined {
  return Object.keys(RESTRICTED_SUFFIXES).find((suffix) => host.endsWith(`.${suffix}`));
}
