/** How status lists are verified: they are credentials and tokens themselves, held to the same rules. */
import { asObject, defined } from '../../base/json-values.ts';
import { type Graph, type Node, nodes, only, text, typesOf, values } from '../graph.ts';
import { type VerifiedToken, verifiedToken } from '../jose/verified-token.ts';
import type { ListReaders, ListReading } from '../status/entry.ts';
import { unavailable } from '../status/status-list.ts';
import { bindingOf, type Check } from '../verdict.ts';
import { dateChecks } from '../when.ts';
import { envelopedText, isEnveloped } from './enveloped.ts';
import type { ListScene } from './format.ts';
import { statusTypeOf } from './read-graph.ts';
import { readSigned, readSignedText, type SignedReading } from './read-signed.ts';
import { WAYS } from './read-vc-jwt.ts';
import { verifiableCredential } from './verifiable-credential.ts';
import { statusTypeName, TERMS } from './vocabulary.ts';

export function listReaders(scene: ListScene): ListReaders {
  return {
    credential: (served) => readListCredential(served, scene),
    token: (written, issuerId) => readListToken(written, issuerId, scene),
  };
}

/** A status list is a credential too: it must be its issuer's, in force, and a list. */
async function readListCredential(served: unknown, scene: ListScene): Promise<ListReading | Check> {
  const document = asObject(served);
  const written = document && isEnveloped(document) ? envelopedText(document) : served;
  if (typeof written !== 'string' && !(document && verifiableCredential.reads(document)))
    return unavailable('the status list is no credential');
  if (typeof written === 'string' && isSelective(written)) return unavailable(HELD_BACK);
  const read =
    typeof written === 'string'
      ? await readSignedText(written, scene)
      : await readSigned(document as NonNullable<typeof document>, scene);
  return 'checks' in read ? unreadable(read.checks[0]) : listIn(read, scene.now);
}

async function readListToken(
  written: string,
  issuerId: string,
  { network, now }: ListScene,
): Promise<VerifiedToken | Check> {
  if (isSelective(written)) return unavailable(HELD_BACK);
  const token = await verifiedToken(written, { issuerId, ways: WAYS, network, now });
  return 'code' in token ? unreadable(token) : token;
}

/** A list of which a part is held back says less than it seems to. */
function isSelective(written: string): boolean {
  return written.includes('~');
}
const HELD_BACK = 'parts of the status list can be held back';

function unreadable(reason: Check | undefined): Check {
  return unavailable(`the status list cannot be read: ${reason?.detail || reason?.code || ''}`, reason?.host);
}

function listIn(
  { credential, graph, root, authentic, open }: SignedReading,
  now: number,
): ListReading | Check {
  if (!bindingOf(authentic) || authentic.some((each) => each.outcome === 'fail')) {
    const waiting = authentic.find((each) => each.host !== undefined);
    return unavailable("the status list's signature does not stand", waiting?.host);
  }
  if (dateChecks(credential, now).length || open?.length)
    return unavailable('the status list is not in force');
  const list = listOf(graph, root);
  if (!list || !credential.issuer.id) return unavailable('what stands there is no status list');
  return { ...list, issuerId: credential.issuer.id, ...defined({ expiresOn: credential.expiresOn }) };
}

function listOf(graph: Graph, root: Node): Omit<ListReading, 'issuerId'> | undefined {
  const list = only(nodes(graph, root, TERMS.subject));
  const encodedList = text(list, TERMS.encodedList);
  const type = statusTypeOf(list);
  const isList = typesOf(root).some((each) => statusTypeName(each) === `${type}Credential`);
  if (!encodedList || !type || !isList) return undefined;
  const purposes = values(list, TERMS.statusPurpose).map((term) => term.value);
  const stated = defined({ size: text(list, TERMS.statusSize), ttl: text(list, TERMS.timeToLive) });
  return { encodedList, type, purposes, ...stated };
}
