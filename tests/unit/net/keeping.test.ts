import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { keeping, memoryDocuments } from '../../../lib/net/keeping.ts';
import { refuse, tableNetwork } from '../credential/table-network.ts';

const URL_OF_IT = 'https://terms.example/v1';
const TEXT = '{"@context":{}}';
const sha256 = createHash('sha256').update(TEXT).digest('hex');

describe('A document that is named by its hash', () => {
  test('is fetched once, and served from then on without a request', async () => {
    const network = tableNetwork({ [URL_OF_IT]: TEXT });
    const kept = keeping(network, memoryDocuments());
    for (let times = 0; times < 3; times++) {
      const answer = await kept.get(URL_OF_IT, { sha256 });
      expect(answer.ok && Buffer.from(answer.bytes).toString()).toBe(TEXT);
    }
    expect(network.requests).toEqual([URL_OF_IT]);
  });

  test('is kept under no other bytes, and the others are handed on as they are', async () => {
    const network = tableNetwork({ [URL_OF_IT]: `${TEXT} ` });
    const kept = keeping(network, memoryDocuments());
    await kept.get(URL_OF_IT, { sha256 });
    const answer = await kept.get(URL_OF_IT, { sha256 });
    expect(answer.ok && answer.bytes.length).toBe(TEXT.length + 1);
    expect(network.requests).toHaveLength(2);
  });

  test('is asked for again where what was kept is not what it was', async () => {
    const network = tableNetwork({ [URL_OF_IT]: TEXT });
    const store = { get: async () => Buffer.from('{}'), put: async () => {} };
    const answer = await keeping(network, store).get(URL_OF_IT, { sha256 });
    expect(answer.ok && Buffer.from(answer.bytes).toString()).toBe(TEXT);
  });

  test('comes also where nothing can be kept', async () => {
    const broken = () => Promise.reject(new Error('the disk is full'));
    const kept = keeping(tableNetwork({ [URL_OF_IT]: TEXT }), { get: broken, put: broken });
    expect((await kept.get(URL_OF_IT, { sha256 })).ok).toBe(true);
  });
});

test('What is named by no hash is asked for each time, and a refusal stays one', async () => {
  const network = tableNetwork({ [URL_OF_IT]: TEXT, 'https://other.example/': refuse('permission_needed') });
  const kept = keeping(network, memoryDocuments());
  await kept.get(URL_OF_IT);
  await kept.get(URL_OF_IT);
  expect(network.requests).toHaveLength(2);
  expect(await kept.get('https://other.example/', { sha256 })).toMatchObject({ code: 'permission_needed' });
});
