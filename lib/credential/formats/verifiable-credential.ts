import { asArray, asText, type JsonObject } from '../../base/json-values.ts';
import { contextsFor } from '../contexts/index.ts';
import { type Graph, graphOf, type Node, nodes, only, rootsOf, text, typesOf, values } from '../graph.ts';
import { checkProofs } from '../proofs/check-proofs.ts';
import { type Securable, securable } from '../proofs/rdf-payload.ts';
import { withSchemas } from '../schemas/check-schemas.ts';
import type { ListReading } from '../status/entry.ts';
import { checkStatus } from '../status/index.ts';
import { unavailable } from '../status/status-list.ts';
import { bindingOf, type Check, check } from '../verdict.ts';
import { dateChecks } from '../when.ts';
import { excessOf } from '../work-limits.ts';
import type { Examination, Format, FormatScene } from './format.ts';
import { readCredential, readSchemas, readStatusEntries, signedValues } from './read-graph.ts';
import { readPlainly, unsignedReading } from './read-json.ts';
import { statusTypeName, TERMS, VERIFIABLE_CREDENTIAL } from './vocabulary.ts';

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
    const formed = await withSchemas(authentic, readSchemas(graph, root), document, scene.network);
    return { credential, checks: [...formed, ...status], method: 'signature' };
  },
};

interface SignedReading {
  credential: ReturnType<typeof readCredential>;
  graph: Graph;
  root: Node;
  authentic: Check[];
}

/** The content as its signature covers it, and what the signature is worth; or why neither can be said. */
async function readSigned(document: JsonObject, scene: FormatScene): Promise<SignedReading | Examination> {
  const plain = readPlainly(document);
  const stop = (reason: Check): Examination => ({ credential: plain, checks: [reason], method: 'none' });
  const excess = excessOf(document);
  if (excess) return stop(check('malformed', `it has ${excess}`));
  const contexts = await contextsFor(document, scene.network);
  if ('code' in contexts) return stop(contexts);
  const { proof: _, ...unsigned } = document;
  const secured = securable(unsigned, contexts);
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
  if ('checks' in read) {
    const [reason] = read.checks;
    return unavailable(`the status list cannot be read: ${reason?.detail ?? ''}`, reason?.host);
  }
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
