/** The picture for a badge that came without one: a grey disc with a ring. It looks like no mark of ours. */
import { zlibSync } from 'fflate';
import { encodePng } from './png.ts';

/** Pixels. What baking tools write, and platforms ask for at least. */
const SIDE = 256;
const CENTRE = (SIDE - 1) / 2;
const RADIUS = 120;
const RING = { inner: 96, outer: 104 };
const DISC = [0xe4, 0xe7, 0xec] as const;
const LINE = [0x9a, 0xa3, 0xaf] as const;

export function neutralBadge(): Uint8Array {
  const pixels = new Uint8Array(SIDE * SIDE * 4);
  for (let at = 0; at < SIDE * SIDE; at += 1) {
    const distance = Math.hypot((at % SIDE) - CENTRE, Math.floor(at / SIDE) - CENTRE);
    const colour = distance > RING.inner && distance < RING.outer ? LINE : DISC;
    // One pixel of softness at the edge.
    const alpha = Math.round(255 * Math.min(1, Math.max(0, RADIUS - distance)));
    pixels.set([...colour, alpha], at * 4);
  }
  return encodePng(SIDE, pixels, (bytes) => zlibSync(bytes));
}
