/**
 * Text over a picture of it: found, copied and read aloud, and not seen. Its font has no shapes at all, so that it
 * carries every script at the price of a few hundred bytes (ISO 32000-1, sections 9.6.5 and 9.10.3).
 */
import {
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  type PDFPage,
} from '@cantoo/pdf-lib';

/** Codes of a font with one byte a character; 0 stays free. */
const MAX_CHARACTERS = 255;

export interface Place {
  x: number;
  /** Of the baseline. */
  y: number;
  width: number;
  size: number;
}

export function drawInvisible(page: PDFPage, text: string, { x, y, width, size }: Place): void {
  const characters = [...text].slice(0, MAX_CHARACTERS);
  const font = page.node.newFontDictionary('Unseen', fontFor(page.doc, characters));
  const codes = characters.map((_, at) => (at + 1).toString(16).padStart(2, '0')).join('');
  const stretch = (100 * width) / (Math.max(1, characters.length) * size);
  page.pushOperators(
    PDFOperator.of(PDFOperatorNames.BeginText),
    PDFOperator.of(PDFOperatorNames.SetTextRenderingMode, ['3']),
    PDFOperator.of(PDFOperatorNames.SetFontAndSize, [font, String(size)]),
    PDFOperator.of(PDFOperatorNames.SetTextHorizontalScaling, [stretch.toFixed(3)]),
    PDFOperator.of(PDFOperatorNames.MoveText, [x.toFixed(2), y.toFixed(2)]),
    PDFOperator.of(PDFOperatorNames.ShowText, [PDFHexString.of(codes)]),
    // What is set here stays set for the texts behind it.
    PDFOperator.of(PDFOperatorNames.SetTextHorizontalScaling, ['100']),
    PDFOperator.of(PDFOperatorNames.SetTextRenderingMode, ['0']),
    PDFOperator.of(PDFOperatorNames.EndText),
  );
}

function fontFor({ context }: PDFDocument, characters: readonly string[]) {
  const names = characters.map((_, at) => PDFName.of(`u${at + 1}`));
  const empty = context.register(context.stream('1000 0 0 0 1000 1000 d1'));
  const shapes = context.obj({});
  for (const name of names) shapes.set(name, empty);
  const font = context.obj({
    Type: 'Font',
    Subtype: 'Type3',
    FontBBox: [0, 0, 1000, 1000],
    FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
    CharProcs: shapes,
    Resources: {},
    Encoding: { Type: 'Encoding', Differences: [1, ...names] },
    FirstChar: 1,
    LastChar: characters.length,
    Widths: characters.map(() => 1000),
    ToUnicode: context.register(context.flateStream(unicodeMap(characters))),
  });
  return context.register(font);
}

/** A CMap from our codes to UTF-16 (Adobe Technical Note 5411); at most a hundred lines a block. */
function unicodeMap(characters: readonly string[]): string {
  const entries = characters.map((each, at) => `<${hex(at + 1, 2)}> <${utf16(each)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < entries.length; at += 100) {
    const block = entries.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CMapName /Unseen def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<00> <FF>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'end',
    'end',
  ].join('\n');
}

function utf16(character: string): string {
  return character
    .split('')
    .map((unit) => hex(unit.charCodeAt(0), 4))
    .join('');
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
