import type { JsonObject } from '../../base/json-values.ts';
import { blockcerts2 } from './blockcerts-2.ts';
import type { Format } from './format.ts';
import { josePresentation } from './jose-presentation.ts';
import { openBadge2 } from './open-badge-2.ts';
import { sdJwtVc } from './sd-jwt-vc.ts';
import { signedBadge } from './signed-badge.ts';
import type { TextFormat } from './text-format.ts';
import { vcJwt } from './vc-jwt.ts';
import { verifiableCredential } from './verifiable-credential.ts';

/** The formats, in the order in which they are tried. */
export const FORMATS: readonly Format[] = [verifiableCredential, blockcerts2, openBadge2];

/** The formats that are signed as a whole, in the order in which they are tried: a presentation shows the others. */
export const TEXT_FORMATS: readonly TextFormat[] = [josePresentation, vcJwt, sdJwtVc, signedBadge];

export function formatOf(document: JsonObject): Format | undefined {
  return FORMATS.find((format) => format.reads(document));
}
