import { describe, expect, it } from 'vitest';
import { platformOf } from '../../../lib/platforms/index.ts';
import { readAward } from '../../../lib/platforms/read-award.ts';
import { createReadings, type Readings } from '../../../lib/platforms/readings.ts';
import { type Said, table } from './stand-in.ts';

const ID = '4c1e9d70-82b6-4f35-a9d8-60b7f3e5c214';
const url = `https://www.freecodecamp.org/certification/maren-o/relational-database-v8`;
const good = { certTitle: 'Relational Database', username: 'maren-o', date: 1_728_878_220_063 };

async function codeOf(readings: Readings, said: Said, platform = 'freecodecamp') {
  const row = platformOf(platform);
  if (!row) throw new Error('no row');
  const { network } = table({
    'https://api.freecodecamp.org/certificate/showCert/maren-o/relational-database-v8': said,
    [`https://api.accredible.com/v1/credential-net/credentials/${ID}`]: said,
  });
  const award =
    platform === 'accredible'
      ? { key: '', url: `https://www.credential.net/${ID}`, id: ID }
      : { key: url, url, id: 'maren-o/relational-database-v8' };
  const source = await readAward(row, award, { network, readPages: false, readings });
  return source.kind === 'failed' ? source.code : source.kind;
}

async function codesOf(readings: Readings, ...answers: Said[]) {
  const codes: string[] = [];
  for (const said of answers) codes.push(await codeOf(readings, said));
  return codes;
}

const BAD = '<!doctype html><title>New</title>';
const MISSING = { refused: 'not_found' as const, status: 404 };

describe('a platform whose answers can no longer be read', () => {
  it('is out of date for us from the fifth in a row, and says so', async () => {
    const readings = createReadings();
    expect(await codesOf(readings, BAD, BAD, BAD, BAD, BAD, BAD)).toEqual([
      'malformed',
      'malformed',
      'malformed',
      'malformed',
      'unreachable',
      'unreachable',
    ]);
    const facts = platformOf('freecodecamp')?.facts;
    if (!facts) throw new Error('no row');
    expect(readings.note(facts, { kind: 'failed', code: 'malformed', detail: 'x' })).toMatchObject({
      detail: 'Assay may be out of date for freeCodeCamp',
    });
  });

  it('is back with the first answer that reads well, and counts from the start', async () => {
    const readings = createReadings();
    expect(await codesOf(readings, BAD, BAD, BAD, BAD, BAD, good, BAD)).toEqual([
      ...Array(4).fill('malformed'),
      'unreachable',
      'stated',
      'malformed',
    ]);
  });

  it('does not count its own clean “not found”, nor a host that is down, either way', async () => {
    const readings = createReadings();
    const down = { refused: 'unreachable' as const };
    await codesOf(readings, MISSING, MISSING, MISSING, MISSING, MISSING, down, down);
    expect(await codesOf(readings, BAD, BAD, MISSING, BAD, down, BAD)).toEqual([
      'malformed',
      'malformed',
      'not_found',
      'malformed',
      'unreachable',
      'malformed',
    ]);
    expect(await codesOf(readings, BAD, MISSING)).toEqual(['unreachable', 'not_found']);
  });

  it('says nothing about another platform, nor about another worker', async () => {
    const readings = createReadings();
    await codesOf(readings, BAD, BAD, BAD, BAD, BAD);
    expect(await codeOf(readings, BAD, 'accredible')).toBe('malformed');
    expect(await codeOf(createReadings(), BAD)).toBe('malformed');
  });
});
