import { describe, expect, test } from 'vitest';
import { badge, HOST, TITLE } from '../badges.ts';
import { base64url, disclosure, hashOf, joseIssuerAt, makeJoseKey, signToken } from '../jose-signing.ts';
import { bindingCodes, outcomeOf } from '../scene.ts';
import type { Json } from '../signing.ts';

const issuer = joseIssuerAt(HOST);
const table = issuer.documents;
const VCT = 'https://badges.brackwater.edu/types/tidal-engineer';
const basic = { iss: issuer.id, vct: VCT, iat: 1_772_355_600, exp: 1_835_514_000, sub: 'did:example:maren' };
const given = disclosure('Maren', 'given_name');
const family = disclosure('Okafor', 'family_name');
const decoy = hashOf('a decoy');

function sdJwt(payload: Json, shown: string[], header: Json = {}, binding = ''): string {
  const token = signToken(payload, issuer.key, { typ: 'dc+sd-jwt', kid: issuer.kid, ...header });
  return [token, ...shown, binding].join('~');
}
const named: Json = { ...basic, _sd: [given.hash, family.hash, decoy] };
const both = [given.text, family.text];
const check = (text: string) => outcomeOf(text, { table });

describe('An SD-JWT VC', () => {
  test('is its issuer’s, and says what is shown', async () => {
    const outcome = await check(sdJwt(named, both));
    expect(outcome.state).toBe('verified');
    expect(outcome.credential).toMatchObject({
      format: 'sd-jwt-vc',
      title: VCT,
      issuer: { id: issuer.id, domain: HOST },
      recipient: { id: 'did:example:maren', names: ['Maren Okafor'] },
      issuedOn: '2026-03-01T09:00:00.000Z',
      expiresOn: '2028-03-01T09:00:00.000Z',
    });
  });

  test('of which all or a part is held back names nobody', async () => {
    for (const shown of [[], [given.text]]) {
      const outcome = await check(sdJwt(named, shown));
      expect(outcome.state).toBe('verified');
      expect(outcome.credential?.recipient.names).toEqual([]);
    }
  });

  test('of which a part is held back is not said to state no name', async () => {
    const viewer = { owner: { kind: 'named' as const, name: 'Maren Okafor' }, addresses: [] };
    const holderOf = async (payload: Json) => {
      const { checks } = await outcomeOf(sdJwt(payload, []), { table, viewer });
      return checks.find(({ axis }) => axis === 'holder');
    };
    expect(await holderOf(named)).toMatchObject({
      code: 'holder_not_stated',
      detail: 'parts of it are held back; a name may be among them',
    });
    expect(await holderOf(basic)).toMatchObject({ code: 'holder_not_stated', detail: '' });
  });

  test('under its older name, and with hashes of another length, is read', async () => {
    expect((await check(sdJwt(named, both, { typ: 'vc+sd-jwt' }))).state).toBe('verified');
    const longer = { ...basic, _sd_alg: 'sha-512', _sd: [hashOf(given.text, 'sha512')] };
    expect((await check(sdJwt(longer, [given.text]))).state).toBe('verified');
  });

  test('with claims inside claims, and elements of a list, is put together', async () => {
    const inner = disclosure('Okafor', 'family_name');
    const outer = disclosure({ _sd: [inner.hash], given_name: 'Maren' }, 'person');
    const element = disclosure('welding');
    const payload = {
      ...basic,
      _sd: [outer.hash],
      skills: [{ '...': element.hash }, { '...': decoy }, 'sailing'],
    };
    expect((await check(sdJwt(payload, [outer.text, inner.text, element.text]))).state).toBe('verified');
    expect((await check(sdJwt(payload, [outer.text]))).state).toBe('verified');
    // Without what it stands in, the inner claim is none of the issuer's.
    expect((await check(sdJwt(payload, [inner.text]))).headline).toBe('proof_invalid');
  });

  test('says nothing of whoever shows it: a proof of its holder is not asked for, nor believed', async () => {
    const mallory = makeJoseKey();
    const binding = signToken({ nonce: '1', aud: 'https://verifier.example', sd_hash: 'x' }, mallory, {
      typ: 'kb+jwt',
    });
    const outcome = await check(sdJwt(named, both, {}, binding));
    expect(outcome.state).toBe('verified');
    expect((await check(sdJwt(named, both, {}, 'cut off'))).headline).toBe('malformed');
    expect((await check(binding)).headline).toBe('not_an_award');
  });
});

describe('A disclosure', () => {
  const forge = async (payload: Json, shown: string[]) => {
    const outcome = await check(sdJwt(payload, shown));
    expect(bindingCodes(outcome)).toEqual([]);
    return outcome.headline;
  };

  test('that the issuer did not sign, that was changed, or that stands twice is refused', async () => {
    const forged = disclosure('Doctor', 'given_name');
    expect(await forge(named, [...both, forged.text])).toBe('proof_invalid');
    expect(await forge(named, [forged.text])).toBe('proof_invalid');
    expect(await forge(named, [given.text, given.text])).toBe('proof_invalid');
    const [salt, name] = JSON.parse(Buffer.from(given.text, 'base64url').toString());
    const changed = base64url(JSON.stringify([salt, name, 'Ilse']));
    expect(await forge(named, [changed])).toBe('proof_invalid');
    // The same bytes in another spelling have another hash.
    expect(await forge(named, [`${given.text}=`])).toBe('proof_invalid');
    expect(await forge(named, ['', ''])).toBe('proof_invalid');
  });

  test.each(['iss', 'exp', 'nbf', 'vct', 'status', 'cnf', 'sub'])(
    'of %s does not override what stands there',
    async (name) => {
      const other = disclosure('did:web:elsewhere.example', name);
      const fixed = { ...basic, nbf: 1, status: {}, cnf: {}, _sd: [other.hash] };
      expect(await forge(fixed, [other.text])).toBe('proof_invalid');
    },
  );

  test.each(['iss', 'exp', 'nbf', 'vct', 'status', 'cnf'])(
    'of %s, which no holder may hold back, is refused',
    async (name) => {
      const values: Json = { ...basic, nbf: 1, status: { status_list: {} }, cnf: {} };
      const loose = disclosure(values[name], name);
      const { [name]: _, ...rest } = { ...basic } as Json;
      expect(await forge({ ...rest, _sd: [loose.hash] }, [loose.text])).toBe('malformed');
    },
  );

  test.each([
    ['named _sd', disclosure([decoy], '_sd')],
    ['named ...', disclosure(decoy, '...')],
    ['named __proto__', disclosure({ vct: 'x' }, '__proto__')],
    ['of an element in the place of a claim', disclosure('Maren')],
  ])('%s is refused', async (_, { text, hash }) => {
    expect(await forge({ ...basic, _sd: [hash] }, [text])).toBe('proof_invalid');
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('of a claim in the place of an element is refused', async () => {
    expect(await forge({ ...basic, list: [{ '...': given.hash }] }, [given.text])).toBe('proof_invalid');
  });

  test.each([
    ['that are no list', { _sd: given.hash }],
    ['that are no text', { _sd: [given.hash, 7] }],
    ['of which one stands twice', { _sd: [given.hash, given.hash] }],
    ['of which one stands in two places', { _sd: [given.hash], person: { _sd: [given.hash] } }],
    ['of decoys that stand twice', { _sd: [decoy, decoy, given.hash] }],
    ['in an element that is shown as well', { _sd: [given.hash], list: [{ '...': decoy, x: 1 }] }],
    ['in an object in the place of an element', { _sd: [given.hash], '...': decoy }],
  ])('signed in hashes %s is refused', async (_, over) => {
    expect(await forge({ ...basic, ...over }, [given.text])).toBe('proof_invalid');
  });

  test('that is no JSON, no list, too long or too short, or without salt is refused', async () => {
    for (const text of [
      'not json',
      '{}',
      '["salt"]',
      '["salt","a","b","c"]',
      '[1,"a","b"]',
      '["salt",1,"b"]',
      '["s","a",{"x":1,"x":2}]',
    ]) {
      const encoded = base64url(text);
      expect(await forge({ ...basic, _sd: [hashOf(encoded)] }, [encoded]), text).toBe('proof_invalid');
    }
  });

  test('inside a thousand others costs no more than its place', async () => {
    let inner = disclosure('x', 'x0');
    const texts = [inner.text];
    for (let depth = 1; depth < 300; depth++) {
      inner = disclosure({ _sd: [inner.hash] }, `x${depth}`);
      texts.push(inner.text);
    }
    // A limit of ours says nothing against anybody.
    expect(await forge({ ...basic, _sd: [inner.hash] }, texts)).toBe('proof_unsupported');
    const many = Array.from({ length: 2_500 }, (_, at) => disclosure(at, `c${at}`));
    expect(
      await forge(
        { ...basic, _sd: many.map(({ hash }) => hash) },
        many.map(({ text }) => text),
      ),
    ).toBe('proof_unsupported');
  });
});

describe('A token that passes for an SD-JWT VC', () => {
  test.each([
    ['of another type', { typ: 'example+sd-jwt' }, 'proof_invalid'],
    ['of the type of a token', { typ: 'JWT' }, 'proof_invalid'],
    ['with an extension', { crit: ['x'], x: 1 }, 'proof_unsupported'],
    ['by no algorithm', { alg: 'none' }, 'proof_missing'],
  ] as [string, Json, string][])('%s is not one', async (_, header, headline) => {
    const text =
      header.alg === 'none'
        ? sdJwt(named, both).replace(/^[^.]*/, base64url(JSON.stringify({ typ: 'dc+sd-jwt', ...header })))
        : sdJwt(named, both, header);
    const outcome = await check(text);
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.headline).toBe(headline);
  });

  test('without a `~`, a type or an issuer, or with another content inside, is not one', async () => {
    const bare = sdJwt(basic, []).replace(/~/g, '');
    expect((await check(bare)).headline).toBe('malformed');
    for (const over of [{ vct: undefined }, { vct: 7 }, { iss: 7 }, { '@context': [] }]) {
      const outcome = await check(sdJwt({ ...basic, ...over }, []));
      expect(bindingCodes(outcome), JSON.stringify(over)).toEqual([]);
      expect(outcome.state).toBe('unchecked');
    }
    expect((await check(sdJwt({ ...basic, vc: {} }, []))).state).toBe('invalid');
  });

  test('with hashes of a kind that is not read says so', async () => {
    for (const algorithm of ['md5', 'sha-1', 7, {}, 'constructor']) {
      const outcome = await check(sdJwt({ ...named, _sd_alg: algorithm }, both));
      expect(outcome.headline).toBe('proof_unsupported');
    }
  });

  test('by another key is not valid', async () => {
    const token = signToken(named, makeJoseKey(), { typ: 'dc+sd-jwt', kid: issuer.kid });
    expect((await check(`${token}~`)).headline).toBe('proof_invalid');
  });

  test('with a status that is not read is not said to be in force', async () => {
    for (const status of [{ future_list: { idx: 1 } }, {}, 'x', null]) {
      const outcome = await check(sdJwt({ ...basic, status }, []));
      expect(outcome.codes).toContain('status_unavailable');
      expect(outcome.state).toBe('caution');
    }
  });
});

describe('A W3C credential signed as an SD-JWT', () => {
  const document = badge({ id: issuer.id } as never);
  const subject = document.credentialSubject as Json;
  const { identifier, ...rest } = subject;
  const name = disclosure(identifier, 'identifier');
  const open = { ...document, credentialSubject: { ...rest, _sd: [name.hash] } };
  const selective = (payload: Json, shown: string[], typ = 'vc+sd-jwt') => sdJwt(payload, shown, { typ });

  test('is its issuer’s, with or without what may be held back of its holder', async () => {
    const shown = await check(selective(open, [name.text]));
    expect(shown.state).toBe('verified');
    expect(shown.credential).toMatchObject({ title: TITLE, recipient: { names: ['Maren Okafor'] } });
    const held = await check(selective(open, []));
    expect(held.state).toBe('verified');
    expect(held.credential?.recipient.names).toEqual([]);
  });

  test('of which something at the top is held back does not look better for it', async () => {
    const { validUntil, ...endless } = document;
    const end = disclosure(validUntil, 'validUntil');
    const payload = { ...endless, _sd: [end.hash] };
    expect((await check(selective(payload, [end.text]))).state).toBe('verified');
    const held = await check(selective(payload, []));
    expect(held.headline).toBe('status_unavailable');
    expect(held.codes).not.toContain('in_force');
    const claim = { iss: issuer.id, vc: payload };
    expect((await check(selective(claim, []))).state).not.toBe('verified');
  });

  test('under the name of a plain one is not one', async () => {
    expect((await check(selective(open, [name.text], 'vc+jwt'))).headline).toBe('proof_invalid');
    const plain = signToken(document, issuer.key, { typ: 'vc+sd-jwt', kid: issuer.kid });
    expect((await check(plain)).headline).toBe('proof_invalid');
  });
});
