/** Samples of the ways that few issuers go: an account in a chain, a log of keys, a credential shown in parts. */
import {
  anchored2019,
  BITCOIN_URL,
  bitcoinAddress,
  bitcoinAnswer,
  treeOf,
} from '../../../world/signing/anchored.ts';
import { makeKey } from '../../../world/signing/keys.ts';
import { makeBbsKey, type Parts, signBbs, signEcdsaSd } from '../../../world/signing/selective.ts';
import { signWith } from '../../../world/signing/suites.ts';
import { makeLog } from '../../../world/signing/webvh.ts';
import { credentialDocument } from './documents.ts';
import { bodies, CREATED, type Sample, sample } from './sample.ts';

/** By an account of a key that is the issuer's very name. */
export async function asAnchored(): Promise<Sample> {
  const { id, method, key } = bodies.secp256k1;
  const document = credentialDocument(id);
  const { merkleRoot } = await treeOf(document);
  const documents = { [BITCOIN_URL]: bitcoinAnswer(merkleRoot, bitcoinAddress(key)) };
  const text = JSON.stringify(await anchored2019(document, method));
  return sample('merkle-proof-2019, in Bitcoin', text, { isStatements: true, isAnchored: true, documents });
}

/** By an issuer whose keys stand in a log. */
export async function byLog(): Promise<Sample> {
  const { key } = bodies.ed25519;
  const first = makeKey();
  const steps = [{ parameters: { updateKeys: [first.multibase] }, by: [first] }, { by: [first] }];
  const { id, method, lines } = makeLog('log.brackwater.edu', key, steps);
  const signed = await signWith('eddsa-rdfc-2022', credentialDocument(id), { key, method, created: CREATED });
  const documents = { 'https://log.brackwater.edu/.well-known/did.jsonl': lines.join('\n') };
  return sample('eddsa-rdfc-2022, did:webvh', JSON.stringify(signed), { isStatements: true, documents });
}

/** A credential of which the name of its holder is held back. */
function partsFor(issuer: string): Parts {
  const whole = credentialDocument(issuer);
  const { '@context': context, id, type, issuer: by, validUntil } = whole;
  const shown = { ...whole, credentialSubject: { id: 'did:example:maren' } };
  return { whole, mandatory: { '@context': context, id, type, issuer: by, validUntil }, shown };
}

export async function inParts(): Promise<Sample[]> {
  const { id, method, key } = bodies.p256;
  const signed = await signEcdsaSd(partsFor(id), { key, method, created: CREATED });
  const bbs = await makeBbsKey();
  const did = `did:key:${bbs.multibase}`;
  const by = { key: bbs, method: `${did}#${bbs.multibase}`, created: CREATED };
  const isStatements = true as const;
  return [
    sample('ecdsa-sd-2023, p256', JSON.stringify(signed), { isStatements }),
    sample('bbs-2023', JSON.stringify(await signBbs(partsFor(did), by)), { isStatements }),
  ];
}
