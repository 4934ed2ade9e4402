import { describe, expect, it } from 'vitest';
import { read } from '../stand-in.ts';

const LINK = 'https://verifierplus.org/credentials/c2d8a3f0-7e41-4f6b-9b35-81e6d0c4a927';
const API = 'https://verifierplus.org/api/credentials/c2d8a3f0-7e41-4f6b-9b35-81e6d0c4a927';
const credential = { type: ['VerifiableCredential'], proof: {} };

describe('a credential kept at VerifierPlus', () => {
  it('is what was posted there, without the host’s word for it', async () => {
    const { source } = await read(LINK, { [API]: { id: 'x', vp: { verifiableCredential: [credential] } } });
    expect(source).toEqual({ kind: 'document', bytes: new TextEncoder().encode(JSON.stringify(credential)) });
  });

  it('may be stored bare', async () => {
    const { source } = await read(LINK, { [API]: credential });
    expect(source.kind === 'document' && JSON.parse(new TextDecoder().decode(source.bytes))).toEqual(
      credential,
    );
  });

  it('stays in its presentation where that holds several', async () => {
    const vp = { verifiableCredential: [credential, credential] };
    const { source } = await read(LINK, { [API]: { vp } });
    expect(source.kind === 'document' && JSON.parse(new TextDecoder().decode(source.bytes))).toEqual(vp);
  });

  it.each(['<!doctype html>', '[]', 'null', '{', '{}', '{"presentation":{}}', '{"vp":[]}'])(
    'answered with %s is malformed',
    async (text) => {
      expect((await read(LINK, { [API]: text })).source).toMatchObject({
        code: 'malformed',
        detail: expect.stringMatching(/may be out of date for VerifierPlus$/),
      });
    },
  );

  it('that is no longer shared says so; a host that hangs does not', async () => {
    expect((await read(LINK, {})).source).toMatchObject({ code: 'not_shared' });
    expect((await read(LINK, { [API]: { refused: 'unreachable', status: 500 } })).source).toMatchObject({
      code: 'not_shared',
    });
    expect((await read(LINK, { [API]: { refused: 'unreachable' } })).source).toMatchObject({
      code: 'unreachable',
    });
    expect((await read(LINK, { [API]: { refused: 'permission_needed' } })).source).toMatchObject({
      code: 'permission_needed',
    });
  });
});
