/** A badge for the user's own LinkedIn profile: what its form asks for, and the link that opens that form. */
import type { CertificateView } from '../browser/messages.ts';
import type { WalletEntry } from '../wallet/model.ts';
import { plain } from '../words/plain.ts';
import { safeLink } from './lines.ts';

const FORM = 'https://www.linkedin.com/profile/add';

/** The issuer by its own name: the profile is the user's statement, and it is theirs to look at before they save it. */
export function certificateOf({ title, finding, link, claimed }: WalletEntry): CertificateView {
  const { credential } = finding;
  const issuer = credential?.issuer;
  const organisation = plain(issuer?.name ?? claimed?.issuer ?? issuer?.domain);
  const id = plain(claimed?.number ?? credential?.id);
  const url = safeLink(link) ?? safeLink(credential?.id) ?? safeLink(claimed?.url);
  const { issuedOn = credential?.validFrom, expiresOn } = credential ?? {};
  return {
    name: plain(title),
    ...(organisation ? { organisation } : {}),
    ...(issuedOn ? { issued: issuedOn } : {}),
    ...(expiresOn ? { expires: expiresOn } : {}),
    ...(id && !NAME_FOR_MACHINES.test(id) ? { id } : {}),
    ...(url ? { url } : {}),
  };
}

/** `urn:uuid:…`, DIDs, addresses: no number that somebody could look up. */
const NAME_FOR_MACHINES = /^[a-z][a-z0-9+.-]*:/i;

/**
 * LinkedIn's own link for it. Since 2026 it opens the form empty; where it is still read, the values are there. Months
 * count from 1, as they stand in the date, whatever the time zone here.
 */
export function addToProfileLink({ name, organisation, issued, expires, id, url }: CertificateView): string {
  const [, issueYear, issueMonth] = YEAR_AND_MONTH.exec(issued ?? '') ?? [];
  const [, expirationYear, expirationMonth] = YEAR_AND_MONTH.exec(expires ?? '') ?? [];
  const values = {
    startTask: 'CERTIFICATION_NAME',
    ...{ name, organizationName: organisation, issueYear, issueMonth, expirationYear, expirationMonth },
    ...{ certUrl: url, certId: id },
  };
  const query = Object.entries(values).flatMap(([field, value]) =>
    value ? [`${field}=${encodeURIComponent(/Month$/.test(field) ? Number(value) : value)}`] : [],
  );
  return `${FORM}?${query.join('&')}`;
}

const YEAR_AND_MONTH = /^(\d{4})-(\d{2})/;
