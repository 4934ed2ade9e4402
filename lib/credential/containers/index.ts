import { utf8Decode } from '../../base/bytes.ts';
import { bakedPng } from './baked-png.ts';
import { bakedSvg } from './baked-svg.ts';
import type { Container, Contents } from './container.ts';
import { pdf } from './pdf.ts';

/** The kinds of file that hold a credential inside something else, alphabetically. */
export const CONTAINERS: readonly Container[] = [bakedPng, bakedSvg, pdf];

/** The texts in the bytes: those of a container, else the bytes themselves as text. */
export async function openBytes(bytes: Uint8Array): Promise<Contents> {
  const container = CONTAINERS.find((each) => each.opens(bytes));
  if (container) return container.open(bytes);
  const text = utf8Decode(bytes);
  return text === undefined
    ? { malformed: 'neither text nor an image that can hold a credential' }
    : { texts: [text] };
}
