/** A QR code in a picture. For our own pages alone: the decoder is loaded when the first picture comes. */
import { imageSize } from '../../base/image-size.ts';
import type { ReadCode } from './pieces.ts';

/** Forty million pixels: what the cameras of telephones make, and 160 MB while it is opened. */
const MAX_PIXELS = 40_000_000;
/** A code fills a good part of what is photographed for it; larger pictures are made smaller. */
const MAX_SIDE = 1600;
/** For the harder ones; then the picture has none that can be read. */
const TIME_MS = 500;
/** The most that a code holds is 2,953 bytes (ISO/IEC 18004, table 7). */
const MAX_TEXT = 3000;

export interface Pixels {
  width: number;
  height: number;
  /** RGBA. */
  data: Uint8ClampedArray;
}

const NONE = 'The picture holds neither a badge nor a QR code that can be read.';

export const readCode: ReadCode = async (bytes) => {
  const size = imageSize(bytes);
  if (!size || size.width * size.height > MAX_PIXELS || !size.width || !size.height)
    return { refused: size ? 'The picture is too large to look for a QR code in it.' : NONE };
  const pixels = await pixelsOf(bytes, size).catch(() => undefined);
  const code = pixels && (await codeIn(pixels));
  return code ? { code } : { refused: NONE };
};

async function pixelsOf(
  bytes: Uint8Array,
  { width, height }: { width: number; height: number },
): Promise<Pixels> {
  const scale = Math.min(1, MAX_SIDE / Math.max(width, height));
  const size = [width, height].map((side) => Math.max(1, Math.round(side * scale))) as [number, number];
  const image = await createImageBitmap(new Blob([bytes as BlobPart]));
  const context = new OffscreenCanvas(...size).getContext('2d');
  if (!context) throw new Error('The browser gives no canvas.');
  // What is transparent is paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, ...size);
  context.drawImage(image, 0, 0, ...size);
  image.close();
  return context.getImageData(0, 0, ...size);
}

/** The text of the code; `undefined` if there is none. Never throws. */
export async function codeIn({ width, height, data }: Pixels): Promise<string | undefined> {
  const { decodeQR } = await import('qr/decode.js');
  try {
    const text = decodeQR({ width, height, data }, { timeLimit: TIME_MS, format: 'RGBA' });
    return text && text.length <= MAX_TEXT ? text : undefined;
  } catch {
    return undefined;
  }
}
