/** The same bytes again: nothing that time, the network or the viewer can change is taken from what was found before. */
import { describe, expect, test, vi } from 'vitest';
import { forgetTexts, parseOnce } from '../../../lib/credential/seen.ts';
import { badge, brackwater, HOST, olderBadge, withValue } from './badges.ts';
import { SAMPLES } from './properties/samples.ts';
import { bindingCodes, bytesOf, NOW, outcomeOf, outcomesOf } from './scene.ts';
import { type Json, RDFC, SIGNATURE_2020, sign, signerAt, signerByKey } from './signing.ts';
import { BITSTRING, INDEX, LIST_URL } from './status/lists.ts';
import { refuse } from './table-network.ts';

const DID = `https://${HOST}/.well-known/did.json`;
const honest = brackwater.documents;

describe('A badge that was verified a moment ago', () => {
  test('is no longer its issuer’s once the issuer publishes another key', async () => {
    const signed = bytesOf(await sign(badge(), brackwater));
    expect((await outcomeOf(signed, { table: honest })).codes).toContain('key_of_issuer');
    const later = await outcomeOf(signed, { table: signerAt(HOST).documents });
    expect(later.state).toBe('invalid');
    expect(bindingCodes(later)).toEqual([]);
    expect((await outcomeOf(signed, { table: honest })).codes).toContain('key_of_issuer');
  });

  test('is not verified while its issuer cannot be asked, or waits for a click', async () => {
    const signed = bytesOf(await sign(badge(), brackwater));
    await outcomeOf(signed, { table: honest });
    for (const [answer, code] of [
      [refuse('unreachable'), 'key_unavailable'],
      [refuse('permission_needed'), 'permission_needed'],
    ] as const) {
      const outcome = await outcomeOf(signed, { table: { [DID]: answer } });
      expect(outcome.codes).toContain(code);
      expect(bindingCodes(outcome)).toEqual([]);
    }
  });

  test('asks whoever has to be asked each time', async () => {
    const signed = bytesOf(await sign(badge(), brackwater));
    const first = await outcomeOf(signed, { table: honest });
    expect(first.requests).toEqual([DID]);
    expect((await outcomeOf(signed, { table: honest })).requests).toEqual(first.requests);
  });

  test('is withdrawn once its list says so', async () => {
    const signed = bytesOf(await BITSTRING.badgeWith(BITSTRING.entry()));
    const withList = async (set: number[]) =>
      outcomeOf(signed, { table: { ...honest, [LIST_URL]: await BITSTRING.list({ set }) } });
    expect((await withList([])).state).toBe('verified');
    expect((await withList([INDEX])).codes).toContain('revoked');
    expect((await withList([])).state).toBe('verified');
  });

  test('has expired once its end has passed, and so has its signature', async () => {
    const ending = { ...RDFC, expires: '2027-01-01T00:00:00Z' };
    const signed = bytesOf(await sign(badge(), brackwater, ending));
    const at = (iso: string) => outcomeOf(signed, { table: honest, now: Date.parse(iso) });
    expect((await at('2026-12-31T00:00:00Z')).state).toBe('verified');
    expect((await at('2027-01-02T00:00:00Z')).codes).toContain('proof_invalid');
    expect((await at('2026-12-31T00:00:00Z')).state).toBe('verified');
    const plain = bytesOf(await sign(badge(), brackwater));
    expect((await outcomeOf(plain, { table: honest, now: NOW })).codes).toContain('in_force');
    const later = Date.parse('2028-03-02T00:00:00Z');
    expect((await outcomeOf(plain, { table: honest, now: later })).codes).toContain('expired');
  });

  test('is not taken for one of which a letter is another', async () => {
    const signed = await sign(badge(), brackwater);
    await outcomeOf(signed, { table: honest });
    const forged = withValue(
      signed,
      'credentialSubject.achievement.name',
      'Foundations of Tidal Engineerinh',
    );
    expect((await outcomeOf(forged, { table: honest })).codes).toContain('proof_invalid');
  });

  test('is compared with whom each viewer looks at', async () => {
    const signed = bytesOf(await sign(badge(), brackwater));
    const for_ = async (name: string) =>
      (await outcomeOf(signed, { table: honest, viewer: { owner: { kind: 'named', name }, addresses: [] } }))
        .state;
    expect(await for_('Maren Okafor')).toBe('verified');
    expect(await for_('Somebody Else')).toBe('other');
  });

  test('does not vouch for another proof on the same words', async () => {
    const own = await sign(badge(), brackwater);
    await outcomeOf(own, { table: honest });
    const forger = { ...signerByKey(), id: brackwater.id, method: brackwater.method };
    const forged = await sign(badge(), forger);
    expect((await outcomeOf({ ...own, proof: forged.proof }, { table: honest })).codes).toContain(
      'proof_invalid',
    );
    const older = await sign(olderBadge(), brackwater, SIGNATURE_2020);
    const both = { ...older, proof: [older.proof, { ...(older.proof as Json), proofValue: 'z1' }] };
    expect((await outcomeOf(both, { table: honest })).codes).toContain('proof_invalid');
  });
});

describe('What was read before', () => {
  test.each(SAMPLES.map((each) => [each.name, each] as const))(
    '%s: comes to the same, however often, and nothing changes it',
    async (_, { bytes, documents }) => {
      const once = JSON.stringify(await outcomesOf(bytes, { table: documents }));
      expect(JSON.stringify(await outcomesOf(bytes, { table: documents }))).toBe(once);
      expect(JSON.stringify(await outcomesOf(bytes, { table: documents }))).toBe(once);
    },
  );

  test('is not worked out again', async () => {
    const signed = bytesOf(await sign(badge(), brackwater));
    await outcomeOf(signed, { table: honest });
    const verify = vi.spyOn(crypto.subtle, 'verify');
    await outcomeOf(signed, { table: honest });
    expect(verify).not.toHaveBeenCalled();
    verify.mockRestore();
  });

  test('is forgotten after many others, after long ones, and when the user says so', () => {
    const readOf = (text: string) => {
      const result = parseOnce(text);
      return result.ok ? result.value : undefined;
    };
    const first = readOf('{"a":1}');
    expect(readOf('{"a":1}')).toBe(first);
    for (let nth = 0; nth < 100; nth++) parseOnce(`{"b":${nth}}`);
    expect(readOf('{"a":1}')).not.toBe(first);
    const second = readOf('{"a":1}');
    for (let nth = 0; nth < 6; nth++) parseOnce(`{"c":"${nth}${'x'.repeat(100_000)}"}`);
    expect(readOf('{"a":1}')).not.toBe(second);
    const third = readOf('{"a":1}');
    forgetTexts();
    expect(readOf('{"a":1}')).not.toBe(third);
    expect(parseOnce('{"a":1,"a":2}')).toEqual(parseOnce('{"a":1,"a":2}'));
  });
});
