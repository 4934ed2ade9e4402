import type { JsonObject } from '../../base/json-values.ts';
import { values } from '../graph.ts';
import { linkedDomain } from '../keys/domain-linkage.ts';
import type { Issuer } from '../model.ts';
import { withSchemas } from '../schemas/check-schemas.ts';
import type { StatusEntry } from '../status/entry.ts';
import { checkStatus } from '../status/index.ts';
import { bindingOf, type Check, check } from '../verdict.ts';
import { statusOfProfile } from './blockcerts-3.ts';
import type { Examination, Format, FormatScene } from './format.ts';
import { readSchemas, readStatusEntries } from './read-graph.ts';
import { isCredential } from './read-json.ts';
import { readPayload, readSigned, type SignedReading } from './read-signed.ts';
import { TERMS } from './vocabulary.ts';

/** W3C Verifiable Credentials 1.1 and 2.0 with embedded proofs; Open Badges 3.0 is one of them. */
export const verifiableCredential: Format = {
  id: 'verifiable-credential',
  reads: isCredential,
  async examine(document, scene) {
    const read = await readSigned(document, scene);
    return 'checks' in read ? read : withStatus(read, document, scene);
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
  const read = await readPayload(document, worth, scene);
  return 'checks' in read ? read : { ...(await withStatus(read, document, scene, more)), document };
}

async function withStatus(
  read: SignedReading,
  document: JsonObject,
  scene: FormatScene,
  more: readonly StatusEntry[] = [],
): Promise<Examination> {
  const { credential, graph, root, authentic, open = [] } = read;
  if (!bindingOf(authentic) || !credential.issuer.id)
    return { credential, checks: authentic, method: 'none' };
  // A right signature over nothing that could be somebody's.
  if (values(root, TERMS.subject).length === 0)
    return { credential, checks: [check('malformed', 'it is about nobody')], method: 'none' };
  const stated = [...readStatusEntries(graph, root), ...more];
  const entries = stated.length ? stated : await statusOfProfile(root, credential, scene.network);
  const formed = await withSchemas(authentic, readSchemas(graph, root), document, scene.network);
  const status = await checkStatus(entries, { ...scene, issuerId: credential.issuer.id });
  const issuer = await withLinkedDomain(credential.issuer, scene);
  const hasStatus = entries.length ? ({ hasStatus: true } as const) : {};
  const checks = [...formed, ...open, ...status.checks];
  return { credential: { ...credential, issuer, ...hasStatus }, ...status, checks, method: 'signature' };
}

/** A key by itself says nothing of who holds it; a host that it proves to be at home at does. */
async function withLinkedDomain(issuer: Issuer, scene: FormatScene): Promise<Issuer> {
  const { id, url, domain } = issuer;
  return id?.startsWith('did:') && url && !domain
    ? { ...issuer, ...(await linkedDomain(id, url, scene)) }
    : issuer;
}
