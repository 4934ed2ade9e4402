import { deflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { badgesPdf, MAX_PDF_BYTES, resumeWithBadges } from '../../../lib/share/pdf.ts';
import { encodePng } from '../../../lib/share/png.ts';
import { badge, NOW, original } from './badges.ts';

const random = (size: number) => {
  // A multiplicative generator: bytes that do not compress, the same in each run.
  let seed = 7;
  return new Uint8Array(size).map(() => {
    seed = (seed * 48271) % 2147483647;
    return seed & 255;
  });
};

async function made(badges: ReturnType<typeof badge>[], holder?: string) {
  const bytes = await badgesPdf({ badges, now: NOW, ...(holder ? { holder } : {}) });
  return { bytes, document: await PDFDocument.load(bytes) };
}

function linksOf(document: PDFDocument): string[] {
  return document.getPages().flatMap((page) => {
    const annotations = page.node.Annots()?.asArray() ?? [];
    return annotations.map((each) => {
      const action = document.context.lookup(each, PDFDict).lookup(PDFName.of('A'), PDFDict);
      return action.lookup(PDFName.of('URI'), PDFString).decodeText();
    });
  });
}

describe('hostile input', () => {
  test('a title, a media type and a link full of signs make a file that reads back whole', async () => {
    const hostile = badge({
      title: '../../(evil)\\ >> /Launch \u202Egpj.exe',
      link: 'https://example.org/a(b)\\c%29?q=)',
      originals: [original('x', 'text/html"; /JS (x)'), original('{"a":1}', 'application/(x) /y')],
    });
    const { document } = await made([hostile]);
    expect(document.getAttachments().map((each) => [each.name, each.mimeType])).toEqual([
      ['evil-Launch-gpj-exe.bin', 'application/octet-stream'],
    ]);
    expect(linksOf(document)).toEqual(['https://example.org/a(b)/c%29?q=)']);
  });

  test('a link that is not https is not printed as one', async () => {
    const badges = ['javascript:alert(1)', 'http://example.org/', 'https://credly.com@evil.example/', 'x'];
    const { document } = await made(badges.map((link) => badge({ link })));
    expect(linksOf(document)).toEqual([]);
  });

  test('originals too large for the file stay out, the others stay in', async () => {
    const large = original(random(900_000), 'image/png');
    const { bytes, document } = await made([badge({ originals: [large] }), badge({ title: 'Small' })]);
    expect(bytes.byteLength).toBeLessThan(MAX_PDF_BYTES);
    expect(document.getAttachments().map((each) => each.name)).toEqual(['Small.json']);
  });

  test('two hundred badges with long texts still fit into 1 MB', async () => {
    const many = Array.from({ length: 200 }, (_, at) =>
      badge({
        title: `Badge ${at} ${'Ж'.repeat(at)}`,
        originals: [original(random(4_000 + at), 'image/png')],
      }),
    );
    const { bytes, document } = await made(many);
    expect(bytes.byteLength).toBeLessThan(MAX_PDF_BYTES);
    expect(document.getPageCount()).toBe(50);
  }, 20_000);
});

describe('the originals', () => {
  test('are embedded byte for byte, with media type and relationship', async () => {
    const baked = original(random(5_000), 'image/png');
    const signed = original('{"proof":"Žluťoučký"}');
    const { document } = await made([badge({ originals: [signed, baked] })]);
    const files = document.getAttachments();
    expect(
      files.map(({ name, mimeType, afRelationship }) => [name, mimeType, String(afRelationship)]),
    ).toEqual([
      ['Cloud-Practitioner.json', 'application/vc+ld+json', expect.stringContaining('Source')],
      ['Cloud-Practitioner.png', 'image/png', expect.stringContaining('Source')],
    ]);
    expect(files[0]?.data).toEqual(signed.bytes);
    expect(files[1]?.data).toEqual(baked.bytes);
    expect(document.catalog.lookup(PDFName.of('AF'), PDFArray).size()).toBe(2);
  });

  test('of two badges of one name or one file have names of their own and stand there once', async () => {
    const shared = original('{"both":1}');
    const { document } = await made([
      badge({ originals: [original('{"a":1}'), shared] }),
      badge({ originals: [original('{"b":2}'), shared] }),
    ]);
    expect(document.getAttachments().map((each) => each.name)).toEqual([
      'Cloud-Practitioner-2.json',
      'Cloud-Practitioner-3.json',
      'Cloud-Practitioner.json',
    ]);
  });

  test('that are pages for people are not attached as if they were credentials', async () => {
    const { document } = await made([badge({ originals: [original('<html>', 'text/html; charset=utf-8')] })]);
    expect(document.getAttachments()).toEqual([]);
  });
});

describe('the pages', () => {
  test('six badges with long texts stand on one page, a seventh on the next', async () => {
    const long = badge({
      title: 'Professional Certificate in a Very Long Subject '.repeat(4),
      skills: Array.from({ length: 40 }, (_, at) => `Skill number ${at}`),
      link: `https://www.credly.com/badges/${'a'.repeat(300)}`,
      originals: [original('<html>', 'text/html')],
    });
    const six = Array.from({ length: 6 }, () => long);
    expect((await made(six)).document.getPageCount()).toBe(1);
    expect((await made([...six, long])).document.getPageCount()).toBe(2);
    expect((await made([...six, ...six.slice(2)])).document.getPageCount()).toBe(2);
    expect((await made([...six, ...six.slice(1)])).document.getPageCount()).toBe(3);
  });

  test('carry the language, and whose credentials they are', async () => {
    const { document } = await made([badge()], 'Jana Dvořáková');
    expect(document.getTitle()).toBe('Credentials of Jana Dvořáková');
    expect(document.getAuthor()).toBe('Jana Dvořáková');
    expect(document.getLanguage()).toBe('en');
    expect(document.getCreationDate()?.getTime()).toBe(NOW);
  });

  test('link each badge to its page at the issuer', async () => {
    const { document } = await made([badge(), badge({ link: 'https://badges.uni.example/1' })]);
    expect(linksOf(document)).toEqual([
      'https://www.credly.com/badges/6f1d0c0a-0000-4000-8000-000000000001',
      'https://badges.uni.example/1',
    ]);
  });

  test('are small where the originals are', async () => {
    expect((await made([badge()], 'Jane Doe')).bytes.byteLength).toBeLessThan(40_000);
  });
});

describe('for screen readers', () => {
  const named = (dictionary: PDFDict, key: string) => dictionary.lookup(PDFName.of(key));
  const roleOf = (dictionary: PDFDict) => String(named(dictionary, 'S')).slice(1);

  function rolesIn(document: PDFDocument, node: PDFDict): string[] {
    const kids = node.lookup(PDFName.of('K'), PDFArray).asArray();
    const inside = kids
      .map((each) => document.context.lookup(each))
      .filter((each) => each instanceof PDFDict);
    return inside.flatMap((each) =>
      each.has(PDFName.of('S')) ? [roleOf(each), ...rolesIn(document, each)] : [],
    );
  }

  test('everything has its place: headings, paragraphs, links and what is said for pictures', async () => {
    const { document } = await made([badge()], 'Jane Doe');
    const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    expect(rolesIn(document, root)).toEqual([
      'Document',
      'H1',
      'P',
      'H2',
      'P',
      'Sect',
      'H2',
      'P',
      'P',
      'P',
      'P',
      'Link',
      'Figure',
    ]);
    expect(named(document.catalog.lookup(PDFName.of('MarkInfo'), PDFDict), 'Marked')?.toString()).toBe(
      'true',
    );
  });

  test('a link says where it leads, and a code that it is one', async () => {
    const { document } = await made([badge({ title: '証明書' })]);
    const said = document.context
      .enumerateIndirectObjects()
      .flatMap(([, each]) => (each instanceof PDFDict ? [named(each, 'Contents'), named(each, 'Alt')] : []))
      .flatMap((each) => (each instanceof PDFHexString ? each.decodeText() : []));
    expect(said).toEqual(
      expect.arrayContaining(['Check “証明書” at www.credly.com', 'QR code with the link to “証明書”']),
    );
  });
});

describe('a script that only the system has', () => {
  const png = encodePng(2, new Uint8Array(16), (bytes) => deflateSync(bytes));
  const face = {
    widthOfTextAtSize: (text: string, size: number) => text.length * size,
    getCharacterSet: () => [],
  };
  const drawing = {
    regular: face,
    strong: face,
    line: async () => ({ png, width: 40, height: 14, descent: 3 }),
    picture: async () => undefined,
  };

  test('is drawn as a picture, and stands there as text', async () => {
    const bytes = await badgesPdf({ badges: [badge({ title: '証明 😀' })], now: NOW, drawing });
    const document = await PDFDocument.load(bytes);
    const streams = document.context
      .enumerateIndirectObjects()
      .flatMap(([, each]) =>
        each instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(each).decode()).toString('latin1') : [],
      );
    const content = streams.join('\n');
    // UTF-16 in the mark, and in the map of the unseen font.
    expect(content).toMatch(/ActualText <FEFF8A3C660E0020D83DDE00>/i);
    expect(content).toMatch(/<8a3c>[\s\S]*<d83dde00>/i);
  });
});

describe('a presentation', () => {
  test('stands beside the originals as what adds to them, and a large one makes no room of theirs', async () => {
    const own = { name: 'presentation.json', mediaType: 'application/vp', description: 'x' };
    const presentations = [
      { ...own, bytes: new TextEncoder().encode('{"holder":1}') },
      { ...own, name: 'large.json', bytes: random(250_000) },
    ];
    const document = await PDFDocument.load(await badgesPdf({ badges: [badge()], now: NOW, presentations }));
    const files = document.getAttachments();
    expect(
      files.map(({ name, mimeType, afRelationship }) => [name, mimeType, String(afRelationship)]),
    ).toEqual([
      ['Cloud-Practitioner.json', 'application/vc+ld+json', expect.stringContaining('Source')],
      ['presentation.json', 'application/vp', expect.stringContaining('Supplement')],
    ]);
  });
});

describe('the learner’s own résumé', () => {
  const NOT_PDF = new TextEncoder().encode('Nadia Kestrel, Data Analyst');
  const input = { badges: [badge({ originals: [original('{"a":1}')] })], now: NOW };

  async function resume(): Promise<Uint8Array> {
    const document = await PDFDocument.create();
    document.setTitle('Nadia Kestrel');
    document.addPage([400, 600]);
    document.addPage([400, 600]);
    return document.save();
  }

  test('that is no PDF is not made into one', async () => {
    expect(await resumeWithBadges(NOT_PDF, input)).toBeUndefined();
    expect(await resumeWithBadges(new Uint8Array(), input)).toBeUndefined();
    expect(await resumeWithBadges((await resume()).slice(0, 60), input)).toBeUndefined();
  });

  test('keeps its pages and its title, has the badges behind them, and their originals inside', async () => {
    const bytes = (await resumeWithBadges(await resume(), input)) ?? new Uint8Array();
    const document = await PDFDocument.load(bytes);
    expect(document.getTitle()).toBe('Nadia Kestrel');
    expect(document.getPages().map((page) => page.getWidth())).toEqual([400, 400, expect.closeTo(595, 0)]);
    expect(document.getAttachments().map(({ data }) => new TextDecoder().decode(data))).toEqual(['{"a":1}']);
    expect(linksOf(document).length).toBeGreaterThan(0);
  });
});
