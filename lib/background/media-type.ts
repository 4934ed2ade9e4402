const PNG = '\u0089PNG\r\n';
const HEAD_BYTES = 512;

/** The media type by which a wallet hands the bytes on, told from how they begin. */
export function mediaTypeOf(bytes: Uint8Array): string {
  const raw = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
  if (raw.startsWith(PNG)) return 'image/png';
  if (raw.startsWith('%PDF-')) return 'application/pdf';
  // A byte order mark, as it looks when each byte is read as a character.
  const head = raw.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (head.startsWith('{') || head.startsWith('[')) return 'application/json';
  if (head.startsWith('ey')) return 'application/jwt';
  if (/^<!doctype html|^<html/i.test(head)) return 'text/html';
  return /<svg[\s>]/i.test(head) ? 'image/svg+xml' : 'application/octet-stream';
}
