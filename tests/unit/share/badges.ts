/** Invented badges to share. */
import type { SharedBadge } from '../../../lib/share/model.ts';
import type { Original } from '../../../lib/wallet/model.ts';

export const NOW = Date.parse('2026-11-22T10:00:00Z');

export function original(text: string | Uint8Array, mediaType = 'application/vc+ld+json'): Original {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return {
    hash: `${mediaType} ${bytes.length} ${bytes.slice(0, 40)}`,
    bytes,
    mediaType,
    source: 'x',
    receivedAt: 0,
  };
}

export function badge(over: Partial<SharedBadge> = {}): SharedBadge {
  return {
    title: 'Cloud Practitioner',
    issuer: { proven: 'Northwind Cloud, account at credly.com', domain: 'credly.com' },
    issuedOn: '2026-03-01T00:00:00Z',
    expiresOn: '2029-03-01T00:00:00Z',
    link: 'https://www.credly.com/badges/6f1d0c0a-0000-4000-8000-000000000001',
    skills: ['Kubernetes', 'Networking', 'Cost control'],
    originals: [original(`{"id":"${over.title ?? 'x'}"}`)],
    ...over,
  };
}
