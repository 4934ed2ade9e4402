/** Issuers whose keys stand in a log: whoever has the host, or an old key, or both, does not have the issuer's name. */
import { describe, expect, test, vi } from 'vitest';
import { makeKey } from '../../../world/signing/keys.ts';
import { approvals, type Log, makeLog, promiseOf, type Step } from '../../../world/signing/webvh.ts';
import { badge } from '../badges.ts';
import { bindingCodes, NOW, type Outcome, outcomeOf, outcomesOf } from '../scene.ts';
import { type Json, sign } from '../signing.ts';
import { refuse, type Table } from '../table-network.ts';

const HOST = 'brackwater.edu';
const LOG_URL = `https://${HOST}/.well-known/did.jsonl`;
const WITNESS_URL = `https://${HOST}/.well-known/did-witness.json`;

const [signing, first, second, third, mallory] = Array.from({ length: 5 }, () => makeKey()) as [
  ReturnType<typeof makeKey>,
  ReturnType<typeof makeKey>,
  ReturnType<typeof makeKey>,
  ReturnType<typeof makeKey>,
  ReturnType<typeof makeKey>,
];
const listed = (...keys: { multibase: string }[]) => keys.map(({ multibase }) => multibase);
const keysOf = (...keys: { multibase: string }[]) => ({ updateKeys: listed(...keys) });

const GENESIS: Step = { parameters: keysOf(first), by: [first] };
const ROTATED: Step = { parameters: keysOf(second), by: [first] };
const logOf = (...steps: Step[]) => makeLog(HOST, signing, steps);

/** A badge by the key that the log lists, on a web where the log stands. */
async function examine(log: Log, table: Table = {}, text = log.lines.join('\n')): Promise<Outcome> {
  const signer = { id: log.id, method: log.method, key: signing, documents: {} };
  return outcomeOf(await sign(badge(signer), signer), { table: { [LOG_URL]: text, ...table } });
}

async function codeOf(...of: Parameters<typeof examine>): Promise<string> {
  const outcome = await examine(...of);
  return bindingCodes(outcome)[0] ?? outcome.headline;
}

/** The log with an entry changed after it was written. */
function changed(log: Log, at: number, change: (entry: Json) => Json): string {
  const entries = log.lines.map((line) => JSON.parse(line) as Json);
  return entries.map((entry, place) => JSON.stringify(place === at ? change(entry) : entry)).join('\n');
}

/** Another digit of base58. */
const other = (digit: string) => (digit === '1' ? '2' : '1');

describe('A badge of an issuer with a log', () => {
  test('is its issuer’s, at the host of its name', async () => {
    const outcome = await examine(logOf(GENESIS, ROTATED, { by: [second] }));
    expect(outcome.state).toBe('verified');
    expect(outcome.credential?.issuer.domain).toBe(HOST);
    expect(outcome.codes).toContain('issuer_restricted_domain');
  });

  test('under a path of the host is only that path’s', async () => {
    const log = makeLog(`${HOST}:clubs:chess`, signing, [GENESIS]);
    const outcome = await examine(log, { [`https://${HOST}/clubs/chess/did.jsonl`]: log.lines.join('\n') });
    expect(bindingCodes(outcome)).toEqual(['key_of_issuer']);
    expect(outcome.codes).toContain('issuer_domain');
    expect(outcome.credential?.issuer.domain).toBe(`${HOST}/clubs/chess`);
  });

  test('has its log verified once for all badges of a file', async () => {
    const log = logOf(GENESIS, ROTATED);
    const signer = { id: log.id, method: log.method, key: signing, documents: {} };
    const held = await Promise.all([sign(badge(signer), signer), sign(badge(signer), signer)]);
    const presentation = { type: 'VerifiablePresentation', verifiableCredential: held };
    const verify = vi.spyOn(crypto.subtle, 'verify');
    const outcomes = await outcomesOf(presentation, { table: { [LOG_URL]: log.lines.join('\n') } });
    expect(outcomes.flatMap(bindingCodes)).toEqual(['key_of_issuer', 'key_of_issuer']);
    // Two entries, two badges.
    expect(verify.mock.calls.length).toBe(4);
    verify.mockRestore();
  });

  test('speaks for an address of its whole host, and for none of another', async () => {
    const log = logOf(GENESIS);
    const by = async (issuer: string) => {
      const signer = { id: issuer, method: log.method, key: signing, documents: {} };
      return outcomeOf(await sign(badge(signer), signer), { table: { [LOG_URL]: log.lines.join('\n') } });
    };
    expect(bindingCodes(await by(`https://${HOST}/issuers/7`))).toEqual(['key_of_issuer']);
    expect(bindingCodes(await by('https://other.example/issuers/7'))).toEqual([]);
  });

  test('asks its host, and waits for the click that names it', async () => {
    const outcome = await examine(logOf(GENESIS), { [LOG_URL]: refuse('permission_needed') });
    expect(outcome.headline).toBe('permission_needed');
    expect(outcome.checks[0]?.host).toBe(HOST);
    expect(outcome.requests).toEqual([LOG_URL]);
  });

  test.each([
    ['is not there', refuse('not_found')],
    ['does not answer', refuse('unreachable')],
    ['is a page', '<!doctype html><title>Not found</title>'],
    ['is empty', ''],
    ['is cut off', logOf(GENESIS).lines.join('\n').slice(0, -20)],
    ['says a thing twice', logOf(GENESIS).lines.join('\n').replace('{"version', '{"state":{},"version')],
    ['is longer than is read', `${logOf(GENESIS).lines}\n${' '.repeat(600_000)}`],
    ['has more entries than are read', '{}\n'.repeat(300)],
    [
      'is of a later version',
      logOf({ ...GENESIS, parameters: { ...keysOf(first), method: 'did:webvh:2.0' } }),
    ],
    [
      'has a parameter of a later version',
      logOf({ ...GENESIS, parameters: { ...keysOf(first), quorum: 3 } }),
    ],
  ])('is not confirmed, and not called wrong, where the log %s', async (_, served) => {
    const log = typeof served === 'object' && 'lines' in served ? served : logOf(GENESIS);
    const table = typeof served === 'object' && 'lines' in served ? {} : { [LOG_URL]: served };
    expect(await codeOf(log, table)).toBe('key_unavailable');
  });
});

describe('A log that was changed', () => {
  const log = logOf(GENESIS, ROTATED, { by: [second] });
  const [one = '', two = '', three = ''] = log.lines;
  const withKey = (entry: Json) =>
    JSON.parse(JSON.stringify(entry).replaceAll(first.multibase, mallory.multibase)) as Json;
  const other = logOf({ ...GENESIS, versionTime: '2025-01-01T00:00:00Z' });

  test.each([
    ['in its first entry', changed(log, 0, withKey)],
    ['in a later one', changed(log, 1, (entry) => ({ ...entry, versionTime: '2026-02-02T00:00:00Z' }))],
    ['in its last document', changed(log, 2, (entry) => ({ ...entry, state: { id: log.id } }))],
    ['by a member that nobody reads', changed(log, 2, (entry) => ({ ...entry, note: 'x' }))],
    ['by an entry taken out', [one, three].join('\n')],
    ['by two entries changed over', [one, three, two].join('\n')],
    ['by its beginning taken out', [two, three].join('\n')],
    ['by an entry twice', [one, one, two, three].join('\n')],
    ['for that of another', other.lines.join('\n')],
    ['by another’s entry at its end', [one, two, logOf(GENESIS, { by: [first] }).lines[1]].join('\n')],
    ['by its signatures taken away', changed(log, 2, ({ proof: _, ...entry }) => entry)],
    [
      'by the key it is said to be by',
      changed(log, 0, (entry) => ({
        ...entry,
        proof: [
          {
            ...(entry.proof as Json[])[0],
            verificationMethod: `did:key:${mallory.multibase}#${first.multibase}`,
          },
        ],
      })),
    ],
  ])('%s is not intact, and nothing by it is valid', async (_, text) => {
    const outcome = await examine(log, {}, text);
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.state).toBe('invalid');
    expect(outcome.headline).toBe('key_not_authorised');
  });
});

describe('Whoever has the host and a key', () => {
  test('does not make a log for an identifier of somebody else', async () => {
    const { id } = logOf(GENESIS);
    const own = makeLog(HOST, signing, [{ parameters: keysOf(mallory), by: [mallory] }], id.split(':')[2]);
    expect(own.id).toBe(id);
    expect(await codeOf(own)).toBe('key_not_authorised');
  });

  test.each<[string, Step['forge']]>([
    ['its document', (entry) => ({ ...entry, state: { ...(entry.state as Json), note: 'x' } })],
    ['its time', (entry) => ({ ...entry, versionTime: '2026-01-15T00:00:00Z' })],
    ['its number', (entry) => ({ ...entry, versionId: String(entry.versionId).replace(/^./, '7') })],
    ['its hash', (entry) => ({ ...entry, versionId: String(entry.versionId).replace(/.$/, other) })],
  ])('does not sign an entry anew after changing %s', async (_, forge) => {
    expect(await codeOf(logOf(GENESIS, { by: [first], forge } as Step))).toBe('key_not_authorised');
  });
});

describe('An entry', () => {
  test.each<[string, ...Step[]]>([
    ['signed by nobody', GENESIS, { by: [] }],
    ['signed by a stranger', GENESIS, { by: [mallory] }],
    ['that brings its own key', GENESIS, { parameters: keysOf(mallory), by: [mallory] }],
    ['signed by a key that was given up', GENESIS, ROTATED, { by: [first] }],
    ['of another suite', { ...GENESIS, proof: { cryptosuite: 'eddsa-rdfc-2022' } }],
    ['signed for another purpose', { ...GENESIS, proof: { proofPurpose: 'authentication' } }],
    ['without keys at the beginning', { ...GENESIS, parameters: { updateKeys: [] } }],
    ['not later than the one before', GENESIS, { by: [first], versionTime: '2026-01-01T00:00:00Z' }],
    ['without a time', { ...GENESIS, versionTime: 'soon' }],
    ['after the end', GENESIS, { parameters: { deactivated: true }, by: [first] }, { by: [first] }],
    ['for another identifier', { ...GENESIS, state: { id: 'did:webvh:{SCID}x:brackwater.edu' } }],
    ['that moves without leave', GENESIS, { state: { id: 'did:webvh:{SCID}:other.example' }, by: [first] }],
    ['that takes leave to move later', GENESIS, { parameters: { portable: true }, by: [first] }],
    [
      'that cannot count its witnesses',
      { ...GENESIS, parameters: { ...keysOf(first), witness: { threshold: 0 } } },
    ],
    [
      'that counts one witness twice',
      {
        ...GENESIS,
        parameters: {
          ...keysOf(first),
          witness: { threshold: 2, witnesses: [0, 1].map(() => ({ id: `did:key:${third.multibase}` })) },
        },
      },
    ],
  ])('%s makes its log one that is not intact', async (_, ...steps) => {
    expect(await codeOf(logOf(...steps))).toBe('key_not_authorised');
  });

  test('signed by a stranger as well as by the key that is to is signed', async () => {
    expect(await codeOf(logOf(GENESIS, { by: [mallory, first] }))).toBe('key_of_issuer');
  });

  test('with more signatures than are read is not called wrong, whichever of them is right', async () => {
    const many = Array.from({ length: 9 }, () => mallory);
    expect(await codeOf(logOf({ ...GENESIS, by: [...many, first] }))).toBe('key_unavailable');
  });

  test('of a time that has not come is not believed, and not called wrong: the clock may be ours', async () => {
    const soon = (ms: number) => new Date(NOW + ms).toISOString();
    expect(await codeOf(logOf({ ...GENESIS, versionTime: soon(60_000) }))).toBe('key_of_issuer');
    expect(await codeOf(logOf({ ...GENESIS, versionTime: soon(3_600_000) }))).toBe('key_unproven');
  });

  test('that ends the identifier ends what its keys are worth', async () => {
    const outcome = await examine(logOf(GENESIS, { parameters: { deactivated: true }, by: [first] }));
    expect(outcome.state).toBe('unchecked');
    expect(outcome.checks.find(({ code }) => code === 'key_unproven')?.detail).toContain('2026-02-01');
  });

  test('that moves with leave leads to the new identifier, and no longer to the old one', async () => {
    const genesis = { ...GENESIS, parameters: { ...keysOf(first), portable: true } };
    const there = 'did:webvh:{SCID}:other.example';
    const state = { id: there, alsoKnownAs: [`did:webvh:{SCID}:${HOST}`] };
    expect(await codeOf(logOf(genesis, { state, by: [first] }))).toBe('key_unavailable');
    const unsaid = logOf(genesis, { state: { id: there }, by: [first] });
    expect(await codeOf(unsaid)).toBe('key_unavailable');
    const back = { state: { alsoKnownAs: [there] }, by: [first] };
    expect(await codeOf(logOf(genesis, { state, by: [first] }, back))).toBe('key_of_issuer');
  });
});

describe('Keys that were promised by their hash', () => {
  const promise = (...keys: Parameters<typeof promiseOf>[0][]) => ({ nextKeyHashes: keys.map(promiseOf) });
  const genesis: Step = { parameters: { ...keysOf(first), ...promise(second) }, by: [first] };

  test('sign the next entry, and the one after it as they say themselves', async () => {
    const next = { parameters: { ...keysOf(second), ...promise(third) }, by: [second] };
    const last = { parameters: { ...keysOf(third), nextKeyHashes: [] }, by: [third] };
    expect(await codeOf(logOf(genesis, next))).toBe('key_of_issuer');
    expect(await codeOf(logOf(genesis, next, last, { by: [third] }))).toBe('key_of_issuer');
  });

  test.each<[string, Step]>([
    [
      'by the old key, which was stolen',
      { parameters: { ...keysOf(first), ...promise(mallory) }, by: [first] },
    ],
    ['by the old key, with no word of keys', { by: [first] }],
    [
      'by the old key, with an empty word',
      { parameters: { updateKeys: [], nextKeyHashes: [] }, by: [first] },
    ],
    ['to another key', { parameters: { ...keysOf(mallory), ...promise(mallory) }, by: [mallory] }],
    [
      'to the promised key and another',
      { parameters: { ...keysOf(second, mallory), ...promise(third) }, by: [mallory] },
    ],
    [
      'to the promised key, signed by the old one',
      { parameters: { ...keysOf(second), ...promise(third) }, by: [first] },
    ],
    ['without a new promise', { parameters: keysOf(second), by: [second] }],
  ])('are not got round %s', async (_, step) => {
    expect(await codeOf(logOf(genesis, step))).toBe('key_not_authorised');
  });
});

describe('A log that witnesses approve', () => {
  const [anna, boris, clara] = [makeKey(), makeKey(), makeKey()];
  const witnessed = (threshold: number, ...keys: { multibase: string }[]) => ({
    witness: { threshold, witnesses: keys.map(({ multibase }) => ({ id: `did:key:${multibase}` })) },
  });
  const genesis: Step = {
    parameters: { ...keysOf(first), ...witnessed(2, anna, boris, clara) },
    by: [first],
  };
  const log = logOf(genesis, { by: [first] });
  const [one = '', two = ''] = log.versionIds;
  const approved = (given: Parameters<typeof approvals>[0], of = log) =>
    codeOf(of, { [WITNESS_URL]: JSON.stringify(approvals(given)) });

  test('is its issuer’s once enough have', async () => {
    expect(await approved({ [two]: [anna, boris] })).toBe('key_of_issuer');
    expect(await approved({ [one]: [anna, boris], [two]: [clara, anna] })).toBe('key_of_issuer');
  });

  test.each<[string, Parameters<typeof approvals>[0]]>([
    ['by nobody', {}],
    ['by too few', { [two]: [anna] }],
    ['by one, twice', { [two]: [anna, anna] }],
    ['up to an earlier entry', { [one]: [anna, boris, clara] }],
    ['by strangers', { [two]: [mallory, first, signing] }],
    ['in an entry that is not there', { [`3-${two.slice(2)}`]: [anna, boris, clara] }],
    ['in another log', { [logOf(genesis).versionIds[0] ?? '']: [anna, boris, clara] }],
  ])('is not confirmed where it is approved %s', async (_, given) => {
    expect(await approved(given)).toBe('key_unavailable');
  });

  test('is not confirmed with approvals of one version moved to another', async () => {
    const [{ proof }] = approvals({ [one]: [anna, boris, clara] }) as [Json];
    const moved = JSON.stringify([{ versionId: two, proof }]);
    expect(await codeOf(log, { [WITNESS_URL]: moved })).toBe('key_unavailable');
  });

  test('does not lose its witnesses without their word', async () => {
    const dismissed = logOf(genesis, { parameters: { witness: {} }, by: [first] });
    const replaced = logOf(genesis, { parameters: witnessed(1, mallory), by: [first] });
    for (const each of [dismissed, replaced]) {
      const [, last = ''] = each.versionIds;
      expect(await approved({ [each.versionIds[0] ?? '']: [anna, boris], [last]: [mallory] }, each)).toBe(
        'key_unavailable',
      );
      expect(await approved({ [last]: [anna, boris] }, each)).toBe('key_of_issuer');
    }
  });

  test.each([
    ['is not there', refuse('not_found')],
    ['is a page', '<!doctype html>'],
    ['holds no approvals', '[null,1,{"proof":7}]'],
  ])('is not confirmed where their file %s', async (_, served) => {
    expect(await codeOf(log, { [WITNESS_URL]: served })).toBe('key_unavailable');
  });
});
