/** A QR code in a PDF: one bit a module, painted through like a stencil, so that it stays sharp and small. */
import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import encodeQR from 'qr';

/** Characters. More would need modules that a telephone cannot tell apart at the size of the page. */
const MAX_LINK = 220;
/** The white around it, in modules (ISO/IEC 18004, section 6.3.8): the encoder makes at least one of them. */
const BORDER = 1;
export const QUIET = 4 - BORDER;

export interface QrPicture {
  ref: PDFRef;
  /** Modules a side, its border included. */
  side: number;
}

/** `undefined` for a link that is too long for a code of this size. */
export function qrPicture(document: PDFDocument, link: string): QrPicture | undefined {
  if (link.length > MAX_LINK) return undefined;
  const modules = encodeQR(link, 'raw', { ecc: 'low', border: BORDER });
  const side = modules.length;
  const picture = document.context.flateStream(packed(modules), {
    Type: 'XObject',
    Subtype: 'Image',
    Width: side,
    Height: side,
    ImageMask: true,
    BitsPerComponent: 1,
    // A set bit is a dark module.
    Decode: [1, 0],
  });
  return { ref: document.context.register(picture), side };
}

/** Row by row, each to whole bytes, the first module in the highest bit. */
function packed(modules: readonly boolean[][]): Uint8Array {
  const rowBytes = Math.ceil(modules.length / 8);
  const bytes = new Uint8Array(rowBytes * modules.length);
  modules.forEach((row, y) => {
    row.forEach((isDark, x) => {
      if (isDark) bytes[y * rowBytes + (x >> 3)] = (bytes[y * rowBytes + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
    });
  });
  return bytes;
}
