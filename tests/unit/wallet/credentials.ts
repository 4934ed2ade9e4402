/** Invented awards for the tests of the wallet and of what is shared from it. */
import type { Credential, PlatformFacts } from '../../../lib/credential/model.ts';
import { type AxisCode, check, type Finding } from '../../../lib/credential/verdict.ts';
import type { Incoming, WalletEntry } from '../../../lib/wallet/model.ts';

export const CREDLY: PlatformFacts = {
  id: 'credly',
  name: 'Credly',
  domain: 'credly.com',
  accounts: 'contract',
};

export function credential(over: Partial<Credential> = {}): Credential {
  return {
    format: 'open-badge-3',
    id: 'urn:uuid:6f1d0c0a-0000-4000-8000-000000000001',
    title: 'Cloud Practitioner',
    issuer: {
      id: 'did:web:badges.northwind.edu',
      name: 'Northwind University',
      domain: 'badges.northwind.edu',
    },
    achievement: { name: 'Cloud Practitioner', skills: [{ name: 'Kubernetes' }] },
    recipient: { names: ['Jane Doe'], identities: [] },
    issuedOn: '2026-03-01T00:00:00Z',
    evidence: [],
    ...over,
  };
}

/** A finding with those codes; by default one that is bound to its issuer. */
export function finding(over: Partial<Credential> = {}, codes: AxisCode[] = ['key_of_issuer']): Finding {
  return {
    credential: credential(over),
    checks: codes.map((code) => check(code)),
    method: 'signature',
    asked: [],
    at: 1_000,
    maxAge: 0,
  };
}

export function unread(code: AxisCode, host?: string): Finding {
  return { checks: [check(code, '', host)], method: 'none', asked: [], at: 1_000, maxAge: 0 };
}

export function incoming(what: Finding, bytes: string | Uint8Array, link?: string): Incoming {
  return {
    finding: what,
    original: {
      bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
      mediaType: 'application/vc+ld+json',
      source: link ?? 'badge.json',
      receivedAt: 500,
    },
    ...(link ? { link } : {}),
  };
}

export function entry(id: string, what: Finding, over: Partial<WalletEntry> = {}): WalletEntry {
  return {
    id,
    kind: 'credential',
    originals: [],
    format: what.credential?.format ?? 'page',
    title: what.credential?.title ?? '',
    finding: what,
    addedAt: 0,
    ...over,
  };
}
