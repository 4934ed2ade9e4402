/** What a page of ours can draw and a PDF library cannot: scripts of the system's fonts, and pictures of any kind. */
import type { Face } from './typeset.ts';

export interface Drawing {
  /** The system's fonts, for breaking lines. */
  regular: Face;
  strong: Face;
  /** One line; `undefined` where it cannot be drawn. */
  line(text: string, style: LineStyle): Promise<DrawnLine | undefined>;
  /** A badge's picture as a small square JPEG on white; `undefined` where it is no picture. */
  picture(file: Blob): Promise<Uint8Array | undefined>;
}

export interface LineStyle {
  isStrong: boolean;
  /** Points. */
  size: number;
  /** Red, green, blue, each 0 to 1. */
  colour: readonly [number, number, number];
}

/** A picture of a line, in points; its baseline is that far above its lower edge. */
export interface DrawnLine {
  png: Uint8Array;
  width: number;
  height: number;
  descent: number;
}
