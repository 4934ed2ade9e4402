import { asArray, asObject, type JsonObject } from '../../base/json-values.ts';
import { type Graph, type Node, nodes, only, text, typesOf, values } from '../graph.ts';
import { linkedDomain } from '../keys/domain-linkage.ts';
import type { Issuer } from '../model.ts';
import type { ListReading } from '../status/entry.ts';
import { checkStatus } from '../status/index.ts';
import { unavailable } from '../status/status-list.ts';
import { bindingOf, type Check, check } from '../verdict.ts';
import { dateChecks } from '../when.ts';
import type { Examination, Format, FormatScene } from './format.ts';
import { readStatusEntries } from './read-graph.ts';
import { readPayload, readSigned, readSignedText, type SignedReading } from './read-signed.ts';
import { statusTypeName, TERMS } from './vocabulary.ts';

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
 * signature is worth for the issuer that the document names.
 */
export async function examinePayload(
  document: JsonObject,
  worth: (issuerId: string | undefined) => Promise<Check[]>,
  scene: FormatScene,
): Promise<Examination> {
  const read = await readPayload(document);
  if ('checks' in read) return read;
  const authentic = await worth(read.credential.issuer.id);
  return { ...(await withStatus({ ...read, authentic }, scene)), document };
}

async function withStatus(read: SignedReading, scene: FormatScene): Promise<Examination> {
  const { credential, graph, root, authentic } = read;
  if (!bindingOf(authentic) || !credential.issuer.id)
    return { credential, checks: authentic, method: 'none' };
  // A right signature over nothing that could be somebody's.
  if (values(root, TERMS.subject).length === 0)
    return { credential, checks: [check('malformed', 'it is about nobody')], method: 'none' };
  const status = await checkStatus(readStatusEntries(graph, root), {
    issuerId: credential.issuer.id,
    network: scene.network,
    readList: (list) => readList(list, scene),
  });
  const issuer = await withLinkedDomain(credential.issuer, scene);
  return { credential: { ...credential, issuer }, checks: [...authentic, ...status], method: 'signature' };
}

/** A key by itself says nothing of who holds it; a host that it proves to be at home at does. */
async function withLinkedDomain(issuer: Issuer, scene: FormatScene): Promise<Issuer> {
  const { id, url, domain } = issuer;
  const linked = id?.startsWith('did:') && url && !domain ? await linkedDomain(id, url, scene) : undefined;
  return linked ? { ...issuer, domain: linked } : issuer;
}

/** A status list is a credential too: it must be its issuer's, in force, and a list. */
async function readList(value: unknown, scene: FormatScene): Promise<ListReading | Check> {
  const document = asObject(value);
  if (typeof value !== 'string' && !(document && verifiableCredential.reads(document)))
    return unavailable('the status list is no credential');
  const read = document ? await readSigned(document, scene) : await readSignedText(String(value), scene);
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
