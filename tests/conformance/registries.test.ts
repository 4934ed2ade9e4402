/** The four registries as they were published, and what of them ships with Assay. */
import { describe, expect, test } from 'vitest';
import { SHIPPED_REGISTRIES } from '../../lib/credential/issuers/registered.ts';
import { REGISTRIES, readRegistry } from '../../lib/credential/issuers/registry.ts';
import { CASES, HAS_VECTORS, readJson, readVector } from './vectors.ts';

const fileOf = (id: string) => `dcc-registries/${id.replace('dcc-', '')}-registry.json`;

describe.skipIf(!HAS_VECTORS)('published registries', () => {
  test.each(REGISTRIES.map(({ id, url }) => [id, url] as const))(
    '%s is read, and ships as it was read',
    (id, url) => {
      expect(CASES.find(({ file }) => file === fileOf(id))).toMatchObject({ url });
      const shipped = SHIPPED_REGISTRIES.find(({ registry }) => registry === id);
      expect(readRegistry(readVector(fileOf(id)))).toEqual(shipped?.issuers);
    },
  );

  test('lose nobody but the one identifier that stands twice with two names', () => {
    const lost = REGISTRIES.map(({ id }) => {
      const { registry } = readJson(fileOf(id)) as { registry: object };
      return (
        Object.keys(registry).length -
        (SHIPPED_REGISTRIES.find((each) => each.registry === id)?.issuers.length ?? 0)
      );
    });
    expect(lost).toEqual([0, 0, 1, 0]);
  });
});
