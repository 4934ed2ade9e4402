/** Open Badges 2.0 as an issuer's own host serves them, in three documents. */
import type { Json } from '../signing.ts';
import type { Table } from '../table-network.ts';

export const CONTEXT = 'https://w3id.org/openbadges/v2';

export interface HostedBadge {
  assertion: Json;
  badge: Json;
  issuer: Json;
  /** The three documents at their addresses. */
  table: Table;
  /** The address of the assertion. */
  url: string;
}

/** A badge under `base`, e.g. `https://badges.halden.example`. */
export function hostedAt(
  base: string,
  over: { assertion?: Json; badge?: Json; issuer?: Json } = {},
): HostedBadge {
  const issuer: Json = {
    '@context': CONTEXT,
    id: `${base}/issuer.json`,
    type: 'Issuer',
    name: 'Halden Works',
    url: base,
    ...over.issuer,
  };
  const badge: Json = {
    '@context': CONTEXT,
    id: `${base}/badge.json`,
    type: 'BadgeClass',
    name: 'Welding, Level 2',
    description: 'Overhead and upright seams.',
    criteria: { narrative: 'Weld, and have it cut open.' },
    issuer: issuer.id,
    ...over.badge,
  };
  const assertion: Json = {
    '@context': CONTEXT,
    id: `${base}/assertions/7.json`,
    type: 'Assertion',
    recipient: { type: 'email', hashed: false, identity: 'maren@okafor.example' },
    badge: badge.id,
    verification: { type: 'HostedBadge' },
    issuedOn: '2026-02-03T00:00:00Z',
    ...over.assertion,
  };
  const served = [issuer, badge, assertion].map((document) => [String(document.id), document]);
  return { assertion, badge, issuer, table: Object.fromEntries(served), url: String(assertion.id) };
}
