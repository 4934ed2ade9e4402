import { describe, expect, test } from 'vitest';
import { isZip, openZip } from '../../../../lib/wallet/import/zip.ts';
import { eachEntry, text, zipOf } from './zips.ts';

const all = () => true;
const names = async (zip: Uint8Array) => {
  const opened = await openZip(zip, all);
  return 'refused' in opened ? opened.refused : opened.members.map(({ name }) => name);
};

describe('an honest ZIP', () => {
  test('gives what is wanted of it, stored or compressed, and says how much was left alone', async () => {
    const zip = zipOf({
      'a.json': text('{}'),
      'b/c.json': [text('{"b":1}'.repeat(99)), { level: 0 }],
      'd.md': text('#'),
    });
    expect(isZip(zip)).toBe(true);
    const opened = await openZip(zip, (name) => name.endsWith('.json'));
    expect(opened).toMatchObject({ others: 1, members: [{ name: 'a.json' }, { name: 'b/c.json' }] });
  });

  test('with what systems put beside files is taken without it', async () => {
    const zip = zipOf({
      'a.json': text('{}'),
      '__MACOSX/._a.json': text('x'),
      '.DS_Store': text('x'),
      'b/': text(''),
    });
    expect(await openZip(zip, all)).toMatchObject({ others: 0, members: [{ name: 'a.json' }] });
  });

  test('may have a comment, and be empty', async () => {
    const comment = zipOf({ 'a.json': text('{}') });
    const end = comment.length - 22;
    const longer = new Uint8Array([...comment, ...text('PK\u0005\u0006 hello')]);
    new DataView(longer.buffer).setUint16(end + 20, longer.length - comment.length, true);
    expect(await names(longer)).toEqual(['a.json']);
    expect(await names(zipOf({}))).toEqual([]);
  });
});

describe('a ZIP that is made to hurt', () => {
  test('a bomb is stopped while it streams, whatever size it states', async () => {
    const bomb = zipOf({ 'a.json': [new Uint8Array(20 * 1024 * 1024), { level: 1 }] });
    expect(bomb.length).toBeLessThan(200_000);
    const small = eachEntry(bomb, (view, at) => view.setUint32(at + 24, 10, true));
    for (const zip of [bomb, small]) expect(await names(zip)).toContain('far more than badges need');
  });

  test('many members that are each small enough are stopped by their sum', async () => {
    const member = new Uint8Array(300 * 1024);
    const zip = zipOf(Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`${at}.json`, member])));
    const limited = (max: number) => openZip(zip, all, max * member.length);
    expect(await limited(9)).toMatchObject({ refused: expect.stringContaining('far more') });
    expect(await limited(10)).toMatchObject({ members: { length: 10 } });
  });

  test('members that lie on each other are refused', async () => {
    const zip = zipOf({ 'a.json': text('a'.repeat(50)), 'b.json': text('b'.repeat(50)) });
    const overlapping = eachEntry(zip, (view, at) => view.setUint32(at + 20, zip.length - 40, true));
    expect(await names(overlapping)).toContain('several times');
  });

  test('ten thousand members are refused before one is looked at', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, at) => [`${at}.json`, [text('{}'), { level: 0 }] as never]),
    );
    expect(await names(zipOf(files))).toContain('more than 5000');
  });

  test('a member whose bytes are not what the directory says costs the whole ZIP', async () => {
    const zip = zipOf({ 'a.json': text('{}'), 'b.json': text('{"b":1}') });
    const changed = eachEntry(zip, (view, at) => view.setUint32(at + 16, 7, true));
    expect(await names(changed)).toContain('damaged');
  });

  test('one that asks for a password says so', async () => {
    const zip = zipOf({ 'a.json': text('{}') });
    expect(await names(eachEntry(zip, (view, at) => view.setUint16(at + 8, 1, true)))).toContain('password');
  });

  test('cut, torn or nonsense, it is refused in words and never throws', async () => {
    const zip = zipOf({ 'a.json': text('{"a":1}'), 'b.json': text('{"b":1}') });
    for (let end = 0; end < zip.length; end += 3)
      expect(await names(zip.subarray(0, end))).toBeTypeOf('string');
    for (let at = 0; at < zip.length; at++) {
      const torn = zip.slice();
      torn[at] = (torn[at] ?? 0) ^ 0xff;
      expect(await names(torn)).toBeDefined();
    }
  });
});
