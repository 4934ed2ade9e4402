/** RFC 8785: the published documents in their canonical form, through what the jcs suites hash. */
import { describe, expect, test } from 'vitest';
import { utf8Encode } from '../../lib/base/bytes.ts';
import { canonicalText } from '../../lib/base/canonical-json.ts';
import { parseJson } from '../../lib/base/json.ts';
import { casesOf, HAS_VECTORS, readText } from './vectors.ts';

const names = casesOf('jcs').map(({ file }) => file.replace(/^.*\/|\.json$/g, ''));

describe.skipIf(!HAS_VECTORS)('Canonical JSON', () => {
  test.each(names)('of %s is the published text, byte for byte', (name) => {
    const parsed = parseJson(readText(`jcs/input/${name}.json`));
    const text = canonicalText(parsed.ok ? parsed.value : undefined);
    expect(text).toBe(readText(`jcs/output/${name}.json`));
    const bytes = readText(`jcs/outhex/${name}.txt`).trim().split(/\s+/).join('');
    expect(Buffer.from(utf8Encode(text ?? '')).toString('hex')).toBe(bytes);
  });
});
