/** What a file turned out to hold. Text is a credential of some format, or the address of one. */
export type Contents = { texts: string[] } | { malformed: string };

/** One kind of file that carries credentials. Never throws for what a stranger wrote. */
export interface Container {
  id: string;
  opens(bytes: Uint8Array): boolean;
  open(bytes: Uint8Array): Promise<Contents>;
}

/** What can be baked into an image: how PNG and SVG name it. The newer first, which counts where both are there. */
export const KINDS = [
  // Open Badges 3.0, section 5.3.
  { keyword: 'openbadgecredential', element: 'credential', namespace: 'https://purl.imsglobal.org/ob/v3p0' },
  // Open Badges Baking Specification 2.0.
  { keyword: 'openbadges', element: 'assertion', namespace: 'http://openbadges.org' },
] as const;

/** Bytes of one credential after decompression: as much as is parsed (MAX_JSON_LENGTH). */
export { MAX_JSON_LENGTH as MAX_TEXT_BYTES } from '../../base/json.ts';
