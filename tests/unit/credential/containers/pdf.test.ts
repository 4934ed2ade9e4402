/** A PDF is judged by the credentials in it, and by nothing that is drawn on it. */
import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { contentsOfPdf } from '../../../../lib/credential/containers/pdf-contents.ts';
import { badge, brackwater, TITLE } from '../badges.ts';
import { makeJoseKey, signToken } from '../jose-signing.ts';
import { outcomeOf, outcomesOf } from '../scene.ts';
import { sign, signerByKey } from '../signing.ts';
import { carrying, flate, join, link, object, pdfOf, stream } from './pdfs.ts';
import { iTXt, png } from './png.ts';

const signed = JSON.stringify(await sign(badge(), brackwater));
const { documents: table } = brackwater;

async function malformed(bytes: Uint8Array): Promise<string> {
  const outcome = await outcomeOf(bytes, { table });
  expect(outcome.headline).toBe('malformed');
  expect(outcome.requests).toEqual([]);
  return outcome.checks[0]?.detail ?? '';
}

async function filesIn(bytes: Uint8Array): Promise<string[] | string> {
  const contents = await contentsOfPdf(bytes);
  return 'malformed' in contents
    ? contents.malformed
    : contents.files.map((each) => new TextDecoder().decode(each));
}

describe('A hostile PDF', () => {
  test('with "Verified" drawn on it, or a credential as text on its page, holds none', async () => {
    const drawn = await PDFDocument.create();
    drawn.addPage().drawText('Verified by Assay');
    expect(await malformed(await drawn.save())).toMatch(/what is drawn on it says nothing/);
    expect(await malformed(pdfOf(['<< /Type /Catalog >>', stream(signed)]))).toMatch(/no credential/);
  });

  test.each([
    ['a file in it', carrying([flate(Buffer.alloc(200 * 1024 * 1024, ' '))])],
    [
      'its objects',
      pdfOf(['<< >>', flate(Buffer.alloc(200 * 1024 * 1024, ' '), '/Type /ObjStm /N 1 /First 4')]),
    ],
    [
      'many of its objects',
      pdfOf(
        Array.from({ length: 400 }, () =>
          flate(Buffer.alloc(1024 * 1024, ' '), '/Type /ObjStm /N 1 /First 4'),
        ),
      ),
    ],
    ['many files in it', carrying(Array.from({ length: 150 }, () => flate(Buffer.alloc(1024 * 1024, ' '))))],
  ])('with a bomb in %s is not unpacked to its end', async (_, bomb) => {
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await malformed(bomb)).toMatch(/too large|more than is looked through/);
  });

  test.each([
    ['a text', `(${'x'.repeat(1_000_000)})`],
    ['a text in numbers', `<${'00'.repeat(500_000)}>`],
    ['nothing', ' '.repeat(1_000_000)],
  ])('with thousands of numbers for %s reads it once', async (_, long) => {
    const numbers = Array.from({ length: 20_000 }, (_, at) => `${at + 9} 0 `).join('');
    const packed = flate(Buffer.from(numbers + long), `/Type /ObjStm /N 20000 /First ${numbers.length}`);
    expect(await filesIn(pdfOf(['<< /Type /Catalog >>', packed]))).toEqual([]);
  });

  test('whose trees and references lead in circles ends', async () => {
    const circles = pdfOf([
      '<< /Pages 2 0 R /Names << /EmbeddedFiles 3 0 R >> /AF [4 0 R 4 0 R] >>',
      '<< /Kids [2 0 R 2 0 R 3 0 R] /Annots 5 0 R >>',
      '<< /Kids [3 0 R 3 0 R] /Names [(a) 4 0 R (b) 4 0 R] >>',
      '4 0 R',
      '6 0 R',
      '5 0 R',
    ]);
    expect(await malformed(circles)).toMatch(/no credential/);
  });

  test('whose every node has ten thousand children ends', async () => {
    const kids = `[${'2 0 R 3 0 R '.repeat(5_000)}]`;
    const nodes = Array.from({ length: 300 }, () => `<< /Kids 2 0 R /Names 2 0 R /Annots 2 0 R >>`);
    const wide = pdfOf(['<< /Pages 3 0 R /Names << /EmbeddedFiles 3 0 R >> /AF 2 0 R >>', kids, ...nodes]);
    expect(await malformed(wide)).toMatch(/no credential|files/);
  });

  test('with thousands of files is refused, not half read', async () => {
    const many = carrying(Array.from({ length: 3_000 }, () => stream(signed)));
    expect(await malformed(many)).toMatch(/more than 200 files/);
  });

  test('that is locked with a password says so', async () => {
    const files = pdfOf(['<< /Type /Catalog >>'], '/Root 1 0 R /Encrypt 2 0 R');
    expect(await malformed(files)).toMatch(/locked with a password/);
    const newer = join('%PDF-1.7\n', object(1, stream('', '/Type /XRef /Root 2 0 R /Encrypt << >>')));
    expect(await malformed(newer)).toMatch(/locked with a password/);
  });

  test.each([
    ['brackets', '['],
    ['dictionaries', '<< /A '],
    ['strings', '('],
    ['hexadecimal strings', '<'],
    ['objects', '1 0 obj '],
    ['objects that begin arrays', '1 0 obj [ '],
    ['objects that begin strings', '1 0 obj ('],
    ['objects that begin hexadecimal strings', '1 0 obj <'],
    ['streams without an end', '1 0 obj << >> stream\n'],
    ['streams that say where they end and do not', '1 0 obj << /Length 9 >> stream\n'],
    ['trailers', 'trailer << >> '],
    ['digits', '1'],
    ['blanks', ' '],
    ['comments', '%'],
    ['empty arrays', '[]'],
  ])('of nothing but %s ends', async (_, part) => {
    const bytes = join('%PDF-1.7\n1 0 obj ', part.repeat(4_000_000 / part.length));
    expect(await malformed(bytes)).toMatch(/damaged/);
  });

  test('that is larger than any CV is not read', async () => {
    expect(await malformed(join('%PDF-1.7\n', Buffer.alloc(17 * 1024 * 1024)))).toMatch(/16 MB/);
  });

  test('cut off anywhere is read or refused, and never throws', async () => {
    const whole = carrying([flate(signed), stream(signed)], link('https://badges.halden.example/1'));
    for (let length = 5; length < whole.length; length += 41) {
      const outcomes = await outcomesOf(whole.subarray(0, length), { table });
      expect(outcomes.every(({ headline }) => ['malformed', 'key_of_issuer'].includes(headline))).toBe(true);
    }
  });

  test('inside a credential does not make a PDF of it', async () => {
    const named = JSON.stringify(await sign(badge(brackwater, { title: '%PDF-1.7' }), brackwater));
    expect((await outcomeOf(named, { table })).credential?.title).toBe('%PDF-1.7');
  });

  test('hides no object inside of a stream or a string', async () => {
    const inside = object(1, '<< /Names << /EmbeddedFiles << /Names [(x) 3 0 R] >> >> >>').toString('latin1');
    const file = pdfOf(['<< /Type /Catalog >>', stream(inside), '<< /EF << /F 4 0 R >> >>', stream(signed)]);
    expect(await malformed(file)).toMatch(/no credential/);
    const text = pdfOf([
      `<< /Type /Catalog /Title (${inside}) >>`,
      '<< >>',
      '<< /EF << /F 4 0 R >> >>',
      stream(signed),
    ]);
    expect(await malformed(text)).toMatch(/no credential/);
  });

  test('in a PDF is not opened', async () => {
    expect(await malformed(carrying([flate(carrying([flate(signed)]))]))).toMatch(/no credential/);
  });
});

describe('A PDF', () => {
  test('with a credential as a file in it is judged by that', async () => {
    const outcome = await outcomeOf(carrying([flate(signed)]), { table });
    expect([outcome.state, outcome.credential?.title]).toEqual(['verified', TITLE]);
  });

  test('whose credential was changed is not valid, whatever stands beside it', async () => {
    const forged = signed.replace(TITLE, 'Doctor of Tidal Engineering');
    const outcomes = await outcomesOf(carrying([flate(forged), flate(signed)]), { table });
    expect(outcomes.map(({ headline }) => headline)).toEqual(['proof_invalid', 'key_of_issuer']);
  });

  test('carries baked images and tokens too, and other files do not matter', async () => {
    const baked = png(iTXt('openbadgecredential', signed));
    const token = signToken({ vct: 'x' }, makeJoseKey(), { typ: 'vc+jwt' });
    const files = [baked, Buffer.from('<Invoice/>'), Buffer.from('{"badge":1}'), Buffer.from(token), png()];
    const outcomes = await outcomesOf(carrying(files.map((each) => flate(each))), { table });
    expect(outcomes.map(({ credential }) => credential?.title)).toEqual([TITLE, 'x']);
  });

  test('as libraries write it, with packed objects, reads the same', async () => {
    for (const useObjectStreams of [true, false]) {
      const document = await PDFDocument.create();
      document.addPage();
      await document.attach(new TextEncoder().encode(signed), 'badge.json', { mimeType: 'application/vc' });
      const bytes = await document.save({ useObjectStreams });
      expect((await outcomeOf(bytes, { table })).state).toBe('verified');
    }
  });

  test('that was changed later counts as it is now: what was taken out is not in it', async () => {
    const first = carrying([flate(signed)]);
    const emptied = join(
      first,
      object(1, '<< /Type /Catalog /Pages 2 0 R >>'),
      'trailer\n<< /Root 1 0 R >>\n',
    );
    expect(await malformed(emptied)).toMatch(/no credential/);
  });

  test('whose file has its length in another object, and an end written inside, is read whole', async () => {
    const text = `${signed.slice(0, -1)}, "x": "\nendstream endobj 1 0 obj << >> endobj"}`.replaceAll(
      '\n',
      ' ',
    );
    const bytes = Buffer.from(text);
    const file = join('<< /Length 6 0 R >>\nstream\n', bytes, '\nendstream');
    const whole = join(carrying([file]), object(6, String(bytes.length)));
    expect(await filesIn(whole)).toEqual([text]);
  });

  test('with files attached to its page or named for the whole has those too, each once', async () => {
    const both = pdfOf([
      '<< /Pages 2 0 R /AF [4 0 R] >>',
      '<< /Kids [3 0 R] >>',
      '<< /Annots [<< /Subtype /FileAttachment /FS 4 0 R >> << /Subtype /FileAttachment /FS 6 0 R >>] >>',
      '<< /EF << /UF 5 0 R >> >>',
      stream('{"a":1}'),
      '<< /EF << /F 7 0 R >> >>',
      flate('{"b":2}'),
    ]);
    expect(await filesIn(both)).toEqual(['{"a":1}', '{"b":2}']);
  });

  test('whose files are packed in another way is read as if it had none', async () => {
    const odd = [
      stream('61', '/Filter /ASCIIHexDecode'),
      stream(deflateSync('x'), '/Filter [/FlateDecode /FlateDecode]'),
    ];
    expect(await filesIn(carrying([...odd, flate('{"a":1}')]))).toEqual(['{"a":1}']);
  });

  test('gives its links as they are written, each once', async () => {
    const links = [
      'https://a.example/\\(1\\)',
      'https://a.example/\\(1\\)',
      'mailto:x@a.example',
      'no address',
    ];
    const contents = await contentsOfPdf(carrying([], links.map(link).join(' ')));
    expect(contents).toMatchObject({ links: ['https://a.example/(1)', 'mailto:x@a.example'] });
  });

  test('with a presentation of what it carries says once of each who presents it', async () => {
    const holder = signerByKey();
    const presentation = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiablePresentation'],
      holder: holder.id,
      verifiableCredential: [JSON.parse(signed)],
    };
    const shown = JSON.stringify(await sign(presentation, holder, { proofPurpose: 'authentication' }));
    const outcome = await outcomeOf(carrying([flate(signed), flate(shown)]), { table });
    expect(outcome.finding.presentation?.checks.map(({ code }) => code)).toEqual(['proof_valid']);
    expect(outcome.state).toBe('verified');
  });
});
