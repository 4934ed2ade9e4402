import { expect, test, vi } from 'vitest';
import type { Job } from '../../../../lib/wallet/import/run.ts';

const { send, readCode } = vi.hoisted(() => ({ send: vi.fn(), readCode: vi.fn() }));
vi.mock('../../../../lib/browser/send.ts', () => ({ send }));
vi.mock('../../../../lib/wallet/import/qr.ts', () => ({ readCode }));
const { jobsOf } = await import('../../../../entrypoints/popup/imports.ts');

type Given = Parameters<typeof jobsOf>[0];

async function jobs(given: Given): Promise<{ jobs: Job[]; total: number }> {
  const count = { total: 0 };
  const found: Job[] = [];
  for await (const job of jobsOf(given, count)) found.push(job);
  return { jobs: found, total: count.total };
}

const picture = () => new File(['GIF89a'], 'code.gif');
const ofCode = (code: string) => {
  readCode.mockResolvedValueOnce({ code });
  return jobs({ files: [picture()] });
};

test('a code in a picture is what it says: links, or a credential', async () => {
  expect(await ofCode('https://a.example/1')).toEqual({
    jobs: [{ url: 'https://a.example/1', unnamed: true }],
    total: 1,
  });
  expect(await ofCode('eyJhbGciOiJFZERTQSJ9.e30.c2ln')).toMatchObject({
    jobs: [{ name: 'code.gif', parts: [{}] }],
  });
});

test.each([
  ['openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fx', 'offer'],
  ['interaction:https://x.example', 'offer'],
  ['javascript:alert(1)', 'no badge'],
  ['VP1-B3ECQDIYACEMHIGDODB6KXDWI', 'no badge'],
  ['{"privateKeyMultibase": "zrv"}', 'private key'],
])('the code %s is refused', async (code, reason) => {
  expect(await ofCode(code)).toMatchObject({
    jobs: [{ refused: expect.stringContaining(reason) }],
    total: 1,
  });
});

test('a profile is a job for each of its awards, and what it lists beyond is said', async () => {
  const url = 'https://www.credly.com/users/x';
  send.mockResolvedValueOnce({ links: ['https://a.example/1', 'https://a.example/2'], left: 3 });
  const { jobs: found, total } = await jobs({ urls: [url, 'https://b.example/3'] });
  expect(found).toEqual([
    { url: 'https://a.example/1', unnamed: true },
    { url: 'https://a.example/2', unnamed: true },
    { name: url, refused: expect.stringContaining('3 more') },
    { url: 'https://b.example/3' },
  ]);
  expect(total).toBe(4);
});

test('a profile that gives no list, or shows nothing, has one line that says so', async () => {
  send.mockResolvedValueOnce({ refused: 'It is private.', askHost: 'api.ca.badgr.io' });
  send.mockResolvedValueOnce({ links: [], left: 0 });
  send.mockRejectedValueOnce(new Error('broken'));
  const url = 'https://www.credly.com/users/x';
  const { jobs: found } = await jobs({ urls: [url, `${url}y`, `${url}z`] });
  expect(found).toEqual([
    { name: url, refused: 'It is private.', askHost: 'api.ca.badgr.io' },
    { name: `${url}y`, refused: expect.stringContaining('no badge') },
    { name: `${url}z`, refused: 'broken' },
  ]);
});

test('a file that is gone by now costs the others nothing', async () => {
  const gone = {
    name: 'gone.json',
    size: 5,
    arrayBuffer: () => Promise.reject(new Error('gone')),
  } as unknown as File;
  const { jobs: found, total } = await jobs({ files: [gone, new File(['{}'], 'here.json')] });
  expect(found).toMatchObject([{ name: 'gone.json', refused: expect.any(String) }, { name: 'here.json' }]);
  expect(total).toBe(2);
});

test('pasted text is taken apart like a file', async () => {
  const text = '[{"type":["VerifiableCredential"]},{"type":["VerifiableCredential"]}]';
  expect(await jobs({ text })).toMatchObject({ jobs: [{ name: 'Pasted text', parts: [{}, {}] }], total: 1 });
});
