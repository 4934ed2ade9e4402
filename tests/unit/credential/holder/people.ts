/** Whom the tests compare, and what checkHolder says of them. */
import { createHash } from 'node:crypto';
import { checkHolder } from '../../../../lib/credential/holder/check-holder.ts';
import type { Credential, Recipient, RecipientIdentity, Viewer } from '../../../../lib/credential/model.ts';
import { check, type Finding } from '../../../../lib/credential/verdict.ts';

export const ADDRESS = 'maren@okafor.example';
export const hash = (value: string, algorithm = 'sha256') =>
  `${algorithm}$${createHash(algorithm).update(value).digest('hex')}`;
export const hashed = (value: string, over: Partial<RecipientIdentity> = {}): RecipientIdentity => ({
  type: 'email',
  value,
  hashed: true,
  ...over,
});
export const named = (name: string, ...addresses: Viewer['addresses']): Viewer => ({
  owner: { kind: 'named', name },
  addresses,
});
export const typed = (value: string) => ({ value, from: 'typed' as const });
export const written = (value: string) => ({ value, from: 'written' as const });

export async function codesFor(
  recipient: Partial<Recipient>,
  viewer: Viewer,
  over: Partial<Finding & Credential> = {},
) {
  const credential: Credential = {
    format: 'open-badge-2',
    title: 'Welding, Level 2',
    issuer: { name: 'Halden Works' },
    achievement: { skills: [] },
    recipient: { names: [], identities: [], ...recipient },
    evidence: [],
    ...(over.title === undefined ? {} : { title: over.title }),
  };
  const finding: Finding = {
    checks: [check('platform_record')],
    method: 'platform_record',
    asked: [],
    at: 0,
    maxAge: 0,
    ...over,
  };
  return (await checkHolder(credential, finding, viewer)).map((each) => each.code);
}
