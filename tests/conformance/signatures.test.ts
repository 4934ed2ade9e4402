/**
 * The signatures of the W3C's own vectors, by themselves: whatever their issuers are, each is right as published, and
 * wrong once a word of it was changed.
 */
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../lib/base/json-values.ts';
import type { Network } from '../../lib/base/network.ts';
import { CONTEXTS } from '../../lib/credential/contexts/index.ts';
import { checkProofs } from '../../lib/credential/proofs/check-proofs.ts';
import { securable } from '../../lib/credential/proofs/rdf-payload.ts';
import { NOW } from './answers.ts';
import { CASES, type Case, HAS_VECTORS, readJson } from './vectors.ts';

const GROUPS = ['w3c-eddsa', 'w3c-ecdsa', 'w3c-ecdsa-sd', 'w3c-bbs'];
const W3C = CASES.filter(({ group, expected }) => GROUPS.includes(group) && expected === 'valid');

const NOTHING: Network = {
  get: async () => ({ ok: false, code: 'unreachable', host: '', detail: 'offline' }),
};

const named = (cases: readonly Case[]) => cases.map((each) => [each.file, each] as const);

async function codesOf(
  each: Case,
  alter: (signed: JsonObject) => JsonObject = (signed) => signed,
): Promise<string[]> {
  const signed = alter(readJson(each.file) as JsonObject);
  const { proof: _, ...unsigned } = signed;
  const contexts = new Map(CONTEXTS);
  for (const { kind, url, file } of each.needs)
    if (kind === 'context' && file && !contexts.has(url)) contexts.set(url, readJson(file));
  // An issuer that has no document of keys: a right signature then proves the key, and no more.
  const issuerId = 'https://issuer.example/';
  const scene = { signed, secured: securable(unsigned, contexts), issuerId, network: NOTHING, now: NOW };
  return (await checkProofs(scene)).map(({ code }) => code);
}

describe.skipIf(!HAS_VECTORS)('signatures of the W3C vectors', () => {
  test.each(named(W3C))('%s is right, and binds nobody', async (_file, each) => {
    expect(await codesOf(each)).toEqual(['proof_valid', 'key_unproven']);
  });

  test.each(named(W3C))('%s is wrong once a word was changed', async (_file, each) => {
    const rename = (signed: JsonObject) => ({ ...signed, description: 'Something that nobody signed' });
    expect(await codesOf(each, rename)).toEqual(['proof_invalid']);
  });

  test.each(named(W3C))('%s is wrong once its proof was made for another day', async (_file, each) => {
    const redate = ({ proof, ...rest }: JsonObject) => ({
      ...rest,
      proof: [proof].flat().map((each) => ({ ...(each as JsonObject), created: '2020-01-01T00:00:00Z' })),
    });
    expect(await codesOf(each, redate)).toEqual(['proof_invalid']);
  });
});
