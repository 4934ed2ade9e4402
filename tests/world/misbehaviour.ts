import { html, type Reply } from './place.ts';

/** Deep enough to overflow the stack of a parser that recurses. */
const NESTED_LEVELS = 10_000;

/** A PNG that is cut in the middle of the chunk which should hold the credential. */
const HALF_PNG = Buffer.concat([
  Buffer.from('89504e470d0a1a0a', 'hex'),
  Buffer.from('0000000d4948445200000040000000400806000000aa6971de', 'hex'),
  Buffer.from('00000400', 'hex'),
  Buffer.from('iTXtopenbadges\0\0\0\0\0{"@context":"https://w3id.org/op'),
]);

const MISBEHAVIOURS: Record<string, () => Reply> = {
  /** Four gigabytes and more, as fast as they are read. */
  flood: () => ({ type: 'application/json', misbehave: 'flood' }),
  redirect: () => ({ status: 302, headers: { location: 'https://10.0.0.1/latest/meta-data' } }),
  notJson: () => html('<!doctype html><title>Sign in</title><p>Please sign in to continue.</p>'),
  nested: () => ({
    type: 'application/json',
    body: `${'{"a":'.repeat(NESTED_LEVELS)}1${'}'.repeat(NESTED_LEVELS)}`,
  }),
  halfPng: () => ({ type: 'image/png', body: HALF_PNG }),
  drip: () => ({ type: 'application/json', misbehave: 'drip' }),
  latin1: () => ({ type: 'application/json', body: Buffer.from([0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d]) }),
};

/** The names that `misbehaving` knows, for pages that link to each. */
export const MISBEHAVING = Object.keys(MISBEHAVIOURS);

/** The bad answer of that name, if there is one. */
export function misbehaving(name: string): Reply | undefined {
  return MISBEHAVIOURS[name]?.();
}
