/** The published examples of the IETF token status list: nobody's credentials, so that their values are read apart. */
import { describe, expect, test } from 'vitest';
import { utf8Decode } from '../../lib/base/bytes.ts';
import { valueAt } from '../../lib/credential/status/bitstring.ts';
import { decodeStatusValues } from '../../lib/credential/status/token-status-list.ts';
import { CASES, HAS_VECTORS, readVector } from './vectors.ts';

const textOf = (name: string) =>
  utf8Decode(readVector(`ietf-token-status-list/status_list_${name}.txt`)) ?? '';

/** The draft breaks long lines, also within strings. */
const objectIn = (text: string) => JSON.parse(text.slice(text.indexOf('{')).replace(/\s+/g, ''));

/** The places that hold another value than 0. */
async function valuesIn(statusList: unknown): Promise<Record<number, number>> {
  const list = await decodeStatusValues(statusList);
  const found: Record<number, number> = {};
  if (!list) return found;
  for (let place = 0; place < (list.values.length * 8) / list.bits; place++) {
    const value = valueAt(list.values, place, list.bits, 'least-first');
    if (value) found[place] = value;
  }
  return found;
}

const bitsOf = (text: string) =>
  Object.fromEntries([...text].flatMap((bit, place) => (bit === '1' ? [[place, 1]] : [])));
const EXAMPLE = bitsOf('1001110111000101');

/** What the draft says of each, in its sections 4.1 and "Test vectors". */
const SAID: [string, Record<number, number>][] = [
  ['encoding_json', EXAMPLE],
  ['encoding2_json', { 0: 1, 1: 2, 3: 3, 5: 1, 7: 1, 8: 1, 9: 2, 10: 3, 11: 3 }],
  [
    'encoding1_long_json',
    {
      ...{ 0: 1, 1993: 1, 25460: 1, 159495: 1, 495669: 1, 554353: 1 },
      ...{ 645645: 1, 723232: 1, 854545: 1, 934534: 1, 1000345: 1 },
    },
  ],
  [
    'encoding2_long_json',
    {
      ...{ 0: 1, 1993: 2, 25460: 1, 159495: 3, 495669: 1, 554353: 1 },
      ...{ 645645: 2, 723232: 1, 854545: 1, 934534: 2, 1000345: 3 },
    },
  ],
  [
    'encoding4_json',
    {
      ...{ 0: 1, 1993: 2, 35460: 3, 459495: 4, 595669: 5, 754353: 6, 845645: 7, 923232: 8 },
      ...{ 924445: 9, 934534: 10, 1004534: 11, 1000345: 12, 1030203: 13, 1030204: 14, 1030205: 15 },
    },
  ],
];

describe.skipIf(!HAS_VECTORS)('token status lists of the IETF draft', () => {
  test.each(SAID)('%s holds the values that the draft says, and no others', async (name, said) => {
    expect(await valuesIn(objectIn(textOf(name)))).toEqual(said);
  });

  test('encoding8_json holds each value once', async () => {
    const found = await valuesIn(objectIn(textOf('encoding8_json')));
    expect(Object.values(found).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 255 }, (_, at) => at + 1),
    );
    expect([found[52451], found[576778], found[513575], found[468106]]).toEqual([1, 2, 3, 4]);
  });

  test('jwt_raw is the signed form of jwt, and holds the first example', async () => {
    const [head = '', body = ''] = textOf('jwt_raw').replace(/\s/g, '').split('.');
    const [header, claims] = textOf('jwt').split('\n.\n').map(objectIn);
    const decoded = [head, body].map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()));
    expect(decoded).toEqual([header, { ...claims, iss: 'https://example.com' }]);
    expect(await valuesIn(claims.status_list)).toEqual(EXAMPLE);
  });

  test('are all read here', () => {
    const published = CASES.filter(({ group }) => group === 'ietf-status').length;
    expect(published).toBe(SAID.length + 3);
  });
});
