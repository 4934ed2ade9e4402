/** Drawing the pages: a heading, then badge under badge between hairlines, like a receipt. */
import { PageSizes, type PDFDocument, type PDFFont, type PDFPage, PDFString, rgb } from '@cantoo/pdf-lib';
import { shortDate } from '../words/dates.ts';
import { SHARED } from '../words/en-share.ts';
import { fill } from '../words/plain.ts';
import { counted } from '../words/plurals.ts';
import type { Attached } from './attachments.ts';
import type { SharedBadge } from './model.ts';
import { type Block, blockOf, DENSITIES, type Density, type Faces, type Line } from './receipt.ts';
import { drawable, widthOf, wrap } from './typeset.ts';

export interface Sheet {
  badges: readonly SharedBadge[];
  attached: readonly Attached[];
  faces: Faces<PDFFont>;
  holder: string | undefined;
  now: number;
}

/** Points; the origin of a page is its lower left corner. */
const [WIDTH, HEIGHT] = PageSizes.A4;
const MARGIN = 56;
const MEASURE = { width: WIDTH - 2 * MARGIN, aside: 110 };
const BOTTOM = MARGIN + 12;
const HEADING_HEIGHT = 108;
/** Above and below the hairline between two badges. */
const GAP = 11;
/** The dates stand on the baselines of title and issuer, which are larger. */
const ASIDE_DROP = 3.5;
const BADGES_ON_A_PAGE = 6;

const TONES = { ink: rgb(0.07, 0.09, 0.13), grey: rgb(0.36, 0.4, 0.46), link: rgb(0.1, 0.31, 0.69) };
const HAIRLINE = rgb(0.85, 0.87, 0.89);

/** A page for each six badges, the heading on the first. */
export function drawPages(document: PDFDocument, sheet: Sheet): void {
  const pages = Math.max(1, Math.ceil(sheet.badges.length / BADGES_ON_A_PAGE));
  for (let at = 0; at < pages; at += 1) {
    const page = document.addPage(PageSizes.A4);
    const top = HEIGHT - MARGIN;
    if (at === 0) drawHeading(page, sheet, top);
    drawBlocks(page, sheet, at, at === 0 ? top - HEADING_HEIGHT : top);
    if (pages > 1) drawPageNumber(page, sheet, at + 1, pages);
  }
}

function drawHeading(page: PDFPage, { faces, holder, badges, attached, now }: Sheet, top: number): void {
  const name = (holder && drawable(holder, faces.strong)) || SHARED.heading;
  const [heading = name] = wrap(name, faces.strong, 22, MEASURE.width, 1);
  const prepared = shortDate(new Date(now).toISOString(), { locale: 'en-GB', timeZone: 'UTC' });
  const about = `${counted(badges.length, SHARED.count, 'en')} · ${fill(SHARED.prepared, { date: prepared })}`;
  const hasFiles = attached.some((each) => each.files.length > 0);
  const how = hasFiles ? SHARED.checkWithFiles : SHARED.checkWithoutFiles;
  const column: Line[] = [
    { text: heading, face: 'strong', size: 22, tone: 'ink', advance: 28 },
    { text: about, face: 'regular', size: 10, tone: 'grey', advance: 30 },
    { text: SHARED.check, face: 'strong', size: 10.5, tone: 'ink', advance: 15 },
    { text: how, face: 'regular', size: 9, tone: 'grey', advance: 13 },
  ];
  drawColumn(page, column, faces, top, () => MARGIN);
}

function drawBlocks(page: PDFPage, sheet: Sheet, pageIndex: number, top: number): void {
  let y = top;
  for (const block of fittedBlocks(sheet, pageIndex, top - BOTTOM)) {
    page.drawLine({
      start: { x: MARGIN, y },
      end: { x: WIDTH - MARGIN, y },
      thickness: 0.5,
      color: HAIRLINE,
    });
    drawBlock(page, block, sheet.faces, y - GAP);
    y -= block.height + 2 * GAP;
  }
}

/** With room where there is room; else each badge in fewer lines. */
function fittedBlocks(sheet: Sheet, pageIndex: number, room: number): Block[] {
  const first = pageIndex * BADGES_ON_A_PAGE;
  const set = (density: Density) =>
    sheet.badges
      .slice(first, first + BADGES_ON_A_PAGE)
      .map((badge, at) =>
        blockOf(badge, sheet.attached[first + at]?.leftOut ?? 0, sheet.faces, MEASURE, density),
      );
  const sets = DENSITIES.map((density) => set(density));
  const fitting = sets.find((blocks) => heightOf(blocks) <= room);
  return fitting ?? sets.at(-1) ?? [];
}

function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.height + 2 * GAP, 0);
}

function drawBlock(page: PDFPage, block: Block, faces: Faces<PDFFont>, top: number): void {
  drawColumn(page, block.left, faces, top, () => MARGIN);
  drawColumn(page, block.right, faces, top - ASIDE_DROP, (width) => WIDTH - MARGIN - width);
}

/** Draws lines one under the other; `left` says where a line of that width begins. */
function drawColumn(
  page: PDFPage,
  column: readonly Line[],
  faces: Faces<PDFFont>,
  top: number,
  left: (width: number) => number,
): void {
  let y = top;
  for (const line of column) {
    const font = faces[line.face];
    const width = widthOf(line.text, font, line.size);
    const x = left(width);
    const baseline = y - line.size;
    page.drawText(line.text, { x, y: baseline, size: line.size, font, color: TONES[line.tone] });
    if (line.link) addLink(page, line.link, { x, y: baseline, width, size: line.size });
    y -= line.advance;
  }
}

function addLink(
  page: PDFPage,
  link: string,
  at: { x: number; y: number; width: number; size: number },
): void {
  const annotation = page.doc.context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [at.x, at.y - 2, at.x + at.width, at.y + at.size],
    Border: [0, 0, 0],
    A: { Type: 'Action', S: 'URI', URI: PDFString.of(escaped(link)) },
  });
  page.node.addAnnot(page.doc.context.register(annotation));
}

/** Parentheses and backslashes end or escape a PDF string (ISO 32000-1, 7.3.4.2). */
function escaped(link: string): string {
  return link.replace(/[()\\]/g, '\\$&');
}

function drawPageNumber(page: PDFPage, { faces }: Sheet, at: number, pages: number): void {
  const text = fill(SHARED.pageOf, { n: String(at), m: String(pages) });
  const line: Line = { text, face: 'regular', size: 8.5, tone: 'grey', advance: 12 };
  drawColumn(page, [line], faces, MARGIN, (width) => WIDTH - MARGIN - width);
}
