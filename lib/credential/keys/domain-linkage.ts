import { asArray, asObject, asText, type JsonObject } from '../../base/json-values.ts';
import type { Network } from '../../base/network.ts';
import { authorityOf } from '../issuers/domain.ts';
import { isToken, readToken } from '../jose/token.ts';
import { verifiedToken } from '../jose/verified-token.ts';
import { fetchObject } from './issuer-way.ts';

/** Entries of one configuration that are looked at. A host has one or two. */
const MAX_LINKED = 8;

export interface Linkage {
  domain?: string;
  unasked?: string;
}

/**
 * The host that a key belongs to, where both say so: the host lists a credential, in which the DID states the host
 * (DIF Well Known DID Configuration, section 3). `unasked` where that host waits for a click.
 * `url` is where the issuer says that it is at home; on a host that many share, nobody is.
 */
export async function linkedDomain(
  did: string,
  url: string,
  { network, now }: { network: Network; now: number },
): Promise<Linkage> {
  if (!url.startsWith('https://') || !URL.canParse(url)) return {};
  const { origin, host } = new URL(url);
  if (authorityOf(url) !== host) return {};
  const answer = await fetchObject(`${origin}/.well-known/did-configuration.json`, network);
  if (!answer.ok && answer.code === 'permission_needed') return { unasked: host };
  const listed = answer.ok ? asArray(answer.value.linked_dids).slice(0, MAX_LINKED) : [];
  for (const each of listed)
    if (await isLinkage(each, did, origin, { network, now })) return { domain: host };
  return {};
}

/** A Domain Linkage Credential as a JWT; in the form of a document it is not read. */
async function isLinkage(
  written: unknown,
  did: string,
  origin: string,
  { network, now }: { network: Network; now: number },
): Promise<boolean> {
  const token = typeof written === 'string' && isToken(written) ? await readToken(written) : undefined;
  // Before its signature: a token in another's name would have that other asked.
  if (!token || 'code' in token || token.isSelective || !states(token.claims, did, origin)) return false;
  if (!isInForce(token.claims, now)) return false;
  return 'claims' in (await verifiedToken(String(written), { issuerId: did, ways: [], network, now }));
}

function states({ iss, sub, vc }: JsonObject, did: string, origin: string): boolean {
  const credential = asObject(vc);
  const subject = asObject(credential?.credentialSubject);
  const isLinkageType = asArray(credential?.type).includes('DomainLinkageCredential');
  const isOfDid = [iss, sub, credential?.issuer, subject?.id].every((each) => each === did);
  const stated = asText(subject?.origin) ?? '';
  return isLinkageType && isOfDid && URL.canParse(stated) && new URL(stated).origin === origin;
}

/** Without an end it proves nothing: keys are lost (section 3.2 asks for one). */
function isInForce({ nbf, exp }: JsonObject, now: number): boolean {
  const begun = nbf === undefined || (typeof nbf === 'number' && nbf * 1_000 <= now);
  return begun && typeof exp === 'number' && exp * 1_000 > now;
}
