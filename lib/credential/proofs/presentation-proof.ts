import { asArray, asText, defined, idOf, type JsonObject } from '../../base/json-values.ts';
import type { Network } from '../../base/network.ts';
import { contextsFor } from '../contexts/index.ts';
import { bindingOf, type Check, type Code, check, type Presentation } from '../verdict.ts';
import { excessOf } from '../work-limits.ts';
import { checkProofs } from './check-proofs.ts';
import { suiteOf } from './index.ts';
import { asSigned } from './jcs-payload.ts';
import { type Proof, proofsOf } from './proof.ts';
import { unsecured } from './rdf-payload.ts';

/** About keys of issuers: a holder is nobody's issuer. */
const NOT_LISTED: readonly Code[] = ['key_unproven', 'key_not_authorised'];

/**
 * What a presentation says of who presents, and what its own signature is worth. Neither changes what is said of a
 * credential in it: whoever holds a copy can present it.
 */
export async function readPresentation(
  document: JsonObject,
  { network, now }: { network: Network; now: number },
): Promise<Presentation> {
  const holder = idOf(document.holder);
  const isSigned = asArray(document.proof).length > 0;
  const checks = isSigned ? await checkSignature(document, holder, network, now) : [];
  return { checks, ...defined({ holder, signedFor: signedForIn(document, checks) }) };
}

/** By the one signature that was checked (Data Integrity 1.0, section 2.1): of several nobody knows which one counts. */
function signedForIn(document: JsonObject, checks: readonly Check[]): Presentation['signedFor'] {
  const [only] = proofsOf(document);
  const isSigned = checks.length > 0 && checks.every(({ code }) => code === 'proof_valid');
  if (!only || !isSigned || asArray(document.proof).length > 1 || !provesOptions(only)) return undefined;
  const [domain, on] = [asText(only.raw.domain), asText(only.raw.created)];
  return domain === undefined ? undefined : { domain, ...defined({ on }) };
}

function provesOptions(proof: Proof): boolean {
  const suite = suiteOf(proof);
  return !!suite && !('provesNoOptions' in suite);
}

async function checkSignature(
  written: JsonObject,
  issuerId: string | undefined,
  network: Network,
  now: number,
): Promise<Check[]> {
  if (issuerId === undefined) return [check('key_unavailable', 'it names no holder')];
  const excess = excessOf(written);
  if (excess) return [check('malformed', `it has ${excess}`)];
  const signed = asSigned(written);
  const contexts = await contextsFor(signed, network);
  if ('code' in contexts) return [contexts];
  const secured = unsecured(signed, contexts);
  try {
    return ofHolder(await checkProofs({ signed, secured, issuerId, network, now, by: 'holder' }));
  } catch {
    return [check('malformed', 'its statements cannot be read, or not within the work limit')];
  }
}

/**
 * What a signature's checks amount to where a holder signed, and no issuer. It passes only by a key that the holder's own
 * document lists: with any other everybody can sign in a holder's name.
 */
export function ofHolder(checks: readonly Check[]): Check[] {
  if (bindingOf(checks))
    return checks.filter((each) => each.outcome !== 'pass' || each.code === 'proof_valid');
  const others = checks.filter(({ code }) => code !== 'proof_valid' && !NOT_LISTED.includes(code));
  return others.length ? others : [check('key_unavailable', 'its holder does not list this key')];
}
