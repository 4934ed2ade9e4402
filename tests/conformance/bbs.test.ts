/** The features of bbs-2023 whose published documents have a context that is not published with them. */
import { describe, expect, test } from 'vitest';
import { fromHex, joinBytes, utf8Encode } from '../../lib/base/bytes.ts';
import type { JsonObject } from '../../lib/base/json-values.ts';
import { isHonest, type Presented } from '../../lib/credential/proofs/disclosed/bbs-proof.ts';
import { suiteOf } from '../../lib/credential/proofs/index.ts';
import { type Proof, proofsOf } from '../../lib/credential/proofs/proof.ts';
import { HAS_VECTORS, readJson } from './vectors.ts';

const FOLDER = 'w3c-vc-di-bbs';

const bytes = (hex: string) => fromHex(hex) ?? new Uint8Array();

/** What a published proof is checked against, by the intermediate results that lie beside it. */
function presentedIn(folder: string): Presented {
  const lines = readJson(`${FOLDER}/${folder}/verifyNQuads.json`) as string[];
  const value = readJson(`${FOLDER}/${folder}/verifyDerivedProofValue.json`) as {
    bbsProof: string;
    mandatoryIndexes: number[];
    adjSelectedIndexes: number[];
  };
  const hashes = readJson(`${FOLDER}/${folder}/addHashData.json`) as Record<string, string>;
  return {
    proof: bytes(value.bbsProof),
    header: joinBytes([bytes(hashes.proofHash ?? ''), bytes(hashes.mandatoryHash ?? '')]),
    presentationHeader: bytes('113377aa'),
    messages: lines.filter((_, at) => !value.mandatoryIndexes.includes(at)).map(utf8Encode),
    places: value.adjSelectedIndexes,
    seen: 23,
  };
}

/** Why a proof is not asked whether it is right. */
function leftBy(proof: Proof | undefined): string | undefined {
  const suite = proof && suiteOf(proof);
  return suite && 'leaves' in suite ? suite.leaves?.(proof) : undefined;
}

describe.skipIf(!HAS_VECTORS)('features of bbs-2023', () => {
  const keys = () => readJson(`${FOLDER}/BBSKeyMaterial.json`) as { publicKeyHex: string };

  test('a proof that is bound to a secret of its holder is right, and no other way of reading it is', () => {
    const presented = presentedIn('HolderBinding');
    const key = bytes(keys().publicKeyHex);
    expect(isHonest(key, presented)).toBe(true);
    for (const seen of [undefined, 22, 24, 25, 26]) expect(isHonest(key, { ...presented, seen })).toBe(false);
    const [, ...others] = presented.messages;
    expect(isHonest(key, { ...presented, messages: [utf8Encode('forged'), ...others] })).toBe(false);
  });

  test.each(['Pseudonym', 'PseudonymHB'])(
    'a proof of %s is left out: it can be checked only by the verifier for whom the name was made',
    (folder) => {
      const [proof] = proofsOf(readJson(`${FOLDER}/${folder}/derivedRevealDocument.json`) as JsonObject);
      expect(leftBy(proof)).toContain('one verifier');
    },
  );

  test.each(['.', 'prc', 'HolderBinding', 'Pseudonym', 'PseudonymHB'])(
    'what an issuer made for a holder is recognised in %s',
    (folder) => {
      const [proof] = proofsOf(readJson(`${FOLDER}/${folder}/addSignedSDBase.json`) as JsonObject);
      expect(leftBy(proof)).toContain('for the holder');
    },
  );
});
