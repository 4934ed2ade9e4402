import type { Container } from './container.ts';

export const NO_FILE = 'the PDF has no credential in it as a file: what is drawn on it says nothing';

/**
 * A PDF with credentials as files in it. What is drawn on its pages is anybody's: it is judged by those files alone.
 * Its links are for whoever knows which of them are addresses of awards. Read by a bounded parser of our own, loaded
 * with the first one: libraries unpack without bounds, and are larger than all else that the worker holds.
 */
export const pdf: Container = {
  id: 'pdf',
  opens: isPdf,
  async open(bytes) {
    const { credentialsInPdf } = await import('./pdf-credentials.ts');
    return credentialsInPdf(bytes);
  },
};

/** By its first sign. Some readers look for it further on: what begins with something else is that, and no PDF. */
export function isPdf(bytes: Uint8Array): boolean {
  return /^(?:\u00ef\u00bb\u00bf)?\s*%PDF-/.test(String.fromCharCode(...bytes.subarray(0, 64)));
}
