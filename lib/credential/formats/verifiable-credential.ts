import { asArray, asText, type JsonObject } from '../../base/json-values.ts';
import { CONTEXTS, unknownContext } from '../contexts/index.ts';
import {
  type Graph,
  graphOf,
  iri,
  type Node,
  nodes,
  only,
  rootsOf,
  text,
  typesOf,
  values,
} from '../graph.ts';
import type { Credential } from '../model.ts';
import { ownStatements } from '../own-statements.ts';
import { checkProofs } from '../proofs/check-proofs.ts';
import { type Securable, securable } from '../proofs/rdf-payload.ts';
import type { ListReading } from '../status/entry.ts';
import { checkStatus } from '../status/index.ts';
import { unavailable } from '../status/status-list.ts';
import { bindingOf, type Check, check } from '../verdict.ts';
import { dateChecks } from '../when.ts';
import { excessOf } from '../work-limits.ts';
import type { Examination, Format, FormatScene } from './format.ts';
import { readCredential, readStatusEntries, signedValues } from './read-graph.ts';
import { readPlainly, unsignedReading } from './read-json.ts';
import { HOLDING, statusTypeName, TERMS, VERIFIABLE_CREDENTIAL } from './vocabulary.ts';

/** W3C Verifiable Credentials 1.1 and 2.0 with embedded proofs; Open Badges 3.0 is one of them. */
export const verifiableCredential: Format = {
  id: 'verifiable-credential',
  reads: (document) => asArray(document.type).includes('VerifiableCredential'),
  async examine(document, scene) {
    const read = await readSigned(document, scene);
    if ('checks' in read) return read;
    const { credential, graph, root, authentic } = read;
    if (!bindingOf(authentic) || !credential.issuer.id)
      return { credential, checks: authentic, method: 'none' };
    const status = await checkStatus(readStatusEntries(graph, root), {
      issuerId: credential.issuer.id,
      network: scene.network,
      readList: (list) => readList(list, scene),
    });
    return { credential, checks: [...authentic, ...status], method: 'signature' };
  },
};

interface SignedReading {
  credential: Credential;
  graph: Graph;
  root: Node;
  authentic: Check[];
}

/**
 * The content as its signature covers it, and what the signature is worth; or why neither can be said. A jcs suite
 * signs the JSON itself, contexts included; what that JSON means is still what its contexts say. So it is read from
 * its statements too: a document has one meaning, whichever suite signed it.
 */
async function readSigned(document: JsonObject, scene: FormatScene): Promise<SignedReading | Examination> {
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
  const whole = { id: iri(root), type: VERIFIABLE_CREDENTIAL, holds: HOLDING };
  const own = ownStatements(await secured.expanded(), whole);
  const credential = readCredential({ graph, own }, root);
  const authentic = await proofChecks(document, secured, credential.issuer.id, scene);
  const unsafe =
    authentic.some((each) => each.code === 'proof_valid') &&
    unsignedReading(plain, signedValues(graph, root));
  if (unsafe) authentic.push(check('content_unsafe', unsafe));
  // A right signature over nothing that could be somebody's.
  if (bindingOf(authentic) && values(root, TERMS.subject).length === 0)
    return stop(check('malformed', 'it is about nobody'));
  return { credential, graph, root, authentic };
}

async function graphOrUndefined(secured: Securable): Promise<Graph | undefined> {
  try {
    return graphOf(await secured.quads());
  } catch {
    return undefined;
  }
}

/** The credential that nothing but those inside it refers to; several only if the top-level id names one. */
function rootOf(graph: Graph, id: string | undefined): Node | undefined {
  const roots = rootsOf(graph, VERIFIABLE_CREDENTIAL, HOLDING);
  return only(roots) ?? roots.find((node) => node.id === id);
}

async function proofChecks(
  signed: JsonObject,
  secured: Securable,
  issuerId: string | undefined,
  { network, now }: FormatScene,
): Promise<Check[]> {
  try {
    return await checkProofs({ signed, secured, issuerId, network, now });
  } catch {
    // Only canonicalisation throws: a graph made to take forever, or proof options that no context defines.
    return [check('malformed', 'its statements cannot be put in order within the work limit')];
  }
}

/** A status list is a credential too: it must be its issuer's, in force, and a list. */
async function readList(value: unknown, scene: FormatScene): Promise<ListReading | Check> {
  const document = value as JsonObject;
  if (typeof value !== 'object' || value === null || !verifiableCredential.reads(document)) {
    return unavailable('the status list is no credential');
  }
  const read = await readSigned(document, scene);
  if ('checks' in read) return unavailable(`the status list cannot be read: ${read.checks[0]?.detail ?? ''}`);
  const { credential, graph, root, authentic } = read;
  if (!bindingOf(authentic) || authentic.some((each) => each.outcome === 'fail')) {
    const waiting = authentic.find((each) => each.code === 'permission_needed');
    return unavailable("the status list's signature does not stand", waiting?.host);
  }
  if (dateChecks(credential, scene.now).length) return unavailable('the status list is not in force');
  return listOf(graph, root, credential.issuer.id ?? '');
}

function listOf(graph: Graph, root: Node, issuerId: string): ListReading | Check {
  const isList = typesOf(root)
    .map(statusTypeName)
    .some((name) => name?.endsWith('Credential'));
  const list = isList ? only(nodes(graph, root, TERMS.subject)) : undefined;
  const encodedList = text(list, TERMS.encodedList);
  const type = typesOf(list).map(statusTypeName).find(Boolean);
  if (!encodedList || !type) return unavailable('what stands there is no status list');
  const purposes = values(list, TERMS.statusPurpose).map((term) => term.value);
  return { encodedList, type, issuerId, purposes };
}
