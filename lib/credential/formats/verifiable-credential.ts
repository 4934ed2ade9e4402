import { asArray, asText, type JsonObject } from '../../base/json-values.ts';
import { CONTEXTS, unknownContext } from '../contexts/index.ts';
import { withLastingContexts } from '../contexts/lasting.ts';
import { type Graph, graphOf, type Node, only, rootsOf } from '../graph.ts';
import { readToken } from '../jose/token.ts';
import { linkedDomain } from '../keys/domain-linkage.ts';
import type { Issuer } from '../model.ts';
import { checkProofs } from '../proofs/check-proofs.ts';
import { type Securable, securable } from '../proofs/rdf-payload.ts';
import { toQuads } from '../rdf.ts';
import type { StatusEntry } from '../status/entry.ts';
import { checkStatus } from '../status/index.ts';
import { bindingOf, type Check, check } from '../verdict.ts';
import { excessOf } from '../work-limits.ts';
import type { Examination, Format, FormatScene, ListScene } from './format.ts';
import { readCredential, readStatusEntries, signedValues } from './read-graph.ts';
import { readPlainly, unsignedReading } from './read-json.ts';
import { readVcJwt, worthOfToken } from './read-vc-jwt.ts';
import { unreadDates } from './unread-dates.ts';
import { TERMS, VERIFIABLE_CREDENTIAL } from './vocabulary.ts';

/** W3C Verifiable Credentials 1.1 and 2.0 with embedded proofs; Open Badges 3.0 is one of them. */
export const verifiableCredential: Format = {
  id: 'verifiable-credential',
  reads: (document) => asArray(document.type).includes('VerifiableCredential'),
  async examine(document, scene) {
    const read = await readSigned(document, scene);
    return 'checks' in read ? read : withStatus(read, scene);
  },
};

/**
 * The same for a document that is the payload of a signature over the whole (VC-JOSE-COSE). `worth` says what that
 * signature is worth for the issuer that the document names, `more` are statuses that the token states beside it.
 */
export async function examinePayload(
  document: JsonObject,
  worth: (issuerId: string | undefined) => Promise<Check[]>,
  scene: FormatScene,
  more: readonly StatusEntry[] = [],
): Promise<Examination> {
  const read = await readPayload(document, worth, scene.now);
  return 'checks' in read ? read : { ...(await withStatus(read, scene, more)), document };
}

async function withStatus(
  read: SignedReading,
  scene: FormatScene,
  more: readonly StatusEntry[] = [],
): Promise<Examination> {
  const { credential, graph, root, authentic, open = [] } = read;
  if (!bindingOf(authentic) || !credential.issuer.id)
    return { credential, checks: authentic, method: 'none' };
  const entries = [...readStatusEntries(graph, root), ...more];
  const status = await checkStatus(entries, { ...scene, issuerId: credential.issuer.id });
  const issuer = await withLinkedDomain(credential.issuer, scene);
  const hasStatus = entries.length ? ({ hasStatus: true } as const) : {};
  const checks = [...authentic, ...open, ...status.checks];
  return { credential: { ...credential, issuer, ...hasStatus }, ...status, checks, method: 'signature' };
}

/** A key by itself says nothing of who holds it; a host that it proves to be at home at does. */
async function withLinkedDomain(issuer: Issuer, scene: FormatScene): Promise<Issuer> {
  const { id, url, domain } = issuer;
  const linked = id?.startsWith('did:') && url && !domain ? await linkedDomain(id, url, scene) : undefined;
  return linked ? { ...issuer, domain: linked } : issuer;
}

export interface SignedReading {
  credential: ReturnType<typeof readCredential>;
  graph: Graph;
  root: Node;
  authentic: Check[];
  /** What leaves open whether it is in force, beside what the graph says. */
  open?: Check[];
}

/** The content as its signature covers it, and what the signature is worth; or why neither can be said. */
export async function readSigned(
  document: JsonObject,
  scene: ListScene,
): Promise<SignedReading | Examination> {
  const plain = readPlainly(document);
  const stop = (reason: Check): Examination => ({ credential: plain, checks: [reason], method: 'none' });
  const excess = excessOf(document);
  if (excess) return stop(check('malformed', `it has ${excess}`));
  const unknown = unknownContext(document);
  if (unknown) return stop(check('context_unknown', unknown));
  const { proof: _, ...unsigned } = document;
  const secured = securable(unsigned, CONTEXTS);
  const graph = await graphOrUndefined(secured);
  if (!graph) return stop(check('context_unknown', 'it uses terms that its contexts do not define'));
  const root = rootOf(graph, asText(document.id));
  if (!root) return stop(check('malformed', 'it does not say which of its parts is the credential'));
  const credential = readCredential(graph, root);
  const authentic = await proofChecks(document, secured, credential.issuer.id, scene);
  const unsafe =
    authentic.some((each) => each.code === 'proof_valid') &&
    unsignedReading(plain, signedValues(graph, root));
  if (unsafe) authentic.push(check('content_unsafe', unsafe));
  return { credential, graph, root, authentic };
}

/** The same for a credential in a token. */
export async function readSignedText(text: string, scene: ListScene): Promise<SignedReading | Examination> {
  const stop = (reason: Check): Examination => ({ checks: [reason], method: 'none' });
  const token = await readToken(text);
  const payload = 'code' in token ? token : readVcJwt(token);
  if ('code' in token || 'code' in payload) return stop(payload as Check);
  return readPayload(payload.document, (issuerId) => worthOfToken(token, issuerId, scene), scene.now);
}

/** What a document says that was signed as JSON: terms of contexts that are known, whose meaning no other can change. */
async function readPayload(
  document: JsonObject,
  worth: (issuerId: string | undefined) => Promise<Check[]>,
  now: number,
): Promise<SignedReading | Examination> {
  const stop = (reason: Check): Examination => ({
    credential: readPlainly(document),
    checks: [reason],
    method: 'none',
  });
  const excess = excessOf(document);
  if (excess) return stop(check('malformed', `it has ${excess}`));
  const graph = await plainGraph(document);
  const root = graph && rootOf(graph, asText(document.id));
  if (graph && root) {
    const credential = readCredential(graph, root);
    const authentic = await worth(credential.issuer.id);
    return { credential, graph, root, authentic, open: unreadDates(document, credential, now) };
  }
  const unknown = unknownContext(document);
  return stop(
    unknown ? check('context_unknown', unknown) : check('malformed', 'it does not say what its terms mean'),
  );
}

async function plainGraph(document: JsonObject): Promise<Graph | undefined> {
  try {
    const readable = withLastingContexts(document);
    return graphOf(await toQuads(readable, CONTEXTS, { undefinedTerms: 'ignore' }));
  } catch {
    return undefined;
  }
}

async function graphOrUndefined(secured: Securable): Promise<Graph | undefined> {
  try {
    return graphOf(await secured.quads());
  } catch {
    return undefined;
  }
}

/** The credential that nothing but its endorsements refers to; several only if the top-level id names one. */
function rootOf(graph: Graph, id: string | undefined): Node | undefined {
  const roots = rootsOf(graph, VERIFIABLE_CREDENTIAL, TERMS.endorsement);
  return only(roots) ?? roots.find((node) => node.id === id);
}

async function proofChecks(
  signed: JsonObject,
  secured: Securable,
  issuerId: string | undefined,
  { network, now }: ListScene,
): Promise<Check[]> {
  try {
    return await checkProofs({ signed, secured, issuerId, network, now });
  } catch {
    // Only canonicalisation throws: a graph made to take forever, or proof options that no context defines.
    return [check('malformed', 'its statements cannot be put in order within the work limit')];
  }
}
