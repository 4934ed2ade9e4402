import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { badge, brackwater, TITLE } from '../badges.ts';
import { hostedAt } from '../formats/hosted-badges.ts';
import { type Outcome, outcomeOf } from '../scene.ts';
import { sign } from '../signing.ts';
import { chunk, compressedITXt, iTXt, png, tEXt, zTXt } from './png.ts';

const signed = JSON.stringify(await sign(badge(), brackwater));
const { documents: table } = brackwater;

function expectMalformed(outcome: Outcome, reason: RegExp): void {
  expect(outcome.state).toBe('unchecked');
  expect(outcome.headline).toBe('malformed');
  expect(outcome.checks[0]?.detail).toMatch(reason);
  expect(outcome.requests).toEqual([]);
}

describe('A baked PNG', () => {
  test('of Open Badges 3.0 is read from its iTXt chunk', async () => {
    const outcome = await outcomeOf(png(iTXt('openbadgecredential', signed)), { table });
    expect(outcome.state).toBe('verified');
    expect(outcome.credential?.title).toBe(TITLE);
  });

  test('keeps letters beyond ASCII', async () => {
    const umlauts = JSON.stringify(
      await sign(badge(brackwater, { holder: 'Þóra Ægisdóttir 王' }), brackwater),
    );
    const outcome = await outcomeOf(png(iTXt('openbadgecredential', umlauts)), { table });
    expect(outcome.credential?.recipient.names).toEqual(['Þóra Ægisdóttir 王']);
  });

  test('of Open Badges 2.0 is read, written in full or as its address', async () => {
    const { assertion, table: hosted, url } = hostedAt('https://badges.halden.example');
    const baked = [
      iTXt('openbadges', JSON.stringify(assertion)),
      tEXt('openbadges', url),
      iTXt('openbadges', url),
    ];
    for (const each of baked) {
      const outcome = await outcomeOf(png(each), { table: hosted });
      expect(outcome.codes[0]).toBe('hosted_at_issuer');
      expect(outcome.credential?.title).toBe('Welding, Level 2');
    }
  });

  test('with both kinds is read as the newer one', async () => {
    const both = png(tEXt('openbadges', 'https://evil.example/7'), iTXt('openbadgecredential', signed));
    expect((await outcomeOf(both, { table })).state).toBe('verified');
  });

  test('that was changed inside is not valid', async () => {
    const forged = signed.replace(TITLE, 'Doctor of Tidal Engineering');
    expect((await outcomeOf(png(iTXt('openbadgecredential', forged)), { table })).headline).toBe(
      'proof_invalid',
    );
  });

  test('without a credential is said to hold none', async () => {
    for (const other of [
      png(),
      png(tEXt('Comment', signed)),
      png(tEXt('openbadgesx', signed)),
      png(tEXt('', signed)),
    ]) {
      expectMalformed(await outcomeOf(other, { table }), /holds no credential/);
    }
  });

  test('whose credential stands after the end of the image holds none', async () => {
    const after = Buffer.concat([png(), iTXt('openbadgecredential', signed)]);
    expectMalformed(await outcomeOf(after, { table }), /holds no credential/);
  });

  test('is read from compressed chunks too', async () => {
    for (const each of [
      compressedITXt('openbadgecredential', signed),
      zTXt('openbadgecredential', deflateSync(signed)),
    ])
      expect((await outcomeOf(png(each), { table })).state).toBe('verified');
    const { table: hosted, url } = hostedAt('https://badges.halden.example');
    for (const each of [compressedITXt('openbadges', url), zTXt('openbadges', deflateSync(url))])
      expect((await outcomeOf(png(each), { table: hosted })).codes[0]).toBe('hosted_at_issuer');
  });

  test('keeps letters beyond ASCII when compressed', async () => {
    const umlauts = JSON.stringify(await sign(badge(brackwater, { holder: 'Þóra 王' }), brackwater));
    const outcome = await outcomeOf(png(compressedITXt('openbadgecredential', umlauts)), { table });
    expect(outcome.credential?.recipient.names).toEqual(['Þóra 王']);
  });

  test.each([
    ['is cut off', iTXt('openbadgecredential', deflateSync(signed).subarray(0, 300), [1, 0])],
    ['is damaged', iTXt('openbadgecredential', deflateSync(signed).fill(7, 100, 120), [1, 0])],
    ['is followed by more', zTXt('openbadges', Buffer.concat([deflateSync(signed), Buffer.from('x')]))],
    ['is gzip', iTXt('openbadgecredential', gzipSync(signed), [1, 0])],
    ['is deflate without its head', zTXt('openbadges', deflateRawSync(signed))],
    ['is of a method that does not exist', iTXt('openbadgecredential', deflateSync(signed), [1, 1])],
    ['is of a method that does not exist, in zTXt', zTXt('openbadges', deflateSync(signed), 1)],
    ['is marked by no flag that exists', iTXt('openbadgecredential', deflateSync(signed), [2, 0])],
    ['is compressed and does not say so', iTXt('openbadgecredential', deflateSync(signed))],
  ])('whose compression %s holds nothing that can be read', async (_, each) => {
    expectMalformed(await outcomeOf(png(each), { table }), /not text, or too large/);
  });

  test('with a bomb in it is not inflated to its end', async () => {
    const bomb = deflateSync(Buffer.alloc(256 * 1024 * 1024, ' '));
    expect(bomb.length).toBeLessThan(300_000);
    for (const each of [iTXt('openbadgecredential', bomb, [1, 0]), zTXt('openbadges', bomb)])
      expectMalformed(await outcomeOf(png(each), { table }), /too large/);
  });

  test('whose credential was damaged on its way is damaged, not forged', async () => {
    const forged = signed.replace(TITLE, 'Foundations of Tidal Engineerinh');
    const each = iTXt('openbadgecredential', forged, [0, 0], { crc: 7 });
    expectMalformed(await outcomeOf(png(each), { table }), /damaged where/);
  });

  test('whose pixels were damaged is read all the same', async () => {
    const pixels = chunk('IDAT', Buffer.alloc(40), { crc: 7 });
    const outcome = await outcomeOf(png(pixels, iTXt('openbadgecredential', signed)), { table });
    expect(outcome.state).toBe('verified');
  });

  test('with one keyword twice is refused, since two readers may pick different ones', async () => {
    for (const second of [
      iTXt('openbadgecredential', signed),
      tEXt('openbadgecredential', 'https://evil.example/7'),
    ])
      expectMalformed(
        await outcomeOf(png(iTXt('openbadgecredential', signed), second), { table }),
        /two credentials/,
      );
  });

  test('whose chunk has no text in it says so', async () => {
    const bare = [Buffer.from('openbadgecredential\0\0\0en'), Buffer.from('openbadgecredential\0')];
    for (const data of bare)
      expectMalformed(await outcomeOf(png(chunk('iTXt', data)), { table }), /not text/);
    const latin1 = iTXt('openbadgecredential', new Uint8Array([0xff, 0xfe]));
    expectMalformed(await outcomeOf(png(latin1), { table }), /not text/);
  });

  test('cut off anywhere is damaged, never half read', async () => {
    const whole = png(iTXt('openbadgecredential', signed));
    for (let length = 8; length < whole.length - 12; length += 97) {
      expectMalformed(await outcomeOf(whole.subarray(0, length), { table }), /cut off/);
    }
  });

  test.each([0, 5, 0xffffffff, 0x7fffffff, 1_000_000])(
    'with a chunk that lies about its length, %i, is damaged',
    async (length) => {
      const lying = chunk('iTXt', Buffer.from(`openbadgecredential\0\0\0\0\0${signed}`), { length });
      expectMalformed(await outcomeOf(png(lying), { table }), /cut off|holds no credential|damaged/);
    },
  );

  test('of endless chunks ends', async () => {
    const chunks = Array.from({ length: 20_000 }, () => chunk('tEXt', ''));
    expectMalformed(await outcomeOf(png(...chunks), { table }), /cut off/);
  });

  test('that is another kind of image holds none', async () => {
    const gif = Buffer.concat([Buffer.from('GIF89a'), Buffer.from([0xff, 0xfe]), Buffer.from(signed)]);
    expectMalformed(await outcomeOf(gif, { table }), /neither text/);
  });
});
