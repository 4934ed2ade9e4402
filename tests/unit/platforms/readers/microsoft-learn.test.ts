import { describe, expect, it } from 'vitest';
import { platformOf } from '../../../../lib/platforms/index.ts';
import { readAward } from '../../../../lib/platforms/read-award.ts';
import { read, table } from '../stand-in.ts';

const SHARE = 'v7qk2w9xzt4m1ph';
const LINK = `https://learn.microsoft.com/en-us/users/marenokafor-4410/transcript/${SHARE}`;
const RECORD = `https://learn.microsoft.com/api/profiles/transcript/share/${SHARE}?locale=en-us`;

const certification = {
  name: 'Microsoft Certified: Welding Associate',
  certificationNumber: 'W4K7ZQ-19TX52',
  status: 'Active',
  dateEarned: '2025-03-04T10:20:30+00:00',
  expiration: '2027-03-05T00:00:00+00:00' as unknown,
};
const certificationData = {
  legalName: 'Maren Okafor' as unknown,
  mcid: '990771234',
  activeCertifications: [certification] as unknown,
  historicalCertifications: [] as unknown,
};
const transcript = { userName: 'marenokafor-4410', contactEmail: 'maren@okafor.example', certificationData };
const readWith = async (over: object) =>
  (await read(LINK, { [RECORD]: { ...transcript, certificationData: { ...certificationData, ...over } } }))
    .source;

describe('a shared transcript', () => {
  it('with one certification is that', async () => {
    const { source, asked } = await read(LINK, { [RECORD]: transcript });
    expect(asked).toEqual([RECORD]);
    expect(source).toMatchObject({
      kind: 'stated',
      by: 'record',
      platform: { id: 'microsoft-learn', accounts: 'itself' },
      title: 'Microsoft Certified: Welding Associate',
      holder: { name: 'Maren Okafor' },
      issuedOn: certification.dateEarned,
      expiresOn: certification.expiration,
    });
  });

  it('is kept without the address and the number of its holder, and whatever else was not read', async () => {
    const { source } = await read(LINK, { [RECORD]: { ...transcript, birthDate: '1990-01-01' } });
    const kept = source.kind === 'stated' ? new TextDecoder().decode(source.original) : '';
    expect(kept).toContain('Welding Associate');
    expect(kept).not.toMatch(/okafor\.example|990771234|1990|marenokafor|W4K7ZQ/);
    expect(JSON.stringify(source)).not.toMatch(/okafor\.example|990771234/);
  });

  it('with several does not say which of them the link means', async () => {
    const two = [certification, { ...certification, name: 'Microsoft Certified: Soldering Expert' }];
    expect(await readWith({ activeCertifications: two })).toMatchObject({ code: 'page_only' });
    expect(await readWith({ historicalCertifications: [certification] })).toMatchObject({
      code: 'page_only',
    });
  });

  it('with modules alone is no award', async () => {
    expect(await readWith({ activeCertifications: [] })).toMatchObject({ code: 'not_an_award' });
  });

  it('that lists it as history, or calls it so, says that it is over', async () => {
    for (const status of ['Expired', 'Active', 'Whatever', undefined]) {
      const past = { activeCertifications: [], historicalCertifications: [{ ...certification, status }] };
      expect(await readWith(past)).toMatchObject({ ended: true });
    }
    for (const status of ['Expired', 'retired'])
      expect(await readWith({ activeCertifications: [{ ...certification, status }] })).toMatchObject({
        ended: true,
      });
  });

  it('that calls it revoked says that', async () => {
    for (const list of ['activeCertifications', 'historicalCertifications']) {
      const lists = { activeCertifications: [], [list]: [{ ...certification, status: 'Revoked' }] };
      expect(await readWith(lists)).toMatchObject({ revoked: {} });
    }
  });

  it.each([
    { activeCertifications: undefined },
    { activeCertifications: certification },
    { activeCertifications: ['Welding'] },
    { activeCertifications: [null] },
    { activeCertifications: [{ ...certification, status: undefined }] },
    { activeCertifications: [{ ...certification, status: 'Pending' }] },
    { activeCertifications: [{ ...certification, status: true }] },
    { activeCertifications: [{ ...certification, name: ['x'] }] },
    { activeCertifications: [{ ...certification, name: '' }] },
  ])('that says %j is not read', async (over) => {
    expect(await readWith(over)).toMatchObject({
      kind: 'failed',
      code: 'malformed',
      detail: expect.stringMatching(/may be out of date for Microsoft Learn$/),
    });
  });

  it('that names its holder in a way that is no name names nobody', async () => {
    for (const legalName of [7, null, ['Maren Okafor'], '\u200b'])
      expect(await readWith({ legalName })).not.toHaveProperty('holder');
  });

  it('whose end is no date does not pass for one without an end', async () => {
    for (const expiration of ['never', 0.5e20, {}])
      expect(await readWith({ activeCertifications: [{ ...certification, expiration }] })).toMatchObject({
        expiresOn: 'not a date',
      });
  });

  it('that is no longer shared is not found', async () => {
    expect((await read(LINK, {})).source).toMatchObject({ kind: 'failed', code: 'not_found' });
  });
});

describe('a link to one credential', () => {
  it.each([
    'https://learn.microsoft.com/api/credentials/share/en-us/MarenOkafor-4410/7D0E4A91C3B85F26?sharingId=91C3B85F267D0E4A',
    'https://learn.microsoft.com/en-us/users/marenokafor-4410/credentials/7d0e4a91c3b85f26',
    'https://learn.microsoft.com/users/marenokafor-4410/credentials/certification/welding-associate',
  ])('%s stands on a page alone, and nothing is asked', async (link) => {
    const { source, asked } = await read(link, {}, true);
    expect(source).toMatchObject({ kind: 'failed', code: 'page_only' });
    expect(asked).toEqual([]);
  });
});

it('a trophy of a module is no certification, and nothing is asked', async () => {
  const row = platformOf('microsoft-learn');
  if (!row) throw new Error('no row');
  const url = 'https://learn.microsoft.com/en-us/users/marenokafor-4410/achievements/8wk2q7xz';
  const { network, asked } = table({});
  const award = { key: url, url, id: 'marenokafor-4410/achievements/8wk2q7xz' };
  expect(await readAward(row, award, { network, readPages: true })).toMatchObject({ code: 'not_an_award' });
  expect(asked).toEqual([]);
});
