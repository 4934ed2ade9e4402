import { asObject, asText, idOf, type JsonObject } from '../../base/json-values.ts';
import { quoted } from '../../base/text.ts';
import { checkJws } from '../jose/check-jws.ts';
import type { Token } from '../jose/token.ts';
import { checkStatus } from '../status/index.ts';
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
    const parts = await fetchParts(assertion, scene);
    return 'code' in parts ? stop(parts) : examineParts(token, parts, scene);
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
  const id = idOf(written);
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
  scene: FormatScene,
): Promise<Examination> {
  const { network, now } = scene;
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
  // Version 1 had `uid`; lists name badges by either.
  const names = [assertion.id, assertion.uid].flatMap((each) => asText(each) ?? []);
  const entries = listUrl ? [{ type: 'RevocationList', listUrl, names }] : [];
  const status = await checkStatus(entries, { ...scene, issuerId });
  const checks = [...authentic, ...revocation(assertion), ...status.checks];
  return { credential, ...status, checks, method: 'signature' };
}
