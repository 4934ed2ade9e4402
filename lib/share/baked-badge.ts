/** A badge as a picture with the credential inside, as both baking specifications have it. */
import { fromBase64, fromBase64url, utf8Decode, utf8Encode } from '../base/bytes.ts';
import { asArray, asObject, type JsonObject, objectIn } from '../base/json-values.ts';
import type { Original } from '../wallet/model.ts';
import type { SharedBadge } from './model.ts';
import { neutralBadge } from './neutral-badge.ts';
import { isPng, withText } from './png.ts';

/** `undefined` where no original may be baked: a platform's record, a page, a credential of another kind. */
export function bakedBadge({
  originals,
  image,
}: Pick<SharedBadge, 'originals' | 'image'>): Uint8Array | undefined {
  const baked = originals.find(({ bytes }) => isPng(bytes));
  if (baked) return baked.bytes;
  for (const original of originals) {
    const keyword = keywordOf(original);
    if (keyword) return withText(pictureIn(image) ?? neutralBadge(), keyword, textOf(original));
  }
  return undefined;
}

/** Byte for byte what was received: a signature is over exactly that. */
function textOf({ bytes }: Original): Uint8Array {
  return isToken(bytes) ? utf8Encode((utf8Decode(bytes) ?? '').trim()) : bytes;
}

const OPEN_BADGE_3 = ['OpenBadgeCredential', 'AchievementCredential'];

/** Open Badges 3.0, section 5.3; Open Badges Baking Specification 2.0. */
function keywordOf({ bytes }: Original): 'openbadgecredential' | 'openbadges' | undefined {
  const claims = isToken(bytes) ? payloadOf(bytes) : objectIn(bytes);
  const types = asArray((asObject(claims?.vc) ?? claims)?.type);
  if (OPEN_BADGE_3.some((type) => types.includes(type))) return 'openbadgecredential';
  return types.includes('Assertion') ? 'openbadges' : undefined;
}

const TOKEN = /^\s*[\w-]+\.([\w-]+)\.[\w-]+\s*$/;

function isToken(bytes: Uint8Array): boolean {
  return TOKEN.test(utf8Decode(bytes) ?? '');
}

function payloadOf(bytes: Uint8Array): JsonObject | undefined {
  const payload = fromBase64url(TOKEN.exec(utf8Decode(bytes) ?? '')?.[1] ?? '');
  return payload && objectIn(payload);
}

const DATA_PNG = /^data:image\/png;base64,/;

/** The badge's own picture, where it came with it. */
function pictureIn(image: string | undefined): Uint8Array | undefined {
  if (!image || !DATA_PNG.test(image)) return undefined;
  const bytes = fromBase64(image.replace(DATA_PNG, ''));
  return bytes && isPng(bytes) ? bytes : undefined;
}
