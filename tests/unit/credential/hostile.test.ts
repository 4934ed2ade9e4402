/** Input made to cost time or memory, or to be read in two ways. The runner's time-out is the bound. */
import { describe, expect, test, vi } from 'vitest';
import { badge, brackwater, TITLE, V2 } from './badges.ts';
import { bindingCodes, outcomeOf, outcomesOf } from './scene.ts';
import { type Json, sign } from './signing.ts';

// Thousands of rounds, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const table = brackwater.documents;
const signed = await sign(badge(), brackwater);
const text = JSON.stringify(signed);

describe('JSON nested 10,000 deep', () => {
  const deep = (open: string, close: string) => open.repeat(10_000) + close.repeat(10_000);

  test.each([
    ['as the whole file', deep('[', ']')],
    ['as objects', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['and never closed', '['.repeat(1_000_000)],
    ['inside a credential', text.replace('{', `{"evidence":${deep('[', ']')},`)],
    ['inside its context', text.replace('"@context":', `"@context":${deep('[', ']')},"x":`)],
    ['inside its proof', text.replace('"proofValue":', `"x":${deep('[', ']')},"proofValue":`)],
  ])('%s is malformed at once', async (_, hostile) => {
    const outcome = await outcomeOf(hostile, { table });
    expect(outcome.headline).toBe('malformed');
    expect(outcome.checks[0]?.detail).toContain('deep');
  });

  test('served as a DID document or a status list binds and clears nothing', async () => {
    const address = Object.keys(table)[0] as string;
    const outcome = await outcomeOf(signed, { table: { [address]: deep('[', ']') } });
    expect(outcome.headline).toBe('key_unavailable');
  });
});

describe('A key that stands twice', () => {
  test.each([
    ['at the top', text.replace('"name":', '"name":"Doctor","name":')],
    ['once escaped', text.replace('"name":', '"n\\u0061me":"Doctor","name":')],
    ['in the achievement', text.replace('"description":', '"description":"","description":')],
    ['in the proof', text.replace('"proofPurpose":', '"proofPurpose":"assertionMethod","proofPurpose":')],
    [
      'as the whole subject',
      text.replace('"credentialSubject":', '"credentialSubject":{},"credentialSubject":'),
    ],
  ])('%s is refused, since two readers may pick different ones', async (_, twice) => {
    expect(twice).not.toBe(text);
    const outcome = await outcomeOf(twice, { table });
    expect(outcome.headline).toBe('malformed');
    expect(outcome.checks[0]?.detail).toContain('twice');
  });

  test('in the issuer’s own document is refused as well', async () => {
    const [address, document] = Object.entries(table)[0] as [string, Json];
    const twice = JSON.stringify(document).replace(
      '"assertionMethod":',
      '"assertionMethod":[],"assertionMethod":',
    );
    expect((await outcomeOf(signed, { table: { [address]: twice } })).headline).toBe('key_unavailable');
  });

  test('named __proto__ is refused even once', async () => {
    const outcome = await outcomeOf(text.replace('{', '{"__proto__":{"type":"x"},'), { table });
    expect(outcome.headline).toBe('malformed');
  });
});

describe('A graph made to be hard to put in order', () => {
  /** Every blank node refers to every other: no two can be told apart. */
  function clique(size: number): Json {
    const ids = Array.from({ length: size }, (_, at) => `_:n${at}`);
    const nodes = ids.map((id) => ({
      id,
      'urn:x:knows': ids.filter((each) => each !== id).map((each) => ({ id: each })),
    }));
    return { ...signed, evidence: nodes.map((node) => ({ type: 'Evidence', ...node })) };
  }

  test.each([6, 10, 24])('of %i blank nodes ends soon, bound to nobody', async (size) => {
    const outcome = await outcomeOf(clique(size), { table });
    expect(bindingCodes(outcome)).toEqual([]);
    expect(['malformed', 'proof_invalid']).toContain(outcome.headline);
  });

  /** Twice: one that refers to every node of a ring, and by another way to one of them, so that all have labels early. */
  function knownRing(size: number): Json {
    const evidence = [0, 1].flatMap((copy) => {
      const id = (name: string | number) => ({ id: `_:x${copy}${name}` });
      const ring = Array.from({ length: size }, (_, at) => ({ ...id(at), 'u:r4': id((at + 1) % size) }));
      const all = ring.map((_, at) => id(at));
      const first = { ...id('A'), type: 'Evidence', 'u:p4': id('X'), 'u:q4': all };
      return [first, { ...id('X'), 'u:t4': id(0) }, ...ring];
    });
    return { ...signed, evidence };
  }

  test('whose orders are many, though none leads to a comparison, ends soon as well', async () => {
    const outcome = await outcomeOf(knownRing(10), { table });
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.headline).toBe('malformed');
  });

  test('in the options of a proof ends soon too', async () => {
    const { evidence } = clique(10);
    const proof = { ...(signed.proof as Json), 'urn:x:p': evidence };
    const outcome = await outcomeOf({ ...signed, proof }, { table });
    expect(bindingCodes(outcome)).toEqual([]);
  });
});

describe('A document of two megabytes', () => {
  const size = 2 * 1024 * 1024;
  const grown = (over: Json) => ({ ...signed, ...over });
  const profile = (n: number): Json => ({
    id: brackwater.id,
    type: 'Profile',
    'https://schema.org/name': Array.from({ length: 300 }, (_, at) => `${n} ${at}`),
  });

  test.each([
    ['in one text', grown({ description: 'x'.repeat(size) })],
    [
      'of many types',
      grown({ type: ['VerifiableCredential', ...Array.from({ length: 120_000 }, (_, n) => `urn:x:${n}`)] }),
    ],
    [
      'of many nodes',
      grown({
        evidence: Array.from({ length: 25_000 }, (_, n) => ({
          id: `urn:x:${n}`,
          type: 'Evidence',
          name: 'x',
        })),
      }),
    ],
    [
      'of many blank nodes',
      grown({ evidence: Array.from({ length: 25_000 }, (_, n) => ({ type: 'Evidence', name: `${n}` })) }),
    ],
    ['of many contexts', grown({ '@context': Array(50_000).fill(V2) })],
    [
      'of many names',
      grown({
        issuer: {
          id: brackwater.id,
          type: 'Profile',
          name: Array.from({ length: 150_000 }, (_, n) => `${n}`),
        },
      }),
    ],
    [
      'said of one node in many places',
      grown({ '@included': Array.from({ length: 60 }, (_, n) => profile(n)) }),
    ],
  ])('%s gets a verdict in bounded time', async (_, document) => {
    const outcome = await outcomeOf(document, { table });
    expect(bindingCodes(outcome)).toEqual([]);
  });

  test('that is no JSON, no PNG and no text gets one at once', async () => {
    const zeros = new Uint8Array(size);
    const png = Uint8Array.from([
      0x89,
      0x50,
      0x4e,
      0x47,
      0x0d,
      0x0a,
      0x1a,
      0x0a,
      ...zeros.subarray(0, 1_000_000),
    ]);
    for (const bytes of [
      zeros,
      zeros.fill(0xff),
      png,
      '"'.repeat(size),
      '{'.repeat(size),
      'a.'.repeat(size),
    ]) {
      const outcome = await outcomeOf(bytes, { table });
      expect(outcome.state).toBe('unchecked');
    }
  });
});

test('A title with markup, controls and turned-round text is kept as data, and bound as it was signed', async () => {
  const title = '<img src=x onerror=alert(1)>\u202egnirts\u202c\u0007';
  const outcome = await outcomeOf(await sign(badge(brackwater, { title }), brackwater), { table });
  expect(outcome.credential?.title).toBe(title);
  expect(outcome.state).toBe('verified');
});

describe('Halves of characters', () => {
  // Hashed as UTF-8, each of them is U+FFFD: what was signed could be swapped for another.
  const mojibake = sign(badge(brackwater, { title: 'Tidal \ufffd Engineering' }), brackwater);

  test.each(['\\ud800', '\\udfff', '\\ud83d', '\\ude00\\ud83d'])(
    '(%s) are not taken for a character that was signed',
    async (half) => {
      const signed = JSON.stringify(await mojibake);
      expect((await outcomeOf(signed, { table })).state).toBe('verified');
      const outcome = await outcomeOf(signed.replace('\ufffd', half), { table });
      expect(outcome.headline).toBe('malformed');
      expect(bindingCodes(outcome)).toEqual([]);
    },
  );

  test('in a key are refused as well', async () => {
    const outcome = await outcomeOf(text.replace('"evidence"', '"x"').replace('{', '{"urn:x:\\ud800":1,'), {
      table,
    });
    expect(outcome.headline).toBe('malformed');
  });
});

describe('A number beyond what can be counted', () => {
  test.each([
    ['as an end', { validUntil: '@' }],
    ['as a title', { name: '@' }],
    ['as an identifier', { id: '@' }],
    [
      'as a status',
      {
        credentialStatus: {
          type: 'BitstringStatusListEntry',
          statusPurpose: 'revocation',
          statusListIndex: '@',
          statusListCredential: 'https://x.example/l',
        },
      },
    ],
    ['anywhere', { 'urn:x:y': '@' }],
  ])('%s gets a verdict that binds nothing', async (_, over) => {
    for (const number of ['1e400', '-1e400', '9007199254740993', '0.1e-400', '9'.repeat(5_000)]) {
      const hostile = JSON.stringify({ ...signed, ...over }).replace('"@"', number);
      const outcome = await outcomeOf(hostile, { table });
      expect(bindingCodes(outcome)).toEqual([]);
      expect(structuredClone(outcome.finding)).toEqual(JSON.parse(JSON.stringify(outcome.finding)));
    }
  });

  test('that its issuer signed is never in force as a date', async () => {
    for (const validUntil of [1e300, 1e21, 0]) {
      const outcome = await outcomeOf(await sign(badge(brackwater, {}, { validUntil }), brackwater), {
        table,
      });
      expect(outcome.codes).not.toContain('in_force');
    }
  });
});

test('Text that JSON allows and UTF-8 does not is refused or bound as it stands, never repaired', async () => {
  const lone = await outcomesOf(text.replace(TITLE, `${TITLE}\\ud800`), { table });
  expect(lone.flatMap(bindingCodes)).toEqual([]);
  const broken = new TextEncoder().encode(text);
  broken[text.indexOf(TITLE)] = 0xff;
  expect((await outcomesOf(broken, { table })).flatMap(bindingCodes)).toEqual([]);
});
