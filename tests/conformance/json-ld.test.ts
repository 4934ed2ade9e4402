/**
 * The W3C's suite of JSON-LD 1.1, documents to statements. Asked is our own way alone: what it reads it reads as the suite
 * says, and what it does not read is listed, with the reason.
 */
import { NQuads } from 'rdf-canonize';
import { describe, expect, test } from 'vitest';
import { expandDocument, quadsOfExpanded } from '../../lib/credential/rdf/index.ts';
import { canonicalise, type Quad } from '../../lib/credential/rdf.ts';
import { ifCovered } from '../unit/credential/read-alike.ts';
import { LEFT } from './json-ld-left.ts';
import { HAS_VECTORS, readJson, readText } from './vectors.ts';

const FOLDER = 'w3c-json-ld-api';

interface Entry {
  '@id': string;
  '@type': string[];
  name: string;
  input: string;
  expect?: string;
  expectErrorCode?: string;
  option?: { specVersion?: string; processingMode?: string; produceGeneralizedRdf?: boolean };
}

const manifest = HAS_VECTORS
  ? (readJson(`${FOLDER}/toRdf-manifest.jsonld`) as { sequence: Entry[] })
  : { sequence: [] };
const ENTRIES = manifest.sequence.map((entry) => ({ ...entry, id: entry['@id'].slice('#t'.length) }));

async function linesIn(file: string): Promise<string | undefined> {
  const document = readJson(`${FOLDER}/${file}`);
  const quads = ifCovered(() =>
    quadsOfExpanded(expandDocument(document, { documents: new Map(), ignoresUndefined: false })),
  );
  return quads && canonicalise(quads);
}

/** A value that is written in two ways is hashed twice by every signer's library; a dataset has it once. */
const once = (lines = '') => [...new Set(lines.split(/(?<=\n)/))].join('');

const isAnswered = ({ id }: { id: string }) => !Object.values(LEFT).some((ids) => ids.includes(id));
const positive = ENTRIES.filter(({ expectErrorCode }) => expectErrorCode === undefined);
const negative = ENTRIES.filter(({ expectErrorCode }) => expectErrorCode !== undefined);
/** Wrong in JSON-LD 1.0 alone. */
const isOlder = ({ option }: Entry) =>
  option?.specVersion === 'json-ld-1.0' || option?.processingMode === 'json-ld-1.0';

describe.skipIf(!HAS_VECTORS)('Statements of JSON-LD', () => {
  test('all cases of the suite are here', () => {
    expect([positive.length, negative.length]).toEqual([361, 106]);
  });

  test.each(positive.filter(isAnswered).map((entry) => [`${entry.id} ${entry.name}`, entry] as const))(
    '%s',
    async (_, { input, expect: result }) => {
      // Some check the form alone, and have no result.
      const wanted = result ? (NQuads.parse(readText(`${FOLDER}/${result}`)) as Quad[]) : undefined;
      const lines = await linesIn(input);
      expect(lines).toBeDefined();
      if (wanted) expect(once(lines)).toBe(await canonicalise(wanted));
    },
  );

  test.each(positive.filter((entry) => !isAnswered(entry)).map((entry) => [entry.id, entry] as const))(
    '%s is not read',
    async (_, { input }) => {
      expect(await linesIn(input)).toBeUndefined();
    },
  );

  test.each(
    negative.filter((entry) => !isOlder(entry)).map((entry) => [`${entry.id} ${entry.name}`, entry] as const),
  )('%s is read as nothing', async (_, { input }) => {
    expect(await linesIn(input)).toBeUndefined();
  });

  test('each case that is left has one reason, and is one of the suite', () => {
    const left = Object.values(LEFT).flat();
    expect(left.toSorted()).toEqual([...new Set(left)].toSorted());
    expect(left.filter((id) => !positive.some((entry) => entry.id === id))).toEqual([]);
  });
});
