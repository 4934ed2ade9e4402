/** Drawing on a page: lines of text, pictures, codes and links, each under the element that it belongs to. */
import {
  concatTransformationMatrix,
  drawObject,
  type PDFDocument,
  type PDFFont,
  PDFHexString,
  type PDFPage,
  PDFString,
  popGraphicsState,
  pushGraphicsState,
  rgb,
  setFillingGrayscaleColor,
} from '@cantoo/pdf-lib';
import type { Drawing, DrawnLine } from './drawing.ts';
import { drawInvisible } from './invisible-text.ts';
import type { QrPicture } from './qr-picture.ts';
import type { Paragraph } from './receipt.ts';
import type { Faces, Line } from './set-lines.ts';
import { addElement, annotate, drawArtifact, drawIn, type Element, type Structure } from './tagging.ts';
import { drawable, widthOf } from './typeset.ts';

export interface Pen {
  document: PDFDocument;
  page: PDFPage;
  structure: Structure;
  faces: Faces<PDFFont>;
  drawing: Drawing | undefined;
}

/** Points; the origin of a page is its lower left corner. */
export interface Box {
  x: number;
  y: number;
  side: number;
}

const TONES = { ink: [0.07, 0.09, 0.13], grey: [0.36, 0.4, 0.46], link: [0.1, 0.31, 0.69] } as const;
const HAIRLINE = rgb(0.85, 0.87, 0.89);
const DISC = rgb(0.9, 0.91, 0.93);

/** Lines one under the other from `top` down; `left` says where a line of that width begins. */
export async function drawParagraph(
  pen: Pen,
  { role, lines, link }: Paragraph,
  top: number,
  left: (width: number) => number,
  { within, contents = '' }: { within?: Element; contents?: string } = {},
): Promise<void> {
  const element = addElement(pen.structure, role, within);
  let y = top;
  let width = 0;
  for (const line of lines) {
    width = Math.max(width, await drawLine(pen, element, line, y - line.size, left));
    y -= line.advance;
  }
  if (link && lines.length > 0)
    addLink(pen, element, { link, contents }, [left(width), y, left(width) + width, top]);
}

/** The width that it took. */
async function drawLine(
  pen: Pen,
  element: Element,
  line: Line,
  y: number,
  left: (width: number) => number,
): Promise<number> {
  const drawn = line.isDrawn && (await drawnBySystem(pen, line));
  if (drawn) return drawPictured(pen, element, line, drawn, y, left);
  const { page, structure, faces } = pen;
  const font = faces[line.face];
  const text = line.isDrawn ? (drawable(line.text, font) ?? '') : line.text;
  const width = widthOf(text, font, line.size);
  const options = { x: left(width), y, size: line.size, font, color: colourOf(line.tone) };
  if (text) drawIn(structure, page, element, () => page.drawText(text, options));
  return width;
}

function colourOf(tone: Line['tone']) {
  const [red, green, blue] = TONES[tone];
  return rgb(red, green, blue);
}

async function drawnBySystem(
  { drawing }: Pen,
  { text, face, size, tone }: Line,
): Promise<DrawnLine | undefined> {
  return drawing?.line(text, { isStrong: face === 'strong', size, colour: TONES[tone] });
}

async function drawPictured(
  { document, page, structure }: Pen,
  element: Element,
  { text, size }: Line,
  { png, width, height, descent }: DrawnLine,
  y: number,
  left: (width: number) => number,
): Promise<number> {
  const picture = await document.embedPng(png);
  const x = left(width);
  const draw = () => {
    page.drawImage(picture, { x, y: y - descent, width, height });
    drawInvisible(page, text, { x, y, width, size });
  };
  drawIn(structure, page, element, draw, text);
  return width;
}

function addLink(
  { document, page, structure }: Pen,
  element: Element,
  { link, contents }: { link: string; contents: string },
  corners: [left: number, bottom: number, right: number, top: number],
): void {
  const annotation = document.context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: corners,
    Border: [0, 0, 0],
    // Printed with the page (PDF 2.0, table 167).
    F: 4,
    Contents: PDFHexString.fromText(contents),
    A: { Type: 'Action', S: 'URI', URI: PDFString.of(escaped(link)) },
  });
  annotate(structure, page, element, annotation);
}

/** Parentheses and backslashes end or escape a PDF string (ISO 32000-1, 7.3.4.2). */
function escaped(link: string): string {
  return link.replace(/[()\\]/g, '\\$&');
}

/** The badge's picture; a plain disc where there is none, which nobody has to hear of. */
export async function drawPicture(
  { document, page, structure }: Pen,
  jpeg: Uint8Array | undefined,
  { x, y, side }: Box,
  { within, alt }: { within: Element; alt: string },
): Promise<void> {
  if (!jpeg) {
    const disc = { x: x + side / 2, y: y + side / 2, size: side / 2, color: DISC };
    return drawArtifact(page, () => page.drawCircle(disc));
  }
  const picture = await document.embedJpg(jpeg);
  const figure = addElement(structure, 'Figure', within, alt);
  drawIn(structure, page, figure, () => page.drawImage(picture, { x, y, width: side, height: side }));
}

/** Painted through its modules in black, on the white of the page. */
export function drawCode(
  { page, structure }: Pen,
  { ref }: QrPicture,
  { x, y, side }: Box,
  { within, alt }: { within: Element; alt: string },
): void {
  const name = page.node.newXObject('Code', ref);
  const figure = addElement(structure, 'Figure', within, alt);
  drawIn(structure, page, figure, () => {
    page.pushOperators(
      pushGraphicsState(),
      setFillingGrayscaleColor(0),
      concatTransformationMatrix(side, 0, 0, side, x, y),
      drawObject(name),
      popGraphicsState(),
    );
  });
}

export function drawHairline({ page }: Pen, y: number, from: number, to: number): void {
  const line = { start: { x: from, y }, end: { x: to, y }, thickness: 0.5, color: HAIRLINE };
  drawArtifact(page, () => page.drawLine(line));
}
