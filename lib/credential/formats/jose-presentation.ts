import { asArray, asObject, type JsonObject } from '../../base/json-values.ts';
import { quoted } from '../../base/text.ts';
import { presentedIn } from '../containers/presentation.ts';
import { check } from '../verdict.ts';
import type { TextFormat } from './text-format.ts';

const TYPES = ['', 'jwt', 'vp+jwt', 'vp-ld+jwt', 'vp+ld+jwt', 'vp+ld+json+jwt'];
const SELECTIVE_TYPES = ['', 'vp+sd-jwt', 'vp-ld+sd-jwt', 'vp+ld+json+sd-jwt'];

/**
 * A presentation signed as a JWT or an SD-JWT, of version 1.1 (`vp` claim) or 2.0. It is signed by whoever shows it,
 * which says nothing about what it shows: that is examined by itself, and the presentation's signature is not.
 */
export const josePresentation: TextFormat = {
  id: 'jose-presentation',
  reads: ({ claims }) => asObject(claims.vp) !== undefined || isPresentation(claims),
  async examine({ claims, typ, isSelective }) {
    const types = isSelective ? SELECTIVE_TYPES : TYPES;
    const isAmbiguous = claims.vc !== undefined || (claims.vp !== undefined && isPresentation(claims));
    const objection = isAmbiguous
      ? 'it holds more than one content'
      : !types.includes(typ) && `signed as ${quoted(typ)}, not as a presentation`;
    if (objection) return { checks: [check('malformed', objection)], method: 'none' };
    return { presented: presentedIn(claims) ?? [] };
  },
};

function isPresentation(document: JsonObject): boolean {
  return asArray(document.type).includes('VerifiablePresentation');
}
