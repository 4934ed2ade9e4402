/** The pages: a heading, then badge under badge between hairlines, like a receipt. */
import { PageSizes, type PDFDocument, type PDFFont } from '@cantoo/pdf-lib';
import { shortDate } from '../words/dates.ts';
import { SHARED } from '../words/en-share.ts';
import { fill } from '../words/plain.ts';
import { counted } from '../words/plurals.ts';
import type { Attached } from './attachments.ts';
import type { Drawing } from './drawing.ts';
import { safeLink } from './lines.ts';
import type { SharedBadge } from './model.ts';
import { drawCode, drawHairline, drawParagraph, drawPicture, type Pen } from './paint.ts';
import { QUIET, qrPicture } from './qr-picture.ts';
import { type Block, blockOf, DENSITIES } from './receipt.ts';
import { type Faces, type Line, setLines } from './set-lines.ts';
import { addElement, drawArtifact, structureFor, writeStructure } from './tagging.ts';
import { widthOf } from './typeset.ts';

export interface Sheet {
  badges: readonly SharedBadge[];
  attached: readonly Attached[];
  /** Small JPEGs, by badge. */
  pictures: readonly (Uint8Array | undefined)[];
  faces: Faces<PDFFont>;
  drawing: Drawing | undefined;
  holder: string | undefined;
  now: number;
}

/** Points; the origin of a page is its lower left corner. */
const [WIDTH, HEIGHT] = PageSizes.A4;
const MARGIN = 56;
const RIGHT = WIDTH - MARGIN;
const BOTTOM = MARGIN + 12;
const HEADING_HEIGHT = 100;
const PICTURE = 44;
const TEXT_LEFT = MARGIN + PICTURE + 14;
/** Dates and code. */
const ASIDE = 90;
const MEASURE = { width: RIGHT - ASIDE - 10 - TEXT_LEFT, least: PICTURE };
/** Above and below the hairline between two badges. */
const GAP = 10;
/** The dates stand on the baselines of title and issuer, which are larger. */
const ASIDE_DROP = 3.5;
/** A first page is what most readers look at; those behind it have room. */
const BADGES_ON_FIRST = 6;
const BADGES_ON_OTHERS = 4;

/** A page for up to six badges, the heading on it, and one for each four more. */
export async function drawPages(document: PDFDocument, sheet: Sheet): Promise<void> {
  const structure = structureFor(document);
  const pages = pagesOf(sheet.badges.length);
  for (const [at, { first, end }] of pages.entries()) {
    const { faces, drawing } = sheet;
    const pen: Pen = { document, page: document.addPage(PageSizes.A4), structure, faces, drawing };
    const top = HEIGHT - MARGIN;
    if (at === 0) await drawHeading(pen, sheet, top);
    await drawBlocks(pen, sheet, first, end, at === 0 ? top - HEADING_HEIGHT : top);
    if (pages.length > 1) drawPageNumber(pen, at + 1, pages.length);
  }
  writeStructure(structure);
}

function pagesOf(count: number): { first: number; end: number }[] {
  const pages = [{ first: 0, end: Math.min(count, BADGES_ON_FIRST) }];
  for (let first = BADGES_ON_FIRST; first < count; first += BADGES_ON_OTHERS)
    pages.push({ first, end: Math.min(count, first + BADGES_ON_OTHERS) });
  return pages;
}

async function drawHeading(pen: Pen, { holder, badges, attached, now }: Sheet, top: number): Promise<void> {
  const prepared = shortDate(new Date(now).toISOString(), { locale: 'en-GB', timeZone: 'UTC' });
  const about = `${counted(badges.length, SHARED.count, 'en')} · ${fill(SHARED.prepared, { date: prepared })}`;
  const hasFiles = attached.some((each) => each.files.length > 0);
  const how = hasFiles ? SHARED.checkWithFiles : SHARED.checkWithoutFiles;
  const width = RIGHT - MARGIN;
  const set = (text: string, style: Parameters<typeof setLines>[1]) =>
    setLines(text, style, pen.faces, width, 1);
  const name = set(holder ?? '', { face: 'strong', size: 22, tone: 'ink', advance: 28 });
  const heading = name.length
    ? name
    : set(SHARED.heading, { face: 'strong', size: 22, tone: 'ink', advance: 28 });
  let y = top;
  for (const [role, lines] of [
    ['H1', heading],
    ['P', set(about, { face: 'regular', size: 10, tone: 'grey', advance: 26 })],
    ['H2', set(SHARED.check, { face: 'strong', size: 10.5, tone: 'ink', advance: 15 })],
    ['P', set(how, { face: 'regular', size: 9, tone: 'grey', advance: 13 })],
  ] as const) {
    await drawParagraph(pen, { role, lines }, y, () => MARGIN);
    y -= heightOf(lines);
  }
}

function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.advance, 0);
}

async function drawBlocks(pen: Pen, sheet: Sheet, first: number, end: number, top: number): Promise<void> {
  let y = top;
  for (const [at, block] of fittedBlocks(sheet, first, end, top - BOTTOM).entries()) {
    drawHairline(pen, y, MARGIN, RIGHT);
    await drawBlock(pen, block, sheet, first + at, y - GAP);
    y -= block.height + 2 * GAP;
  }
}

/** With room where there is room; else each badge in fewer lines. */
function fittedBlocks(
  { badges, attached, faces, now }: Sheet,
  first: number,
  end: number,
  room: number,
): Block[] {
  const sets = DENSITIES.map((density) =>
    badges
      .slice(first, end)
      .map((badge, at) =>
        blockOf(badge, attached[first + at]?.leftOut ?? 0, { faces, measure: MEASURE, density, now }),
      ),
  );
  const needed = (blocks: readonly Block[]) => blocks.reduce((sum, { height }) => sum + height + 2 * GAP, 0);
  return sets.find((blocks) => needed(blocks) <= room) ?? sets.at(-1) ?? [];
}

async function drawBlock(pen: Pen, block: Block, sheet: Sheet, at: number, top: number): Promise<void> {
  const { title = '', link } = sheet.badges[at] ?? {};
  const within = addElement(pen.structure, 'Sect');
  const picture = { x: MARGIN, y: top - PICTURE, side: PICTURE };
  await drawPicture(pen, sheet.pictures[at], picture, { within, alt: fill(SHARED.picture, { title }) });
  const url = safeLink(link);
  const contents = url ? fill(SHARED.linkTo, { title, host: new URL(url).hostname }) : '';
  const left = placed(block.left, top, () => TEXT_LEFT);
  const right = placed(block.right, top - ASIDE_DROP, (width) => RIGHT - width);
  // Read in this order: what it is, by whom, when; then the rest.
  for (const each of [...left.slice(0, 2), ...right, ...left.slice(2)])
    await drawParagraph(pen, each.paragraph, each.top, each.left, { within, contents });
  const code = url && block.code > 0 ? qrPicture(pen.document, url) : undefined;
  if (!code) return;
  const below = top - ASIDE_DROP - block.right.reduce((sum, { lines }) => sum + heightOf(lines), 0);
  // The white of the page around it is part of it.
  const quiet = (block.code * QUIET) / (code.side + 2 * QUIET);
  const side = block.code - quiet;
  drawCode(
    pen,
    code,
    { x: RIGHT - side, y: below - block.code, side },
    { within, alt: fill(SHARED.code, { title }) },
  );
}

function placed(paragraphs: Block['left'], top: number, left: (width: number) => number) {
  let y = top;
  return paragraphs.map((paragraph) => {
    const place = { paragraph, top: y, left };
    y -= heightOf(paragraph.lines);
    return place;
  });
}

function drawPageNumber({ page, faces }: Pen, at: number, pages: number): void {
  const text = fill(SHARED.pageOf, { n: String(at), m: String(pages) });
  const x = RIGHT - widthOf(text, faces.regular, 8.5);
  drawArtifact(page, () => page.drawText(text, { x, y: MARGIN - 8.5, size: 8.5, font: faces.regular }));
}
