/**
 * Suffixes under which only bodies of one kind can register, with who checks it and where that is written. Read in
 * November 2026. A suffix without a written eligibility rule does not belong here, however academic it sounds: .ac.nz is
 * open to all, .edu.sg to private training companies.
 */
const RESTRICTED_SUFFIXES: Record<string, string> = {
  edu: 'US institutions with recognised accreditation (EDUCAUSE eligibility policy)',
  gov: 'US government bodies (get.gov eligibility)',
  mil: 'US armed forces',
  int: 'organisations established by treaty (RFC 1591; IANA .int policy)',
  'ac.uk': 'UK universities, colleges and research bodies (Jisc eligibility guidelines)',
  'gov.uk': 'UK public sector bodies (GOV.UK domain guidance)',
  'nhs.uk': 'the UK health service (reserved for the public sector: GOV.UK domain guidance)',
  'police.uk': 'UK police forces (reserved for the public sector: GOV.UK domain guidance)',
  'mod.uk': 'UK Ministry of Defence and armed forces (GOV.UK domain guidance)',
  'edu.au': 'Australian education bodies (.edu.au registration policy)',
  'gov.au': 'Australian government bodies (.gov.au eligibility policy)',
  'govt.nz': 'New Zealand government bodies (moderated: govt.nz naming policy)',
  'ac.jp': 'Japanese universities and schools established by law (JPRS, Guide to JP Domain Name)',
  'go.jp': 'Japanese government bodies (JPRS, Guide to JP Domain Name)',
  'ac.in': 'Indian educational institutions, on documents (ERNET India, registration terms of 2020-06-04)',
  'edu.in': 'Indian educational institutions, on documents (ERNET India, registration terms of 2020-06-04)',
  'res.in': 'Indian research institutes, on documents (ERNET India, registration terms of 2020-06-04)',
  'edu.br': 'Brazilian higher education recognised by the ministry (CGI.br, resolution 002/2005, annex I)',
  'gov.br': 'Brazilian government bodies (CGI.br, resolution 002/2005, annex I)',
  'gov.sg': 'Singapore ministries, organs of state and statutory boards (SGNIC, .sg categories)',
};

/** The restricted suffix that a host stands under, as a true sub-domain. */
export function restrictedSuffix(host: string): string | undefined {
  return Object.keys(RESTRICTED_SUFFIXES).find((suffix) => host.endsWith(`.${suffix}`));
}
