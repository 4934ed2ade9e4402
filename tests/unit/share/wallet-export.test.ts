import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { bakedPng } from '../../../lib/credential/containers/baked-png.ts';
import { bakedBadge } from '../../../lib/share/baked-badge.ts';
import { jsonResume } from '../../../lib/share/json-resume.ts';
import { neutralBadge } from '../../../lib/share/neutral-badge.ts';
import { originalFiles, originalsZip } from '../../../lib/share/originals.ts';
import { walletCsv } from '../../../lib/share/wallet-csv.ts';
import { iTXt, png, tEXt } from '../credential/containers/png.ts';
import { badge, original } from './badges.ts';

const OB3 = '{ "type": ["VerifiableCredential", "OpenBadgeCredential"],\n  "name": "Zürich – }" }';
const OB2 = '{"@context":"https://w3id.org/openbadges/v2","type":"Assertion","id":"https://a.example/1"}';
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const TOKEN = `${part({ alg: 'EdDSA' })}.${part({ vc: { type: ['OpenBadgeCredential'] } })}.AAAA`;

const read = async (bytes: Uint8Array | undefined) => bakedPng.open(bytes ?? new Uint8Array());

describe('a picture with the badge inside', () => {
  test.each([
    ['Open Badges 3.0', OB3, 'openbadgecredential'],
    ['Open Badges 2.0', OB2, 'openbadges'],
    ['a token', TOKEN, 'openbadgecredential'],
  ])('holds %s byte for byte, under its keyword', async (_, text, keyword) => {
    const baked = bakedBadge(badge({ originals: [original(text)] }));
    expect(await read(baked)).toEqual({ texts: [text] });
    expect(Buffer.from(baked ?? []).toString('latin1')).toContain(`iTXt${keyword}\0`);
  });

  test('is the badge’s own picture, where that came along, rid of whatever was baked into it before', async () => {
    const own = png(tEXt('openbadges', 'https://evil.example/1'), iTXt('openbadgecredential', '{"old":1}'));
    const image = `data:image/png;base64,${own.toString('base64')}`;
    const baked = bakedBadge(badge({ originals: [original(OB3)], image }));
    expect(await read(baked)).toEqual({ texts: [OB3] });
    expect(Buffer.from(baked ?? []).includes(own.subarray(-60))).toBe(true);
  });

  test.each([
    'https://tracker.example/image.png',
    'data:image/png;base64,AAAA',
    `data:image/png;base64,${png().subarray(0, 40).toString('base64')}`,
    'data:image/svg+xml,<svg/>',
  ])('is a neutral one where the badge has none that can be baked into: %s', (image) => {
    const baked = bakedBadge(badge({ originals: [original(OB3)], image }));
    expect(baked?.length).toBeGreaterThan(neutralBadge().length);
  });

  test('is the very file that was received, where that was one', () => {
    const file = new Uint8Array(png(iTXt('openbadges', OB2)));
    expect(bakedBadge(badge({ originals: [original(file, 'image/png'), original(OB3)] }))).toEqual(file);
  });

  test('is not made of what may not be baked', () => {
    for (const text of ['{"type":"VerifiableCredential"}', 'not JSON', '<html>', '{"type":7}', 'a.b.c'])
      expect(bakedBadge(badge({ originals: [original(text)] }))).toBeUndefined();
    expect(bakedBadge(badge({ originals: [] }))).toBeUndefined();
  });

  test('that is drawn is a whole PNG of 256 by 256', () => {
    const drawn = neutralBadge();
    const at = Buffer.from(drawn).indexOf('IDAT');
    const length = new DataView(drawn.buffer).getUint32(at - 4);
    expect(inflateSync(drawn.subarray(at + 4, at + 4 + length))).toHaveLength(256 * (256 * 4 + 1));
  });
});

test('originals leave as they came, under names of their own', () => {
  const same = badge({ title: 'Same “title”', originals: [original('one'), original('two')] });
  const page = badge({ title: 'Page', originals: [original('<html>', 'text/html')] });
  const files = originalFiles([same, page]);
  expect(files.map(({ name }) => name)).toEqual(['Same-title.json', 'Same-title-2.json']);
  const unpacked = unzipSync(originalsZip([same, page]));
  expect(Object.values(unpacked).map((each) => new TextDecoder().decode(each))).toEqual(['one', 'two']);
});

describe('a table of the wallet', () => {
  test.each(['=HYPERLINK("https://evil.example")', '+1', '-1', '@SUM(1)', '\t=1', 'x;=1+1'])(
    'runs nothing: %j',
    (title) => {
      const csv = walletCsv([badge({ title, issuer: { proven: title, claimed: title }, skills: [title] })]);
      for (const cell of csv.split(/[,;\r\n]+/)) expect(cell).not.toMatch(/^[\s"]*[=+\-@]/);
    },
  );

  test('says which awards are a link only, and gives out no link but https', () => {
    const csv = walletCsv([badge(), badge({ originals: [], link: 'javascript:alert(1)' })]);
    const [, first, second] = csv.split('\r\n');
    expect(first).toContain('"Original file"');
    expect(second).toContain('"Link only"');
    expect(csv).not.toContain('javascript:');
  });
});

describe('a JSON Resume', () => {
  test('has the certificates in the schema’s form, the issuer as proven', () => {
    const resume = JSON.parse(
      jsonResume([
        badge({ issuer: { proven: 'northfield.edu', claimed: 'Harvard' } }),
        badge({ issuedOn: '2024-05', link: 'http://plain.example' }),
      ]),
    );
    expect(resume.certificates).toEqual([
      {
        name: 'Cloud Practitioner',
        date: '2026-03-01',
        issuer: 'northfield.edu (“Harvard”)',
        url: badge().link,
      },
      { name: 'Cloud Practitioner', date: '2024-05', issuer: 'Northwind Cloud, account at credly.com' },
    ]);
  });

  test('has no date that the schema refuses, and nothing that it does not know', () => {
    const dates = [
      '+02026-01-01',
      '0001-01-01',
      '2026-99-01',
      '2026-1-1',
      'soon',
      '2026-03-01T23:59:59+02:00',
    ];
    const resume = JSON.parse(jsonResume(dates.map((issuedOn) => badge({ issuedOn }))));
    const schema = /^([1-2][0-9]{3}-[0-1][0-9]-[0-3][0-9]|[1-2][0-9]{3}-[0-1][0-9]|[1-2][0-9]{3})$/;
    const stated = resume.certificates.flatMap(({ date }: { date?: string }) => date ?? []);
    for (const each of stated) expect(each).toMatch(schema);
    expect(stated).toEqual(['2026-03-01']);
    expect(Object.keys(resume)).toEqual(['$schema', 'certificates']);
  });
});
