import type { Original, WalletEntry } from '../../lib/wallet/model.ts';

/**
 * The picture that the credential was baked into, that was fetched for it, or that it carries. One that stands at a
 * host is not asked for: it would tell that host who looks.
 */
export function pictureOf(
  entry: WalletEntry,
  originals: readonly Original[],
  fetched?: Original,
): Blob | undefined {
  const baked = originals.find(({ mediaType }) => mediaType === 'image/png' || mediaType === 'image/svg+xml');
  const file = baked ?? fetched;
  if (file) return new Blob([file.bytes.slice()], { type: file.mediaType });
  return carriedPicture(entry.finding.credential?.achievement.image);
}

const CARRIED = /^data:(image\/(?:png|jpeg|gif|webp|svg\+xml))((?:;[\w=-]+)*?)(;base64)?,/;

/** The `data:` URL, where it is one of a picture. */
export function carriedImage(image: string | undefined): string | undefined {
  return image && CARRIED.test(image) ? image : undefined;
}

function carriedPicture(image: string | undefined): Blob | undefined {
  const [head, type, , isBase64] = CARRIED.exec(image ?? '') ?? [];
  if (!image || !head || !type) return undefined;
  try {
    const rest = image.slice(head.length);
    const text = isBase64 ? atob(rest) : decodeURIComponent(rest);
    const bytes = isBase64 ? Uint8Array.from(text, (each) => each.charCodeAt(0)) : text;
    return new Blob([bytes], { type });
  } catch {
    return undefined;
  }
}
