import { expect, test } from 'vitest';
import type { Finding } from '../../../lib/credential/verdict.ts';
import { stacksOf } from '../../../lib/wallet/stacks.ts';
import { CREDLY, entry, finding } from './credentials.ts';

const at = (issuedOn: string, over = {}, codes?: Parameters<typeof finding>[1]) =>
  finding({ issuedOn, ...over }, codes);
const onCredly = (name: string, id: string): Finding => ({
  ...finding({ issuer: { id, name } }, ['platform_record', 'issuer_on_platform']),
  platform: CREDLY,
});

test('a name that is only claimed does not join the stack of the issuer that it names', () => {
  const stacks = stacksOf([
    entry('a', at('2026-01-01', {}, ['key_of_issuer', 'issuer_recognised'])),
    entry(
      'b',
      at('2026-02-01', { issuer: { id: 'did:key:z6Mk', name: 'Northwind University' } }, ['key_unproven']),
    ),
  ]);
  expect(stacks.map((each) => each.issuer)).toEqual([
    '“Northwind University”, not confirmed',
    'Northwind University',
  ]);
});

test('a domain alone is the issuer that is shown', () => {
  const [stack] = stacksOf([entry('a', finding({}, ['key_of_issuer', 'issuer_domain']))]);
  expect(stack?.issuer).toBe('badges.northwind.edu');
});

test('a key without a domain is shown by what it claims, in quotes', () => {
  const [stack] = stacksOf([
    entry(
      'a',
      finding({ issuer: { id: 'did:key:z6Mk', name: 'Club' } }, ['key_of_issuer', 'issuer_unknown']),
    ),
  ]);
  expect(stack?.issuer).toBe('“Club”');
});

test('two accounts of one name at a platform are two stacks', () => {
  const stacks = stacksOf([entry('a', onCredly('Fabrikam', '1')), entry('b', onCredly('Fabrikam', '2'))]);
  expect(stacks.map((each) => each.issuer)).toEqual([
    'Fabrikam, account at credly.com',
    'Fabrikam, account at credly.com',
  ]);
});

test('a platform that issues itself is one stack', () => {
  const platform = { ...CREDLY, id: 'coursera', name: 'Coursera', accounts: 'itself' as const };
  const page = { ...finding({ format: 'page' }, ['platform_page']), platform };
  expect(stacksOf([entry('a', page), entry('b', page)])).toMatchObject([{ issuer: 'Coursera' }]);
});

test('the newest lies on top, in a stack and among stacks', () => {
  const stacks = stacksOf([
    entry('old', at('2024-01-01')),
    entry('other', at('2025-06-01', { issuer: { id: 'did:web:b.example', domain: 'b.example' } })),
    entry('new', at('2026-01-01')),
    entry('undated', finding({ issuedOn: 'soon' }), { addedAt: 0 }),
  ]);
  expect(stacks.map((each) => each.entries.map((one) => one.id))).toEqual([
    ['new', 'old', 'undated'],
    ['other'],
  ]);
});
