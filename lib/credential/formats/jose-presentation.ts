import { asObject, asText, defined, idOf } from '../../base/json-values.ts';
import { quoted } from '../../base/text.ts';
import { isPresentation, presentedIn } from '../containers/presentation.ts';
import { checkJws } from '../jose/check-jws.ts';
import type { Token } from '../jose/token.ts';
import { ofHolder } from '../proofs/presentation-proof.ts';
import { check, type Presentation } from '../verdict.ts';
import type { FormatScene } from './format.ts';
import { WAYS } from './read-vc-jwt.ts';
import type { TextFormat } from './text-format.ts';

const TYPES = ['', 'jwt', 'vp+jwt', 'vp-ld+jwt', 'vp+ld+jwt', 'vp+ld+json+jwt'];
const SELECTIVE_TYPES = ['', 'vp+sd-jwt', 'vp-ld+sd-jwt', 'vp+ld+json+sd-jwt'];

/**
 * A presentation signed as a JWT or an SD-JWT, of version 1.1 (`vp` claim) or 2.0. It is signed by whoever shows it,
 * which says nothing about what it shows: that is examined by itself.
 */
export const josePresentation: TextFormat = {
  id: 'jose-presentation',
  reads: ({ claims }) => asObject(claims.vp) !== undefined || isPresentation(claims),
  async examine(token, scene) {
    const { claims, typ, isSelective } = token;
    const types = isSelective ? SELECTIVE_TYPES : TYPES;
    const isAmbiguous = claims.vc !== undefined || (claims.vp !== undefined && isPresentation(claims));
    const objection = isAmbiguous
      ? 'it holds more than one content'
      : !types.includes(typ) && `signed as ${quoted(typ)}, not as a presentation`;
    if (objection) return { checks: [check('malformed', objection)], method: 'none' };
    return { presented: presentedIn(claims) ?? [], presentation: await presentationOf(token, scene) };
  },
};

async function presentationOf({ jws, claims }: Token, { network, now }: FormatScene): Promise<Presentation> {
  const { holder } = asObject(claims.vp) ?? claims;
  const stated = idOf(holder);
  const issuerId = asText(claims.iss) ?? stated;
  if (stated && issuerId !== stated)
    return {
      holder: stated,
      checks: [check('proof_invalid', 'signed in the name of another than its holder')],
    };
  if (issuerId === undefined) return { checks: [check('key_unavailable', 'it names no holder')] };
  const checks = await checkJws(jws, { issuerId, ways: WAYS, by: 'holder', network, now });
  return { checks: ofHolder(checks), ...defined({ holder: issuerId }) };
}
