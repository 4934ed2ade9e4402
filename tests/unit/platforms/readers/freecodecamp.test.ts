import { describe, expect, it } from 'vitest';
import { read } from '../stand-in.ts';

const LINK = 'https://www.freecodecamp.org/certification/Maren-O/relational-database-v8';
const RECORD = 'https://api.freecodecamp.org/certificate/showCert/maren-o/relational-database-v8';
const record = {
  certSlug: 'relational-database-v8',
  certTitle: 'Relational Database',
  username: 'maren-o',
  name: 'Maren Okafor',
  date: 1_728_878_220_063,
  completionTime: 300,
};
const message = (text: unknown) => ({ messages: [{ type: 'info', message: text }] });

describe('a record that lies', () => {
  it.each([
    { username: 'somebody-else' },
    { username: ['maren-o'] },
    { username: undefined },
    { certSlug: 'machine-learning-with-python-v7' },
    { certSlug: null },
    { certTitle: 7 },
    { certTitle: '\u200b' },
    { certTitle: 'x'.repeat(1_000_000) },
  ])('says %j, and is not read', async (over) => {
    expect((await read(LINK, { [RECORD]: { ...record, ...over } })).source).toMatchObject({
      kind: 'failed',
      code: 'malformed',
      detail: expect.stringMatching(/may be out of date for freeCodeCamp$/),
    });
  });

  it.each([
    '<!doctype html>',
    '[]',
    'null',
    '{}',
    '{"messages":"flash.profile-private"}',
    '{"messages":[7,null]}',
  ])('that is %s is malformed', async (text) => {
    expect((await read(LINK, { [RECORD]: text })).source).toMatchObject({ code: 'malformed' });
  });

  it('has a strange day, and says so in its place', async () => {
    for (const date of ['yesterday', Number.MAX_VALUE, {}, '2024-13-45'])
      expect((await read(LINK, { [RECORD]: { ...record, date } })).source).toMatchObject({
        issuedOn: 'not a date',
      });
  });

  it('brings a refusal with it, which counts', async () => {
    const both = { ...record, ...message('flash.not-eligible') };
    expect((await read(LINK, { [RECORD]: both })).source).toMatchObject({ code: 'not_found' });
  });
});

describe('a certification of freeCodeCamp', () => {
  it('is its record, of the account and the certification that the link names', async () => {
    const { source, asked } = await read(LINK, { [RECORD]: record });
    expect(asked).toEqual([RECORD]);
    expect(source).toMatchObject({
      kind: 'stated',
      by: 'record',
      platform: { id: 'freecodecamp', accounts: 'itself' },
      title: 'Relational Database',
      holder: { name: 'Maren Okafor' },
      issuedOn: '2024-10-14T03:57:00.063Z',
    });
  });

  it('of an account that hides its name states none', async () => {
    const { name: _, ...nameless } = record;
    const { source } = await read(LINK, { [RECORD]: nameless });
    expect(source.kind).toBe('stated');
    expect(source).not.toHaveProperty('holder');
  });

  it.each([
    ['flash.username-not-found', 'not_found'],
    ['flash.user-not-certified', 'not_found'],
    ['flash.cert-not-found', 'not_found'],
    ['flash.not-honest', 'not_found'],
    ['flash.profile-private', 'not_shared'],
    ['flash.certs-private', 'not_shared'],
    ['flash.timeline-private', 'not_shared'],
    ['flash.add-name', 'not_shared'],
    ['flash.of-tomorrow', 'malformed'],
    ['constructor', 'malformed'],
    [7, 'malformed'],
  ])('that is answered with %j is %s', async (text, code) => {
    expect((await read(LINK, { [RECORD]: message(text) })).source).toMatchObject({ kind: 'failed', code });
  });
});
