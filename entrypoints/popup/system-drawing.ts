/** What our own page draws for the PDF: with the fonts of the system, and with its decoders of pictures. */
import { imageSize } from '../../lib/base/image-size.ts';
import type { Drawing, DrawnLine, LineStyle } from '../../lib/share/drawing.ts';

/** Pixels a point: sharp in print at 300 dpi. */
const SCALE = 4;
const FAMILY = 'system-ui, sans-serif';
/** At which widths are measured. */
const MEASURED_SIZE = 100;
/** Pixels a side of a badge's picture, printed at 44 points. */
const PICTURE_SIDE = 160;
const JPEG_QUALITY = 0.85;
/** A picture of a badge has some 400 by 400. */
const MAX_PIXELS = 40_000_000;
/** Scripts that are written from the right. */
const FROM_THE_RIGHT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

export function systemDrawing(): Drawing {
  return { regular: systemFace(false), strong: systemFace(true), line: drawLine, picture: drawPicture };
}

function systemFace(isStrong: boolean): Drawing['regular'] {
  const { context } = canvasOf(1, 1);
  context.font = fontOf(isStrong, MEASURED_SIZE);
  return {
    widthOfTextAtSize: (text, size) => (context.measureText(text).width * size) / MEASURED_SIZE,
    // The system looks for a font that has the letter; which those are, no page is told.
    getCharacterSet: () => [],
  };
}

function fontOf(isStrong: boolean, pixels: number): string {
  return `${isStrong ? 600 : 400} ${pixels}px ${FAMILY}`;
}

async function drawLine(text: string, { isStrong, size, colour }: LineStyle): Promise<DrawnLine | undefined> {
  const font = fontOf(isStrong, size * SCALE);
  const measuring = canvasOf(1, 1).context;
  measuring.font = font;
  const { width, actualBoundingBoxAscent, actualBoundingBoxDescent } = measuring.measureText(text);
  // Whole pixels, and one more for soft edges.
  const [above, below] = [actualBoundingBoxAscent, actualBoundingBoxDescent].map(
    (each) => Math.ceil(each) + 1,
  );
  const pixels = { width: Math.ceil(width) + 1, height: (above ?? 0) + (below ?? 0) };
  if (pixels.width < 2 || pixels.height < 3) return undefined;
  const { canvas, context } = canvasOf(pixels.width, pixels.height);
  const isFromRight = FROM_THE_RIGHT.test(text);
  context.font = font;
  context.direction = isFromRight ? 'rtl' : 'ltr';
  context.textAlign = 'left';
  context.fillStyle = `rgb(${colour.map((part) => Math.round(part * 255)).join(' ')})`;
  context.fillText(text, 0, above ?? 0);
  const png = await bytesOf(canvas, 'image/png');
  return (
    png && { png, width: pixels.width / SCALE, height: pixels.height / SCALE, descent: (below ?? 0) / SCALE }
  );
}

/** Drawn anew, so that nothing of the file itself goes into the PDF. */
async function drawPicture(file: Blob): Promise<Uint8Array | undefined> {
  const size = imageSize(new Uint8Array(await file.arrayBuffer()));
  if (size && size.width * size.height > MAX_PIXELS) return undefined;
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return await squareOf(image);
  } catch {
    // A file that is no picture, or one that this browser does not know.
    return undefined;
  } finally {
    URL.revokeObjectURL(url);
  }
}

function squareOf(image: HTMLImageElement): Promise<Uint8Array | undefined> {
  const { canvas, context } = canvasOf(PICTURE_SIDE, PICTURE_SIDE);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, PICTURE_SIDE, PICTURE_SIDE);
  // A drawing may have no size of its own (Firefox 153, 2026-11).
  const [width, height] = [image.naturalWidth || 1, image.naturalHeight || 1];
  const scale = PICTURE_SIDE / Math.max(width, height);
  const [drawnWidth, drawnHeight] = [width * scale, height * scale];
  const [x, y] = [(PICTURE_SIDE - drawnWidth) / 2, (PICTURE_SIDE - drawnHeight) / 2];
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, x, y, drawnWidth, drawnHeight);
  return bytesOf(canvas, 'image/jpeg');
}

function canvasOf(width: number, height: number) {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gives no canvas.');
  return { canvas, context };
}

async function bytesOf(canvas: HTMLCanvasElement, type: string): Promise<Uint8Array | undefined> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, JPEG_QUALITY));
  return blob ? new Uint8Array(await blob.arrayBuffer()) : undefined;
}
