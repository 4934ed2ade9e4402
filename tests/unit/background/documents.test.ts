import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { diskDocuments } from '../../../lib/background/documents.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('Published documents on the disk', () => {
  test('are there for the next worker', async () => {
    await diskDocuments('one').put('aa', bytes('{}'));
    expect(await diskDocuments('one').get('aa')).toEqual(bytes('{}'));
    expect(await diskDocuments('one').get('bb')).toBeUndefined();
  });

  test('are forgotten with everything else', async () => {
    const documents = diskDocuments('two');
    await documents.put('aa', bytes('{}'));
    await documents.forget();
    expect(await documents.get('aa')).toBeUndefined();
  });

  test('never pile up', async () => {
    const documents = diskDocuments('three');
    for (let at = 0; at < 250; at++) await documents.put(`hash ${at}`, bytes('{}'));
    const found = await Promise.all(Array.from({ length: 250 }, (_, at) => documents.get(`hash ${at}`)));
    expect(found.filter(Boolean).length).toBeLessThanOrEqual(100);
    expect(found.at(-1)).toBeDefined();
  });
});
