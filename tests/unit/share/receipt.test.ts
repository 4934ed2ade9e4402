import fontkit from '@cantoo/fontkit';
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { packagedFonts } from '../../../lib/share/fonts.ts';
import { blockOf, DENSITIES, type Density } from '../../../lib/share/receipt.ts';
import type { Faces } from '../../../lib/share/set-lines.ts';
import { drawable, fittingList, wrap } from '../../../lib/share/typeset.ts';
import { badge, NOW, original } from './badges.ts';

let faces: Faces;

beforeAll(async () => {
  const fonts = packagedFonts();
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  faces = {
    regular: await document.embedFont(fonts.regular, { subset: true }),
    strong: await document.embedFont(fonts.strong, { subset: true }),
  };
});

const MEASURE = { width: 370, least: 44 };
const block = (
  over: Parameters<typeof badge>[0],
  leftOut = 0,
  density = DENSITIES[0] as Density,
  own = faces,
) => blockOf(badge(over), leftOut, { faces: own, measure: MEASURE, density, now: NOW });
const linesOf = ({ left, right }: ReturnType<typeof blockOf>) =>
  [...left, ...right].flatMap(({ lines }) => lines);
const texts = (...set: Parameters<typeof block>) => linesOf(block(...set)).map(({ text }) => text);
/** A system with every letter, each as wide as high. */
const system = {
  widthOfTextAtSize: (text: string, size: number) => [...text].length * size,
  getCharacterSet: () => [],
};
const withSystem = () => ({ ...faces, system: { regular: system, strong: system } });

describe('what the font cannot carry', () => {
  test('is never printed as a question mark', () => {
    const all = ['証明書', 'شهادة', 'תעודה', 'प्रमाण', 'ใบรับรอง', '𒀀𒁀', '😀', '\uD800'];
    for (const text of all) expect(drawable(text, faces.regular) ?? '').not.toContain('?');
    expect(texts({ title: '証明書' })[0]).toContain('a script that this page cannot draw');
  });

  test('is left out whole, not with some letters missing', () => {
    expect(drawable('Data 証明', faces.regular)).toBeUndefined();
    expect(texts({ skills: ['Python', 'データ'] })).toContain('Skills: Python');
  });

  test('is left out alone where it is only a symbol', () => {
    expect(drawable('Cloud 😀 Day', faces.regular)).toBe('Cloud Day');
  });

  test('does not take the issuer away: its domain stands there', () => {
    expect(texts({ issuer: { proven: '東京大学, account at credly.com', domain: 'credly.com' } })).toContain(
      'credly.com',
    );
  });

  test('is drawn whole with the fonts of the system where there are some, and so are symbols', () => {
    for (const title of ['証明書', 'شهادة مهنية', 'תעודה', 'ใบรับรอง', 'Data 証明', 'Cloud 😀 Day']) {
      const [line] = linesOf(block({ title }, 0, DENSITIES[0], withSystem()));
      expect(line).toMatchObject({ text: title, isDrawn: true });
    }
    expect(linesOf(block({}, 0, DENSITIES[0], withSystem())).some(({ isDrawn }) => isDrawn)).toBe(false);
  });

  test('and Latin, Greek and Cyrillic with all their signs are carried', () => {
    for (const text of ['Zażółć gęślą jaźń', 'Ελληνικά', 'Кибербезопасность', 'Đặng Thị', 'Ķīșţ', 'Łódź'])
      expect(drawable(text, faces.strong)).toBe(text);
    expect(drawable('e\u0301', faces.regular)).toBe('é');
    expect(drawable('𝗝𝗮𝗻𝗲', faces.regular)).toBe('Jane');
  });

  test('includes marks that turn a line around', () => {
    expect(drawable('Good\u202Edab\u200B', faces.regular)).toBe('Gooddab');
  });
});

describe('a block', () => {
  test('says title, issuer as proven, what it claims in quotes, dates, skills and link, and no state', () => {
    const lines = texts({ issuer: { proven: 'badges.uni.example', claimed: 'The University' } });
    expect(lines).toEqual([
      'Cloud Practitioner',
      'badges.uni.example (“The University”)',
      'Skills: Kubernetes, Networking, Cost control',
      'https://www.credly.com/badges/6f1d0c0a-0000-4000-8000-000000000001',
      'Issued 1 Mar 2026',
      'Expires 1 Mar 2029',
    ]);
    expect(lines.join(' ')).not.toMatch(/verified|valid|confirmed|caution|✓|✔/i);
  });

  test('says what is not attached', () => {
    expect(texts({}, 2_000_000)).toContain('Its original (2 MB) is too large to attach.');
    expect(texts({ originals: [original('<p>', 'text/html')] })).toContain(
      'Stated on the issuer’s page only: there is no file to attach.',
    );
  });

  test('says how many skills there are beside those that fit', () => {
    const skills = Array.from({ length: 60 }, (_, at) => `Skill number ${at}`);
    const [line] = texts({ skills }, 0, DENSITIES.at(-1)).filter((text) => text.startsWith('Skills'));
    const [, named = '', more] = line?.match(/^Skills: (.*) and (\d+) more$/) ?? [];
    expect(named.split(', ').length + Number(more)).toBe(60);
  });

  test('says when a badge whose issuer did not answer was checked last, and that one is over', () => {
    const lastCheckedAt = Date.parse('2026-11-03T08:00:00Z');
    const lines = texts({ lastCheckedAt, expiresOn: '2026-06-01T00:00:00Z' });
    expect(lines).toContain('Last checked 3 Nov 2026: its issuer could not be asked on 22 Nov 2026.');
    expect(lines).toContain('Expired 1 Jun 2026');
  });

  test('has room for a code only where there is a link to encode', () => {
    expect(block({}).code).toBeGreaterThan(0);
    expect(block({ link: 'http://example.org/' }).code).toBe(0);
  });

  test('is read as a heading, paragraphs and a link', () => {
    const { left, right } = block({});
    expect([...left, ...right].map(({ role }) => role)).toEqual(['H2', 'P', 'P', 'Link', 'P', 'P']);
  });

  test('leaves out what is no date', () => {
    expect(texts({ issuedOn: 'last spring', expiresOn: '' }).join()).not.toMatch(/Issued|Expires|Invalid/);
  });
});

describe('breaking lines', () => {
  const face = { widthOfTextAtSize: (text: string) => [...text].length, getCharacterSet: () => [] };

  test('keeps words whole, breaks one that is too long, and loses nothing', () => {
    expect(wrap('one two three', face, 1, 7, 9)).toEqual(['one two', 'three']);
    expect(wrap('abcdefghij', face, 1, 4, 9)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrap('https://a.example/badges/1', face, 1, 20, 9)).toEqual(['https://a.example/', 'badges/1']);
    expect(wrap('a/bcdefghij', face, 1, 6, 9)).toEqual(['a/bcde', 'fghij']);
  });

  test('cuts the last line with an ellipsis', () => {
    expect(wrap('one two three four', face, 1, 7, 2)).toEqual(['one two', 'three…']);
  });

  test('of a list keeps as many names as fit, and tries few lists of many', () => {
    let tried = 0;
    const joined = (names: readonly string[], left: number) => names.join(',') + (left ? ` +${left}` : '');
    const fitting = (count: number, width: number) =>
      fittingList(
        Array.from({ length: count }, () => 'ab'),
        joined,
        (text) => ++tried > 0 && text.length <= width,
      );
    expect([fitting(3, 8), fitting(4, 8), fitting(4, 7), fitting(2, 1)]).toEqual([
      'ab,ab,ab',
      'ab,ab +2',
      'ab +3',
      'ab +1',
    ]);
    tried = 0;
    expect(fitting(1_000, 40)).toBe(`${Array.from({ length: 12 }, () => 'ab').join(',')} +988`);
    expect(tried).toBeLessThan(20);
  });

  test('ends for a width that nothing fits into', () => {
    expect(wrap('ab', face, 1, 0, 5)).toEqual(['a', 'b']);
  });
});
