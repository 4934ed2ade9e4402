import { josePresentation } from './jose-presentation.ts';
import { sdJwtVc } from './sd-jwt-vc.ts';
import { signedBadge } from './signed-badge.ts';
import type { TextFormat } from './text-format.ts';
import { vcJwt } from './vc-jwt.ts';

/** The formats that are signed as a whole, in the order in which they are tried: a presentation shows the others. */
export const TEXT_FORMATS: readonly TextFormat[] = [josePresentation, vcJwt, sdJwtVc, signedBadge];
