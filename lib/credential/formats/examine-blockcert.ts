/** Blockcerts 2, by their statements: those alone are anchored, however the JSON writes them. */
import { toHex } from '../../base/bytes.ts';
import { asObject, asText, type JsonObject } from '../../base/json-values.ts';
import { type Accounts, accountsIn, profileOf } from '../anchors/accounts.ts';
import type { Chain } from '../anchors/chain.ts';
import { checkAnchor } from '../anchors/check-anchor.ts';
import { receiptOf2017 } from '../anchors/receipt-2017.ts';
import { contextsFor } from '../contexts/index.ts';
import { graphOf } from '../graph.ts';
import { type Securable, securable } from '../proofs/rdf-payload.ts';
import { checkStatus } from '../status/index.ts';
import { bindingOf, type Check, check } from '../verdict.ts';
import { excessOf } from '../work-limits.ts';
import type { Examination, FormatScene } from './format.ts';
import { type AnchoredBadge, readAnchored } from './read-blockcert.ts';
import { readBadge } from './read-open-badge-2.ts';

export async function examineBlockcert(written: JsonObject, scene: FormatScene): Promise<Examination> {
  const stop = (reason: Check): Examination => ({
    credential: readBadge(plainParts(written)),
    checks: [reason],
    method: 'none',
  });
  const excess = excessOf(written);
  if (excess) return stop(check('malformed', `it has ${excess}`));
  const { signature, ...unsigned } = written;
  const contexts = await contextsFor(unsigned, scene.network);
  if ('code' in contexts) return stop(contexts);
  const secured = securable(unsigned, contexts);
  const content = await contentOf(secured);
  if ('code' in content) return stop(content);
  return examineContent(content, asObject(signature) ?? {}, scene);
}

/** As it is written, to say what a document that is not read claims. */
function plainParts(assertion: JsonObject) {
  const badge = asObject(assertion.badge) ?? {};
  return { assertion, badge, issuer: asObject(badge.issuer) ?? {} };
}

interface Content {
  hash: string;
  badge: AnchoredBadge;
}

async function contentOf(secured: Securable): Promise<Content | Check> {
  try {
    const badge = readAnchored(graphOf(await secured.quads()));
    if (!badge) return check('malformed', 'it does not say which of its parts is the badge');
    return { hash: toHex(await secured.hash('SHA-256')), badge };
  } catch {
    return check(
      'context_unknown',
      'it uses terms that its contexts do not define, or is too large to be read',
    );
  }
}

async function examineContent(
  { hash, badge }: Content,
  signature: JsonObject,
  scene: FormatScene,
): Promise<Examination> {
  const { network } = scene;
  const { parts, names, issuedBy } = badge;
  const issuerId = asText(parts.issuer?.id) ?? '';
  const read = readBadge(parts);
  const credential = { ...read, recipient: { ...read.recipient, names } };
  let profile: JsonObject = {};
  const accounts = async (chain: Chain): Promise<Accounts | Check> => {
    const found = await profileOf(issuerId, network);
    if ('code' in found) return found;
    profile = found.document;
    return { listed: accountsIn(profile, chain) };
  };
  const authentic = await checkAnchor(hash, receiptOf2017(signature, issuedBy), { network, accounts });
  if (!bindingOf(authentic)) return { credential, checks: authentic, method: 'none' };
  const listUrl = asText(profile.revocationList);
  const listed = {
    type: 'RevocationList',
    listUrl: listUrl ?? '',
    names: credential.id ? [credential.id] : [],
  };
  const status = await checkStatus(listUrl ? [listed] : [], { ...scene, issuerId });
  return {
    credential: { ...credential, ...(listUrl ? { hasStatus: true as const } : {}) },
    ...status,
    checks: [...authentic, ...status.checks],
    method: 'signature',
  };
}
