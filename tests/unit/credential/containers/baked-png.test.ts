import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { badge, brackwater, TITLE } from '../badges.ts';
import { hostedAt } from '../formats/hosted-badges.ts';
import { type Outcome, outcomeOf, outcomesOf } from '../scene.ts';
import { sign } from '../signing.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const signed = JSON.stringify(await sign(badge(), brackwater));
const { documents: table } = brackwater;

function chunk(type: string, data: Uint8Array | string, length?: number): Buffer {
  const bytes = Buffer.from(data as string, 'latin1');
  const head = Buffer.alloc(8);
  head.writeUInt32BE(length ?? bytes.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, bytes, Buffer.alloc(4)]);
}

const IHDR = chunk('IHDR', Buffer.alloc(13));
const IDAT = chunk('IDAT', Buffer.alloc(40));
const IEND = chunk('IEND', '');
const png = (...chunks: Buffer[]) => Buffer.concat([Buffer.from(SIGNATURE), IHDR, ...chunks, IDAT, IEND]);

function iTXt(keyword: string, text: string | Uint8Array, flags = [0, 0]): Buffer {
  const head = [Buffer.from(keyword), Buffer.from([0, ...flags]), Buffer.from('\0\0')];
  return chunk('iTXt', Buffer.concat([...head, Buffer.from(text as string)]));
}
const tEXt = (keyword: string, text: string) => chunk('tEXt', `${keyword}\0${text}`);

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

  test('with a compressed credential says so', async () => {
    const compressed = [
      iTXt('openbadgecredential', deflateSync(signed), [1, 0]),
      chunk('zTXt', Buffer.concat([Buffer.from('openbadges\0\0'), deflateSync(signed)])),
    ];
    for (const each of compressed) expectMalformed(await outcomeOf(png(each), { table }), /compressed/);
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
    for (let length = SIGNATURE.length; length < whole.length - 12; length += 97) {
      expectMalformed(await outcomeOf(whole.subarray(0, length), { table }), /cut off/);
    }
  });

  test.each([0, 5, 0xffffffff, 0x7fffffff, 1_000_000])(
    'with a chunk that lies about its length, %i, is damaged',
    async (length) => {
      const lying = chunk('iTXt', Buffer.from(`openbadgecredential\0\0\0\0\0${signed}`), length);
      expectMalformed(await outcomeOf(png(lying), { table }), /cut off|holds no credential/);
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

describe('A presentation', () => {
  test('is as many credentials as it shows, each with a verdict of its own', async () => {
    const good = JSON.parse(signed);
    const forged = { ...good, name: 'Doctor' };
    const presentation = { type: 'VerifiablePresentation', verifiableCredential: [good, forged, good] };
    for (const document of [
      presentation,
      { vp: presentation },
      { ...presentation, proof: { type: 'Whatever' } },
    ]) {
      const outcomes = await outcomesOf(document, { table });
      expect(outcomes.map((each) => each.state)).toEqual(['verified', 'invalid', 'verified']);
    }
  });

  test('of nothing, or of what is no credential, is malformed', async () => {
    for (const verifiableCredential of [undefined, [], ['x'], [null]]) {
      const outcome = await outcomeOf({ type: ['VerifiablePresentation'], verifiableCredential });
      expect(outcome.headline).toBe('malformed');
    }
  });

  test('shows no more than two hundred', async () => {
    const none = { type: 'VerifiableCredential', '@context': 'x' };
    const outcomes = await outcomesOf({
      type: 'VerifiablePresentation',
      verifiableCredential: Array(300).fill(none),
    });
    expect(outcomes).toHaveLength(200);
  });
});

describe('A file', () => {
  test.each([
    ['nothing', ''],
    ['blanks', ' \n'],
    ['half a credential', signed.slice(0, -20)],
    ['a list', `[${signed}]`],
    ['a text', '"badge"'],
    ['a number', '7'],
    ['a page', '<!doctype html><title>Badge</title>'],
    ['some other JSON', '{"name":"Jane"}'],
  ])('that holds %s is malformed', async (_, text) => {
    expectMalformed(await outcomeOf(text, { table }), /./);
  });

  test('that describes a badge awarded to nobody is no award', async () => {
    for (const type of ['Achievement', ['BadgeClass'], 'Issuer', ['Profile']]) {
      expect((await outcomeOf({ type, name: TITLE })).headline).toBe('not_an_award');
    }
  });

  test('that is a token without a credential is no award', async () => {
    expect((await outcomeOf('eyJhbGciOiJub25lIn0.eyJpc3MiOiJ4In0.')).headline).toBe('not_an_award');
  });
});
