import { describe, expect, test, vi } from 'vitest';
import { sha256Hex } from '../../../../lib/base/bytes.ts';
import { piecesOf, type ReadCode } from '../../../../lib/wallet/import/pieces.ts';
import { bakedPng } from '../../../world/signing/images.ts';
import { text, zipOf } from './zips.ts';

const noCode: ReadCode = async () => ({ refused: 'no code' });
const file = (name: string, content: string | Uint8Array) => new File([content as BlobPart], name);
const badge = JSON.stringify({ type: ['VerifiableCredential'], name: 'A' });
const read = (name: string, content: string | Uint8Array, readCode = noCode) =>
  piecesOf(file(name, content), readCode);

describe('one file', () => {
  test.each([
    ['a.json', badge],
    ['a.ob', badge],
    ['a.jwt', 'ey.J.x'],
    ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['anything', '\u0000'],
  ])('%s is one piece', async (name, content) => {
    expect(await read(name, content)).toMatchObject([{ name, parts: [new TextEncoder().encode(content)] }]);
  });

  test('a picture with a badge in it is not looked at for a code; one without is', async () => {
    const readCode = vi.fn<ReadCode>(async () => ({ code: 'https://a.example' }));
    expect(await read('a.png', bakedPng(badge), readCode)).toMatchObject([{ parts: [{}] }]);
    expect(readCode).not.toHaveBeenCalled();
    const bare = bakedPng(badge, 'comment');
    expect(await read('b.png', bare, readCode)).toEqual([{ name: 'b.png', code: 'https://a.example' }]);
    expect(await read('c.jpg', '\u00ff', readCode)).toMatchObject([{ parts: [{}] }]);
    expect(await read('d.gif', 'GIF89a', noCode)).toEqual([{ name: 'd.gif', refused: 'no code' }]);
  });

  test('too large a file is refused unread', async () => {
    const huge = { name: 'huge.zip', size: 65 * 1024 * 1024, arrayBuffer: () => Promise.reject(new Error()) };
    expect(await piecesOf(huge as unknown as File, noCode)).toMatchObject([{ refused: expect.any(String) }]);
    for (const bytes of [17, 41].map((size) => new Uint8Array(size * 1024 * 1024)))
      expect(await read('big.json', bytes)).toMatchObject([{ refused: expect.stringContaining('larger') }]);
  });

  test('a backup may be larger than one credential may be, since it is taken apart', async () => {
    const picture = 'A'.repeat(3 * 1024 * 1024);
    const contents = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => ({
      type: ['VerifiableCredential'],
      name,
      picture,
    }));
    const [piece] = await read('backup.json', JSON.stringify([{ type: 'UniversalWallet2020', contents }]));
    expect(piece).toMatchObject({ parts: { length: 6 } });
  });
});

describe('a ZIP', () => {
  test('is a piece for each file in it that may be a badge, under its last name', async () => {
    const zip = zipOf({
      '../../etc/a.json': text(badge),
      'b\\c.jwt': text('ey.J.x'),
      'messages.csv': text('private'),
    });
    expect(await read('all.zip', zip)).toMatchObject([
      { name: 'a.json', parts: [{}] },
      { name: 'c.jwt', parts: [{}] },
      { name: 'all.zip', refused: expect.stringContaining('left alone: 1') },
    ]);
  });

  test('of LinkedIn’s whole export gives the one table that is read', async () => {
    const zip = zipOf({
      'Certifications.csv': text('Name,Url'),
      'Connections.csv': text('x'),
      'messages.csv': text('x'),
    });
    const pieces = await read('linkedin.zip', zip);
    expect(pieces.map((piece) => ('parts' in piece ? piece.name : 'left'))).toEqual([
      'Certifications.csv',
      'left',
    ]);
  });

  test('inside a ZIP, one without badges, and a backup in one', async () => {
    const inner = zipOf({ 'a.json': text(badge) });
    expect(await read('outer.zip', zipOf({ 'inner.json': inner }))).toMatchObject([
      { refused: expect.stringContaining('inside a ZIP') },
    ]);
    expect(await read('none.zip', zipOf({ 'a.md': text('#') }))).toMatchObject([
      { refused: expect.stringContaining('no file') },
    ]);
    const backup = JSON.stringify({
      type: 'UniversalWallet2020',
      contents: [JSON.parse(badge), { privateKeyJwk: 1 }],
    });
    expect(await read('backup.zip', zipOf({ 'w.json': text(backup) }))).toMatchObject([
      { parts: [text(badge)] },
    ]);
  });
});

describe('LearnCard’s ZIP', () => {
  const SEED = 'a-seed-that-nobody-else-may-see';

  async function bundle(over: object = {}, credential = badge) {
    const path = 'credentials/a.json';
    const entry = { type: 'credential', path, sha256: await sha256Hex(text(badge)), encrypted: false };
    const seed = {
      type: 'key-private-seed',
      path: 'keys/private-key-seed.txt',
      sha256: '',
      encrypted: false,
    };
    const manifest = {
      walletName: 'LearnCard',
      specVersion: '1.0.0',
      contents: [{ ...entry, ...over }, seed],
    };
    return zipOf({
      'manifest.json': text(JSON.stringify(manifest)),
      'README.md': text('#'),
      [path]: text(credential),
      'keys/private-key-seed.txt': text(SEED),
      'keys/jwks.json': text(SEED),
    });
  }

  test('gives its credentials, and nothing of its keys', async () => {
    const pieces = await read('learncard.zip', await bundle());
    expect(pieces).toMatchObject([{ name: 'a.json', parts: [text(badge)] }, { refused: expect.any(String) }]);
    const held = pieces.flatMap((piece) => ('parts' in piece ? piece.parts : []));
    expect(held.map((part) => new TextDecoder().decode(part)).join()).not.toContain(SEED);
  });

  test('is refused where it is encrypted, which it says itself', async () => {
    expect(await read('learncard.zip', await bundle({ encrypted: true }))).toEqual([
      { name: 'learncard.zip', refused: expect.stringContaining('encrypted') },
    ]);
  });

  test('is refused where its list does not fit what is in it', async () => {
    const other = JSON.stringify({ type: ['VerifiableCredential'], name: 'B' });
    for (const zip of [await bundle({}, other), await bundle({ path: 'credentials/absent.json' })])
      expect(await read('learncard.zip', zip)).toMatchObject([
        { refused: expect.stringContaining('own list') },
      ]);
  });
});
