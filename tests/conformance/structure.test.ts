/**
 * Published documents that are about structure: most are not signed at all, so that nothing can be said for them, and
 * nothing that was published as wrong may ever look better than that.
 */
import { describe, expect, test } from 'vitest';
import { bindingOf } from '../../lib/credential/verdict.ts';
import { answerTo } from './answers.ts';
import { CASES, type Case, HAS_VECTORS, readJson } from './vectors.ts';

async function partsOf(each: Case) {
  const { parts } = await answerTo(each);
  return {
    findings: parts.map(({ finding }) => finding),
    states: parts.map(({ verdict }) => verdict.state),
    headlines: parts.map(({ verdict }) => verdict.headline),
  };
}

const namedCases = (...groups: string[]) =>
  CASES.filter(({ group }) => groups.includes(group)).map((each) => [each.file, each] as const);

/** What a document that nobody signed can be told: that, or why it was not read as far. */
const UNSIGNED = [
  'proof_missing',
  'proof_unsupported',
  'context_unknown',
  'permission_needed',
  'unreachable',
  // One envelope holds a token, whose key nobody publishes.
  'key_unavailable',
];
/** Published as well formed, and without anything to judge. */
const EMPTY = ['presentation-id-ok.json', 'presentation-ok.json', 'presentation-optional-type-ok.json'];
const isEmpty = (file: string) => EMPTY.some((name) => file.endsWith(name));

describe.skipIf(!HAS_VECTORS)('the structure of credentials', () => {
  const cases = namedCases('w3c-vcdm1-structural', 'w3c-vcdm2-structural', 'ob3-structural');

  test.each(cases)('%s is bound to nobody', async (file, each) => {
    const { findings, states, headlines } = await partsOf(each);
    expect(states.length).toBeGreaterThan(0);
    expect(findings.filter(({ checks }) => bindingOf(checks))).toEqual([]);
    if (each.expected === 'invalid')
      expect(states.filter((state) => !['unchecked', 'invalid'].includes(state))).toEqual([]);
    else {
      expect([...new Set(states)]).toEqual(['unchecked']);
      if (isEmpty(file)) expect(headlines).toEqual(['malformed']);
      else expect(headlines.filter((code) => !UNSIGNED.includes(code))).toEqual([]);
    }
  });

  test('of learner records gives each credential in them an answer of its own', async () => {
    const records = namedCases('ob3-structural').filter(([, { format }]) => format.startsWith('CLR'));
    expect(records).toHaveLength(5);
    for (const [file, each] of records) {
      const { credentialSubject } = readJson(file) as {
        credentialSubject: { verifiableCredential: unknown[] };
      };
      const { findings } = await partsOf(each);
      expect(findings).toHaveLength(1 + credentialSubject.verifiableCredential.length);
      expect(findings[0]?.credential?.format).toBe('clr-2');
    }
  });
});

describe.skipIf(!HAS_VECTORS)('examples of the 1EdTech specifications', () => {
  test.each(namedCases('1edtech-spec'))(
    '%s is bound to nobody: its hosts and keys are not there',
    async (_, each) => {
      const { findings, states } = await partsOf(each);
      expect([...new Set(states)]).toEqual(['unchecked']);
      expect(findings.filter(({ checks }) => bindingOf(checks))).toEqual([]);
    },
  );

  test('of a learner record is read as one, with what it holds', async () => {
    const [[, each] = []] = namedCases('1edtech-spec').filter(([file]) => file.endsWith('clr2-signed.json'));
    const { findings } = await partsOf(each as Case);
    expect(findings.map(({ credential }) => credential?.format)).toEqual(['clr-2', 'open-badge-3']);
  });
});
