/** ZIP files as honest programs and as attackers make them. */
import { type Zippable, zipSync } from 'fflate';

export const zipOf = (files: Zippable): Uint8Array<ArrayBuffer> => new Uint8Array(zipSync(files));

export const text = (value: string): Uint8Array => new TextEncoder().encode(value);

/** Calls back with each directory entry of a ZIP, as its offset, to be changed in place. */
export function eachEntry(
  zip: Uint8Array,
  change: (view: DataView, at: number) => void,
): Uint8Array<ArrayBuffer> {
  const changed = zip.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at < changed.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) change(view, at);
  return changed;
}
