/** European Digital Credentials under a seal: JAdES (ETSI TS 119 182-1), which is a JWS with more headers. */
import { parseJson } from '../../base/json.ts';
import { asObject, type JsonObject } from '../../base/json-values.ts';
import { checkJws } from '../jose/check-jws.ts';
import type { CompactJws } from '../jose/compact-jws.ts';
import { type JsonJws, parseJsonJws } from '../jose/json-jws.ts';
import { type Check, check } from '../verdict.ts';
import { excessOf } from '../work-limits.ts';
import type { Examination, FormatScene } from './format.ts';
import { isEuropean, readEuropean, unknownContext } from './read-european.ts';

/** Headers of JAdES that say something of the seal, and nothing of what it covers (section 5.2). */
const UNDERSTOOD = ['b64', 'sigT', 'sigPId', 'sigPl', 'srCms', 'srAts', 'adoTst', 'x5t#o', 'sigX5ts'];

/**
 * What the seal covers, and whether the seal is right. Who may seal for whom stands in the trusted lists of the European
 * Union, which are not read: a right seal is by whom its certificate names, and no more is known of that.
 */
export async function examineSealed(document: JsonObject, scene: FormatScene): Promise<Examination> {
  const jws = parseJsonJws(document);
  if (!jws) return unread(check('malformed', 'a signature in the JSON form of JOSE that is none'));
  const read = readContent(jws.payload);
  if ('code' in read) return unread(read);
  const { content } = read;
  const credential = readEuropean(content);
  const unknown = unknownContext(content);
  if (unknown) return { credential, checks: [check('context_unknown', unknown)], method: 'none' };
  return { credential, checks: await worthOf(jws, scene), method: 'none' };
}

function readContent(payload: string): { content: JsonObject } | Check {
  const parsed = parseJson(payload);
  if (!parsed.ok) return check('malformed', parsed.reason);
  const content = asObject(parsed.value);
  if (!content || !isEuropean(content))
    return check('proof_unsupported', 'a signature in the JSON form of JOSE');
  const excess = excessOf(content);
  return excess ? check('malformed', `it has ${excess}`) : { content };
}

/** Every seal counts: one that is wrong fails the whole. Each code once. */
async function worthOf({ signatures }: JsonJws, scene: FormatScene): Promise<Check[]> {
  const found: Check[] = [];
  for (const each of signatures) found.push(...(await worthOfSeal(each, scene)));
  return found.filter((each, at) => found.findIndex(({ code }) => code === each.code) === at);
}

async function worthOfSeal(seal: CompactJws, { network, now }: FormatScene): Promise<Check[]> {
  const { b64, crit, sigD } = seal.header;
  // Section 5.2.8: then the seal is over what is named there, and not over the payload.
  if (sigD !== undefined)
    return [check('proof_unsupported', 'a seal over something that does not stand beside it')];
  const isKept = Array.isArray(crit) && crit.includes('b64');
  if (b64 !== undefined && (typeof b64 !== 'boolean' || !isKept))
    return [check('proof_invalid', 'its header contradicts itself')];
  // A seal names a certificate, and never a key of the issuer's own publishing.
  return checkJws(seal, { issuerId: undefined, ways: [], understood: UNDERSTOOD, network, now });
}

function unread(reason: Check): Examination {
  return { checks: [reason], method: 'none' };
}
