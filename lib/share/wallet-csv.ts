/** Badges of the wallet as a table, one line each. */
import { EXPORTED } from '../words/en-share.ts';
import { csvOf } from './csv.ts';
import { safeLink } from './lines.ts';
import type { SharedBadge } from './model.ts';

export function walletCsv(badges: readonly SharedBadge[]): string {
  return csvOf([
    EXPORTED.columns,
    ...badges.map(({ title, issuer, issuedOn, expiresOn, skills, link, originals }) => [
      title,
      issuer.proven,
      issuer.claimed,
      issuedOn,
      expiresOn,
      skills.join('; '),
      safeLink(link),
      originals.length ? EXPORTED.withFile : EXPORTED.linkOnly,
    ]),
  ]);
}
