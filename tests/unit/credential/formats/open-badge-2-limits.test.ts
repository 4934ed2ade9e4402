import { describe, expect, test } from 'vitest';
import { withValue } from '../badges.ts';
import { bindingCodes, NOW, outcomeOf } from '../scene.ts';
import type { Json } from '../signing.ts';
import { refuse, type Table } from '../table-network.ts';
import { CONTEXT, hostedAt } from './hosted-badges.ts';

const BASE = 'https://badges.halden.example';
const { assertion, table, url } = hostedAt(BASE);
/** The internet with another document at an address. */
const served = (over: Table) => ({ table: { ...table, ...over } });

describe('A badge that cannot be asked for', () => {
  test.each([
    ['its record', url],
    ['its badge class', `${BASE}/badge.json`],
    ['its issuer', `${BASE}/issuer.json`],
  ])('because %s does not answer is not confirmed, and not called revoked', async (_, address) => {
    for (const code of ['unreachable', 'not_found'] as const) {
      const outcome = await outcomeOf(assertion, served({ [address]: refuse(code) }));
      expect(outcome.state).toBe('unchecked');
      expect(outcome.headline).toBe(address === url ? code : 'unreachable');
      expect(outcome.codes.slice(1)).toEqual(['not_reached', 'not_reached', 'not_reached']);
    }
    const waiting = await outcomeOf(assertion, served({ [address]: refuse('permission_needed') }));
    expect(waiting.headline).toBe('permission_needed');
    expect(waiting.checks[0]?.host).toBe('badges.halden.example');
  });

  test('because its address is no https is not confirmed', async () => {
    for (const id of [
      'http://badges.halden.example/assertions/7.json',
      'urn:uuid:7',
      'javascript:alert(1)',
      '7',
    ]) {
      const outcome = await outcomeOf({ ...assertion, id }, { table });
      expect(outcome.state).toBe('unchecked');
      expect(bindingCodes(outcome)).toEqual([]);
    }
  });

  test('because it has none proves nothing', async () => {
    const { id: _, ...without } = assertion;
    expect((await outcomeOf(without, { table })).headline).toBe('proof_missing');
  });

  test('because it should be signed, and is not, says so', async () => {
    const signed = { ...assertion, verification: { type: 'SignedBadge', creator: `${BASE}/key.json` } };
    expect((await outcomeOf(signed, { table })).headline).toBe('proof_missing');
  });

  test('because another vocabulary defines its words is not confirmed', async () => {
    for (const context of ['https://evil.example/v2', { badge: 'https://evil.example/badge' }]) {
      expect((await outcomeOf({ ...assertion, '@context': context }, { table })).headline).toBe(
        'context_unknown',
      );
    }
    const both = { ...assertion, '@context': [CONTEXT, { grade: 'https://schema.org/grade' }] };
    expect((await outcomeOf(both, served({ [url]: both }))).codes[0]).toBe('hosted_at_issuer');
  });
});

test('A kind of identity named like a property of every object is another kind', async () => {
  for (const type of ['constructor', '__proto__', 'toString']) {
    const odd = withValue(assertion, 'recipient.type', type);
    const outcome = await outcomeOf(odd, served({ [url]: odd }));
    expect(outcome.credential?.recipient.identities[0]?.type).toBe('other');
    expect(() => structuredClone(outcome.finding)).not.toThrow();
  }
});

describe('The dates of a hosted badge', () => {
  const at = async (over: Json, now = NOW) =>
    outcomeOf(assertion, { ...served({ [url]: { ...assertion, ...over } }), now });

  test('count as text and as seconds since the epoch', async () => {
    const end = Date.parse('2026-11-22T10:00:00Z');
    for (const expires of ['2026-11-22T10:00:00Z', end / 1000, '2026-11-22T11:00:00+01:00']) {
      expect((await at({ expires }, end - 1)).codes).toContain('in_force');
      expect((await at({ expires }, end)).headline).toBe('expired');
    }
    expect((await at({ issuedOn: end / 1000 + 1 }, end)).headline).toBe('not_yet_valid');
    expect((await at({ issuedOn: 1_454_889_600 })).credential?.issuedOn).toBe('2016-02-08T00:00:00.000Z');
  });

  test('that are none are never passed over', async () => {
    for (const expires of ['never', 1e300, { '@value': '2026-01-01' }, ['2026-01-01'], true]) {
      const outcome = await at({ expires });
      expect(outcome.codes, JSON.stringify(expires)).not.toContain('in_force');
      expect(outcome.state).toBe('caution');
    }
    for (const expires of [null, '', undefined]) expect((await at({ expires })).codes).toContain('in_force');
  });
});
