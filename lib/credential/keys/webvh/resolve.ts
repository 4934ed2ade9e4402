import { utf8Decode } from '../../../base/bytes.ts';
import { defined } from '../../../base/json-values.ts';
import type { Network } from '../../../base/network.ts';
import type { Resolution } from '../did-method.ts';
import { hostedUrl } from '../did-web.ts';
import { fetchBytes, unavailable } from '../issuer-way.ts';
import { type KeyDocument, readDidDocument, type VerificationMethod } from '../verification-method.ts';
import { type Flaw, isFlaw } from './flaw.ts';
import { MULTIHASH } from './parameters.ts';
import { type Link, verifyLog } from './verify-log.ts';
import { witnessFlaw } from './witnesses.ts';

/** An entry has 1.5 kB, with a document of many keys ten times that. */
const MAX_LOG_BYTES = 512 * 1024;

/** By the network of one examination: two hundred badges of one issuer need its log verified once. */
const RESOLVED = new WeakMap<Network, Map<string, Promise<Resolution>>>();

/**
 * The document that the last entry of the log states, if the log is intact and its witnesses approve. One that breaks
 * its own rules is evidence; one that cannot be had, or not be read, is none.
 */
export function resolveWebvh(did: string, network: Network): Promise<Resolution> {
  const known = RESOLVED.get(network) ?? new Map<string, Promise<Resolution>>();
  RESOLVED.set(network, known);
  const resolution = known.get(did) ?? resolve(did, network);
  known.set(did, resolution);
  return resolution;
}

async function resolve(did: string, network: Network): Promise<Resolution> {
  const [scid = '', ...where] = did.split(':').slice(2);
  const url = MULTIHASH.test(scid) ? logUrl(where) : undefined;
  if (!url) return unavailable('a did:webvh that names no host');
  const answer = await fetchBytes(url, network, 'text/jsonl, application/jsonl', MAX_LOG_BYTES);
  if (!answer.ok) return answer;
  const links = await verifyLog(utf8Decode(answer.bytes) ?? '', scid);
  if (isFlaw(links)) return refusal(links);
  if (links.some(({ witnesses }) => witnesses)) {
    const file = await fetchBytes(
      url.replace(/did\.jsonl$/, 'did-witness.json'),
      network,
      undefined,
      MAX_LOG_BYTES,
    );
    if (!file.ok) return file;
    const flaw = await witnessFlaw(links, file.bytes);
    if (flaw) return refusal(flaw);
  }
  return documentOf(did, links);
}

/** Names alone, no addresses in numbers (did:webvh 1.0, Method-Specific Identifier). */
const NAME = /\.[a-z][a-z0-9-]*$/;

function logUrl(where: readonly string[]): string | undefined {
  const url = hostedUrl(where, 'did.jsonl');
  return url && NAME.test(new URL(url).hostname) ? url : undefined;
}

function refusal({ flaw, why }: Flaw): Resolution {
  if (flaw === 'unread') return unavailable(`the issuer's log of its keys is not read: ${why}`);
  return {
    ok: false,
    code: 'key_not_authorised',
    detail: `the issuer's log of its keys is not intact: ${why}`,
  };
}

function documentOf(did: string, links: readonly Link[]): Resolution {
  const last = links.at(-1) as Link;
  const document = readDidDocument(last.entry.state, did);
  if (!document) return unavailable('the issuer has moved to another identifier');
  const { versionTime } = last.entry;
  const stated = { listedOn: versionTime, endedAt: last.parameters.deactivated ? versionTime : undefined };
  return { ok: true, document: withEach(document, (method) => ({ ...method, ...defined(stated) })) };
}

function withEach(
  document: KeyDocument,
  change: (method: VerificationMethod) => VerificationMethod,
): KeyDocument {
  const changed = (methods: ReadonlyMap<string, VerificationMethod> = new Map()) =>
    new Map([...methods].map(([id, method]) => [id, change(method)]));
  const { assertionMethods, authentication } = document;
  return {
    ...document,
    assertionMethods: changed(assertionMethods),
    authentication: changed(authentication),
  };
}
