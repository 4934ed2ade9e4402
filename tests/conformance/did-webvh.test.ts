/** The test suite of did:webvh: logs that five implementations wrote, and logs and identifiers that are to be refused. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Network } from '../../lib/base/network.ts';
import { resolveDid } from '../../lib/credential/keys/index.ts';
import { HAS_VECTORS, readJson, readText, readVector, VECTORS } from './vectors.ts';

const ROOT = 'did-webvh';

/** Written otherwise than version 1.0 of the specification has it: neither believed nor called broken. */
const DIFFERENCES: Record<string, string> = {
  'witness-update/java': 'two witnesses are to approve the entry that dismisses one of them, and one does',
  'witness-update/java-eecc': 'the same, and its own implementation refuses it too',
  'witness-update/python': 'the same, and its own implementation refuses it too',
  'witness-update/ts': 'the same',
};

const LOGS = HAS_VECTORS
  ? readdirSync(join(VECTORS, ROOT))
      .filter((scenario) => !scenario.endsWith('.md'))
      .flatMap((scenario) => readdirSync(join(VECTORS, ROOT, scenario)).map((by) => `${scenario}/${by}`))
      .filter((each) => existsSync(join(VECTORS, ROOT, each, 'did.jsonl')))
  : [];
const WRITTEN = LOGS.filter((each) => readText(`${ROOT}/${each}/did.jsonl`) !== '');
const isNegative = (each: string) => each.startsWith('negative-');

/** A host that serves the files of a folder, wherever they are asked for. */
function serving(folder: string): Network & { requests: string[] } {
  const requests: string[] = [];
  return {
    requests,
    async get(url) {
      requests.push(url);
      const file = `${ROOT}/${folder}/${url.split('/').at(-1)}`;
      if (!existsSync(join(VECTORS, file)))
        return { ok: false, code: 'not_found', host: 'example.com', detail: '' };
      return { ok: true, url, status: 200, type: 'text/jsonl', bytes: readVector(file) };
    },
  };
}

interface Method {
  id: string;
}
interface Result {
  didDocument: { verificationMethod: Method[]; assertionMethod?: (string | Method)[] };
  didDocumentMetadata: { deactivated?: boolean; versionTime: string };
}

/** The keys for assertions that the document describes: one implementation names some that it does not. */
function assertionIds({ didDocument: { verificationMethod, assertionMethod = [] } }: Result): string[] {
  const described = verificationMethod.map(({ id }) => id);
  const ids = assertionMethod.map((each) => (typeof each === 'string' ? each : each.id));
  return ids.filter((id) => described.includes(id));
}

const lastIdOf = (folder: string): string =>
  JSON.parse(readText(`${ROOT}/${folder}/did.jsonl`).trim().split('\n').at(-1) ?? '').state.id;

describe.skipIf(!HAS_VECTORS)('did:webvh', () => {
  test.each(WRITTEN.filter((each) => !isNegative(each)))('%s leads to its document', async (folder) => {
    const resolution = await resolveDid(lastIdOf(folder), serving(folder));
    if (folder in DIFFERENCES) {
      expect(resolution, DIFFERENCES[folder]).toMatchObject({ ok: false, code: 'key_unavailable' });
      return;
    }
    if (!resolution.ok) throw new Error(resolution.detail);
    const result = readJson(`${ROOT}/${folder}/resolutionResult.json`) as Result;
    const methods = [...resolution.document.assertionMethods.values()];
    expect(methods.map(({ id }) => id)).toEqual(assertionIds(result));
    const { didDocumentMetadata: stated } = result;
    const { authentication = new Map() } = resolution.document;
    for (const method of [...methods, ...authentication.values()]) {
      expect(method.key).toBeDefined();
      expect(Date.parse(method.listedOn)).toBe(Date.parse(stated.versionTime));
      expect(method.endedAt !== undefined).toBe(stated.deactivated === true);
    }
  });

  test('every difference is about a log, and most of what was written is read', () => {
    expect(Object.keys(DIFFERENCES).filter((each) => !WRITTEN.includes(each))).toEqual([]);
    expect(WRITTEN.filter((each) => !isNegative(each) && !(each in DIFFERENCES)).length).toBeGreaterThan(50);
  });

  test.each(WRITTEN.filter(isNegative))('%s leads to no key', async (folder) => {
    expect(await resolveDid(lastIdOf(folder), serving(folder))).toMatchObject({ ok: false });
  });

  test('what its log contradicts is evidence, and a version that is not read is none', async () => {
    const code = async (folder: string) => {
      const resolution = await resolveDid(lastIdOf(folder), serving(folder));
      return resolution.ok ? undefined : resolution.code;
    };
    expect(await code('negative-scid-mismatch-genesis/ts')).toBe('key_unavailable');
    expect(await code('negative-wrong-cryptosuite/ts')).toBe('key_not_authorised');
    expect(await code('negative-versiontime-non-monotonic/ts')).toBe('key_not_authorised');
    expect(await code('negative-unknown-method-version/ts')).toBe('key_unavailable');
  });

  const SCID = 'QmPFhMuZH9gjY2JZgyyrgRuFTywQ4mDhoKGVoGE8uy7hFD';
  test.each([
    `did:webvh:${SCID}:127.0.0.1#x`,
    `did:webvh:${SCID}:127%2E0%2E0%2E1`,
    `did:webvh:${SCID}:127.0.0.1%3a8080`,
    `did:webvh:${SCID}:example.com:..:..:admin`,
    `did:webvh:${SCID}:example.com:%2E%2E:admin`,
    'did:webvh:QmNotAHash:example.com',
    `did:webvh:${SCID}`,
    `did:webvh:${SCID}:`,
  ])('%s asks nobody', async (did) => {
    const network = serving('basic-create/ts');
    expect(await resolveDid(did, network)).toMatchObject({ ok: false, code: 'key_unavailable' });
    expect(network.requests).toEqual([]);
  });
});
