import { asObject, asText, defined, type JsonObject } from '../../base/json-values.ts';
import type { Answer, Network } from '../../base/network.ts';
import { quoted } from '../../base/text.ts';
import { checkJws } from '../jose/check-jws.ts';
import type { Token } from '../jose/token.ts';
import { checkStatus } from '../status/index.ts';
import { unavailable } from '../status/status-list.ts';
import { bindingOf, type Check, check } from '../verdict.ts';
import type { Examination, FormatScene } from './format.ts';
import { contextObjection, follow, openBadge2, revocation } from './open-badge-2.ts';
import { readBadge } from './read-open-badge-2.ts';
import type { TextFormat } from './text-format.ts';

const TYPES = ['', 'jwt', 'jws', 'jose', 'json'];

/**
 * Open Badges 2.0 with signed verification (specification, section 5.2): the assertion is the payload, and the key is
 * one that the issuer's profile, at its own address, lists. The badge class counts as the signed assertion points at it.
 */
export const signedBadge: TextFormat = {
  id: 'signed-badge',
  reads: ({ claims }) => openBadge2.reads(claims),
  async examine(token, scene) {
    const { claims: assertion } = token;
    const objection = objectionTo(token);
    const stop = (reason: Check): Examination => ({
      credential: readBadge({ assertion }),
      checks: [reason],
      method: 'none',
    });
    if (objection) return stop(objection);
    const network = askingOnce(scene.network);
    const parts = await fetchParts(assertion, { ...scene, network });
    return 'code' in parts ? stop(parts) : examineParts(token, parts, { ...scene, network });
  },
};

function objectionTo({ claims, typ, isSelective }: Token): Check | undefined {
  if (!TYPES.includes(typ)) return check('proof_invalid', `signed as ${quoted(typ)}, not as a badge`);
  if (isSelective) return check('malformed', 'a badge of which nothing can be held back');
  return contextObjection(claims);
}

interface Parts {
  badge: JsonObject;
  issuer: JsonObject;
}

/** The badge class, and the issuer's profile: always from its own address, since whoever signs may write any other. */
async function fetchParts(assertion: JsonObject, scene: FormatScene): Promise<Parts | Check> {
  const badge = await follow(assertion.badge, 'badge class', scene);
  if (badge && 'code' in badge) return badge;
  const written = badge?.document.issuer;
  const id = asText(written) ?? asText(asObject(written)?.id);
  if (!badge || !id) return check('malformed', 'it names no badge or no issuer');
  const issuer = await follow(id, 'issuer', scene);
  if (issuer && 'code' in issuer) return issuer;
  const isOwn = issuer?.document.id === id;
  return isOwn
    ? { badge: badge.document, issuer: issuer.document }
    : check('key_unavailable', "what stands at the issuer's address is another's profile");
}

async function examineParts(
  { jws, claims: assertion }: Token,
  { badge, issuer }: Parts,
  { network, now }: FormatScene,
): Promise<Examination> {
  const issuerId = asText(issuer.id) ?? '';
  const listUrl = asText(issuer.revocationList);
  const credential = {
    ...readBadge({ assertion, badge, issuer }),
    ...(listUrl ? { hasStatus: true as const } : {}),
  };
  const rule = asObject(assertion.verification ?? assertion.verify);
  const listedKey = asText(rule?.creator) ?? '';
  const authentic = await checkJws(jws, { issuerId, ways: ['profile'], listedKey, network, now });
  if (!bindingOf(authentic)) return { credential, checks: authentic, method: 'none' };
  const id = asText(assertion.id);
  const entry = { type: 'RevocationList', ...defined({ listUrl, index: id }) };
  const readList = async () => unavailable('the status list is of another kind');
  const status = listUrl ? await checkStatus([entry], { issuerId, network, readList }) : [];
  return { credential, checks: [...authentic, ...revocation(assertion), ...status], method: 'signature' };
}

/** The issuer's profile is both read and searched for keys: asked for once. */
function askingOnce(network: Network): Network {
  const answers = new Map<string, Promise<Answer>>();
  return {
    get(url, request) {
      const answer = answers.get(url) ?? network.get(url, request);
      answers.set(url, answer);
      return answer;
    },
  };
}
