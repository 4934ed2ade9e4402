import { describe, expect, test } from 'vitest';
import type { Credential, Skill } from '../../../lib/credential/model.ts';
import type { Finding } from '../../../lib/credential/verdict.ts';
import type { WalletEntry } from '../../../lib/wallet/model.ts';
import { sorted } from '../../../lib/wallet/sort.ts';
import { NONE_STATED, type StackedBy, stacksOf } from '../../../lib/wallet/stacks.ts';
import { summaryOf } from '../../../lib/wallet/summary.ts';
import { CREDLY, entry, finding } from './credentials.ts';

const at = (issuedOn: string, over = {}, codes?: Parameters<typeof finding>[1]) =>
  finding({ issuedOn, ...over }, codes);
const onCredly = (name: string, id: string): Finding => ({
  ...finding({ issuer: { id, name } }, ['platform_record', 'issuer_on_platform']),
  platform: CREDLY,
});

function stacked(entries: WalletEntry[], by: StackedBy = 'issuer') {
  const items = entries.map((each) => summaryOf(each, 'verified'));
  return stacksOf(sorted(items, 'date', 0), by);
}
const idsOf = (entries: WalletEntry[], by: StackedBy) =>
  stacked(entries, by).map(({ label, items }) => [label, ...items.map(({ id }) => id)]);

describe('by issuer', () => {
  test('a name that is only claimed does not join the stack of the issuer that it names', () => {
    const stacks = stacked([
      entry('a', at('2026-01-01', {}, ['key_of_issuer', 'issuer_recognised'])),
      entry(
        'b',
        at('2026-02-01', { issuer: { id: 'did:key:z6Mk', name: 'Northwind University' } }, ['key_unproven']),
      ),
    ]);
    expect(stacks.map(({ label }) => label)).toEqual([
      '“Northwind University”, not confirmed',
      'Northwind University',
    ]);
  });

  test('a domain alone is the issuer that is shown', () => {
    const [stack] = stacked([entry('a', finding({}, ['key_of_issuer', 'issuer_domain']))]);
    expect(stack?.label).toBe('badges.northwind.edu');
  });

  test('a key without a domain is shown by what it claims, in quotes', () => {
    const club = finding({ issuer: { id: 'did:key:z6Mk', name: 'Club' } }, [
      'key_of_issuer',
      'issuer_unknown',
    ]);
    expect(stacked([entry('a', club)])[0]?.label).toBe('“Club”');
  });

  test('two accounts of one name at a platform are two stacks', () => {
    const stacks = stacked([entry('a', onCredly('Fabrikam', '1')), entry('b', onCredly('Fabrikam', '2'))]);
    expect(stacks.map(({ label }) => label)).toEqual([
      'Fabrikam, account at credly.com',
      'Fabrikam, account at credly.com',
    ]);
  });

  test('a platform that issues itself is one stack', () => {
    const platform = { ...CREDLY, id: 'coursera', name: 'Coursera', accounts: 'itself' as const };
    const page = { ...finding({ format: 'page' }, ['platform_page']), platform };
    expect(stacked([entry('a', page), entry('b', page)])).toMatchObject([{ label: 'Coursera' }]);
  });

  test('the newest lies on top, in a stack and among stacks', () => {
    const stacks = stacked([
      entry('old', at('2024-01-01')),
      entry('other', at('2025-06-01', { issuer: { id: 'did:web:b.example', domain: 'b.example' } })),
      entry('new', at('2026-01-01')),
      entry('undated', finding({ issuedOn: 'soon' }), { addedAt: 0 }),
    ]);
    expect(stacks.map(({ items }) => items.map(({ id }) => id))).toEqual([
      ['new', 'old', 'undated'],
      ['other'],
    ]);
  });
});

const teaching = (...skills: (string | Skill)[]): Partial<Credential> => ({
  achievement: {
    name: 'x',
    skills: skills.map((each) => (typeof each === 'string' ? { name: each } : each)),
  },
});

describe('by skill', () => {
  test('an award lies on the stack of each of its skills, however they are written', () => {
    const stacks = idsOf(
      [
        entry('a', finding(teaching('SQL', 'Python'))),
        entry('b', finding(teaching('sql', 'SQL '))),
        entry('c', finding(teaching())),
      ],
      'skill',
    );
    expect(stacks).toEqual([
      ['SQL', 'a', 'b'],
      ['Python', 'a'],
      ['', 'c'],
    ]);
  });

  test('what nothing confirms shows no skill', () => {
    const [stack] = stacked([entry('a', finding(teaching('SQL'), ['proof_missing']))], 'skill');
    expect(stack?.key).toBe(NONE_STATED);
  });
});

describe('by programme', () => {
  test('what came in one file with a learner record stands in it', () => {
    const file = { originals: ['file 1'] };
    const record = finding({ format: 'clr-2', title: 'Transcript', issuedOn: '2026-06-01' });
    const entries = [entry('clr', record, file), entry('in it', finding(), file), entry('alone', finding())];
    const stacks = idsOf(entries, 'programme');
    expect(stacks).toEqual([
      ['Transcript', 'clr', 'in it'],
      ['', 'alone'],
    ]);
  });

  test('an alignment to a credential is a programme, and no skill', () => {
    const degree = { name: 'BSc Nursing', type: 'ceterms:Credential' };
    const entries = [entry('a', finding(teaching(degree, 'Triage')))];
    expect(idsOf(entries, 'programme')).toEqual([['BSc Nursing', 'a']]);
    expect(idsOf(entries, 'skill')).toEqual([['Triage', 'a']]);
  });
});
