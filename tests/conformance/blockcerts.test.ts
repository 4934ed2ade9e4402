/**
 * Published Blockcerts below the verdict, which stops at their chains for tests: the hash of the statements, the way to
 * the root, and with the transactions that the suite has on record, whose accounts they are by.
 */
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../lib/base/json-values.ts';
import type { Network } from '../../lib/base/network.ts';
import { checkAnchor } from '../../lib/credential/anchors/check-anchor.ts';
import { receiptOf2019 } from '../../lib/credential/anchors/receipt-2019.ts';
import { CONTEXTS } from '../../lib/credential/contexts/index.ts';
import { proofsOf } from '../../lib/credential/proofs/proof.ts';
import { securable } from '../../lib/credential/proofs/rdf-payload.ts';
import { examine } from '../../lib/credential/verify.ts';
import { documentsOf, NOW } from './answers.ts';
import { type Case, casesOf, HAS_VECTORS, readJson, readVector } from './vectors.ts';

interface Anchored extends Case {
  tx?: { remoteHash: string; issuingAddress: string; time: string };
}

const CASES = casesOf('blockcerts') as Anchored[];
const OFFLINE: Network = {
  get: async () => ({ ok: false, code: 'unreachable', host: '', detail: 'offline' }),
};

const contexts = new Map(CONTEXTS);
if (HAS_VECTORS)
  for (const { url, file } of readJson('contexts/index.json') as { url: string; file: string }[])
    if (!contexts.has(url)) contexts.set(url, readJson(file));

/** Terms in them that no context defines, which statements that are anchored must not have. */
const UNDEFINED = /subject-array|multilingual/;
/** Two anchored one after the other: the later is over the earlier as well, and does not say so by `previousProof`. */
const UNCHAINED = /non-chained/;
/** Invalid by what its dates or its schema say, and not by where it is anchored. */
const ANCHORED = /schema-invalid|invalid-date-format|failing-credential/;

/** The document itself, and those that it presents, which are anchored each for itself. */
function anchoredIn(file: string): JsonObject[] {
  const document = readJson(file) as JsonObject;
  const held = 'verifiableCredential' in document ? (document.verifiableCredential as JsonObject[]) : [];
  return [document, ...held];
}

async function codesOf(document: JsonObject): Promise<string[]> {
  const { proof: _, ...unsigned } = document;
  const proofs = proofsOf(document);
  const codes: string[] = [];
  for (const proof of proofs) {
    const before = proof.previousProof.map((id) => proofs.find((each) => each.id === id)?.raw);
    const signed = before.length ? { ...unsigned, proof: before } : unsigned;
    const hash = Buffer.from(await securable(signed, contexts).hash('SHA-256')).toString('hex');
    const accounts = async () => ({ listed: [] });
    const checks = await checkAnchor(hash, receiptOf2019(proof.proofValue), { network: OFFLINE, accounts });
    codes.push(...checks.map(({ code }) => code));
  }
  return codes;
}

describe.skipIf(!HAS_VECTORS)('Blockcerts 3', () => {
  const of3 = CASES.filter(({ file }) => file.includes('/v3/'));

  test.each(of3.map((each) => [each.file, each] as const))('%s', async (file, { expected }) => {
    const codes: string[] = [];
    for (const credential of anchoredIn(file)) {
      if (UNDEFINED.test(file)) await expect(codesOf(credential)).rejects.toThrow();
      else codes.push(...(await codesOf(credential)));
    }
    const isWrong = UNCHAINED.test(file) || (expected === 'invalid' && !ANCHORED.test(file));
    if (!UNDEFINED.test(file)) expect(codes.includes('proof_invalid'), codes.join()).toBe(isWrong);
  });
});

describe.skipIf(!HAS_VECTORS)('Blockcerts 2, as if their transactions stood in Bitcoin itself', () => {
  const recorded = CASES.filter(({ tx }) => tx);

  /** The same document, which the place of its hash is no part of, and what its issuer and the chain say. */
  async function codesOfAnchored(
    { file, tx, ...each }: Anchored,
    answer: JsonObject = {},
  ): Promise<string[]> {
    const document = readJson(file) as JsonObject & { signature: JsonObject; badge: { issuer: JsonObject } };
    const [anchor] = document.signature.anchors as JsonObject[];
    const signature = { ...document.signature, anchors: [{ ...anchor, chain: 'bitcoinMainnet' }] };
    const files = documentsOf({ file, ...each });
    const network: Network = {
      async get(url) {
        const found = url.startsWith('https://blockstream.info/')
          ? { ...transactionOf(tx, String(anchor?.sourceId)), ...answer }
          : profileOr(url, files.get(url), String(document.badge.issuer.id));
        if (!found) return { ok: false, code: 'unreachable', host: '', detail: 'offline' };
        const bytes = found instanceof Uint8Array ? found : Buffer.from(JSON.stringify(found));
        return { ok: true, url, status: 200, type: 'application/json', bytes };
      },
    };
    const bytes = Buffer.from(JSON.stringify({ ...document, signature }));
    const [finding] = await examine({ kind: 'document', bytes }, { now: NOW, network, trusted: [] });
    return finding?.checks.map(({ code }) => code) ?? [];
  }

  function transactionOf(tx: Anchored['tx'], txid: string): JsonObject {
    const { remoteHash, issuingAddress, time } = tx ?? { remoteHash: '', issuingAddress: '', time: '' };
    return {
      txid,
      vin: [{ prevout: { scriptpubkey_address: issuingAddress } }],
      vout: [{ scriptpubkey: `6a20${remoteHash}` }],
      status: { confirmed: true, block_time: Date.parse(time) / 1_000 },
    };
  }

  /** At its own address: some profiles give that of a redirect to them. */
  function profileOr(
    url: string,
    file: string | undefined,
    issuerId: string,
  ): JsonObject | Uint8Array | undefined {
    if (!file) return undefined;
    return url === issuerId ? { ...(readJson(file) as JsonObject), id: issuerId } : readVector(file);
  }

  test('are four', () => expect(recorded.length).toBe(4));

  test.each(recorded.map((each) => [each.file, each] as const))('%s', async (_, each) => {
    const codes = await codesOfAnchored(each);
    if (each.expected === 'valid') {
      expect(codes).toEqual(expect.arrayContaining(['proof_valid', 'key_of_issuer']));
      const other = await codesOfAnchored(each, { vin: [{ prevout: { scriptpubkey_address: '1nobody' } }] });
      expect(other).toEqual(['key_not_authorised']);
    } else
      expect(codes).toEqual([
        each.expected === 'issuer-key-revoked' ? 'key_not_authorised' : 'proof_invalid',
      ]);
  });
});
