import { describe, expect, test } from 'vitest';
import type { CredentialView } from '../../../lib/browser/messages.ts';
import {
  accessibleName,
  cardLines,
  issuerLine,
  markView,
  methodPhrase,
  timePhrase,
  visibleWord,
} from '../../../lib/words/mark.ts';
import { waitingView } from '../../../lib/words/page.ts';

const credly: CredentialView = {
  key: 'credly.com/1',
  state: 'verified',
  headline: 'platform_record',
  title: 'Cloud Practitioner',
  host: 'www.credly.com',
  issuer: { proven: 'Northwind Cloud, account at credly.com', domain: 'credly.com' },
  method: 'platform_record',
};
const noon = Date.UTC(2026, 10, 22, 12, 0);
const style = { locale: 'en-GB', timeZone: 'UTC' };

describe('the accessible name begins with state and reason', () => {
  test.each<[{ [K in keyof CredentialView]?: CredentialView[K] | undefined }, string]>([
    [{}, 'Verified: Cloud Practitioner'],
    [{ state: 'caution', headline: 'expired' }, 'Caution, expired: Cloud Practitioner'],
    [{ state: 'other', headline: 'holder_mismatch' }, 'Other name: Cloud Practitioner'],
    [{ state: 'invalid', headline: 'revoked' }, 'Not valid, revoked: Cloud Practitioner'],
    [
      { state: 'unchecked', headline: 'page_only', title: undefined },
      'Not confirmed, page not read: credential at www.credly.com',
    ],
    [
      { state: 'unchecked', headline: 'permission_needed', title: undefined },
      'Not confirmed, not asked yet: credential at www.credly.com',
    ],
    [{ state: 'checking', headline: undefined, title: undefined }, 'Checking: credential at www.credly.com'],
  ])('%o', (change, name) => {
    expect(accessibleName({ ...credly, ...change } as CredentialView)).toBe(name);
  });

  test('a title cannot turn the name round, hide in it or run on for ever', () => {
    const title = `Cloud\u202e deifireV\u200b\u2066\u0000 \n Practitioner ${'x'.repeat(100_000)}`;
    const name = accessibleName({ ...credly, state: 'invalid', headline: 'revoked', title });
    expect(name).toMatch(/^Not valid, revoked: Cloud deifireV Practitioner x+…$/);
    expect(name.length).toBeLessThan(300);
  });

  test('a title of invisible characters counts as none', () => {
    expect(accessibleName({ ...credly, title: '\u200b\u2060\ufeff' })).toBe(
      'Verified: credential at www.credly.com',
    );
  });
});

describe('the issuer', () => {
  test('its own name stands only in quotes behind what is proven', () => {
    const line = issuerLine({ proven: 'badges.smallco.example', claimed: 'Harvard\u202e University' });
    expect(line).toBe('badges.smallco.example, calls itself “Harvard University”');
  });

  test('a name that is itself proven is not said twice', () => {
    expect(issuerLine({ proven: 'Coursera', claimed: 'Coursera' })).toBe('Coursera');
  });
});

describe('the card', () => {
  test('has at most five lines: title, issuer, state with date, holder, method with time', () => {
    const view = { ...credly, holder: 'Jane Doe', expiresOn: '2027-05-03T00:00:00Z', checkedAt: noon };
    expect(cardLines(view, noon, style).map(({ text }) => text)).toEqual([
      'Cloud Practitioner',
      'Northwind Cloud, account at credly.com',
      'Verified, in force until 3 May 2027',
      'Issued to Jane Doe',
      'Record at credly.com read, today at 12:00',
    ]);
  });

  test('says since when it is expired', () => {
    const view: CredentialView = {
      ...credly,
      state: 'caution',
      headline: 'expired',
      expiresOn: '2025-05-03',
    };
    expect(cardLines(view, noon, style)[2]?.text).toBe('Caution, expired on 3 May 2025');
  });

  test('names the host that a click would ask, and says nothing of a time at which nobody was asked', () => {
    const view: CredentialView = {
      key: 'k',
      state: 'unchecked',
      headline: 'permission_needed',
      host: 'badges.lakeside.edu',
      askHost: 'badges.lakeside.edu',
    };
    expect(cardLines(view, noon, style).map(({ text }) => text)).toEqual([
      'Credential at badges.lakeside.edu',
      'Not confirmed, not asked yet',
      'A click opens Assay, where you can ask badges.lakeside.edu',
    ]);
  });

  test('offers to read a page where that is what is missing', () => {
    const page: CredentialView = {
      key: 'k',
      state: 'unchecked',
      headline: 'page_only',
      host: 'www.coursera.org',
    };
    expect(cardLines(page, noon, style).at(-1)?.text).toBe(
      'A click opens Assay, where you can read the page',
    );
  });

  test('while checking there is neither date nor method', () => {
    const lines = cardLines({ key: 'k', state: 'checking', host: 'www.credly.com' }, noon, style);
    expect(lines.map(({ kind }) => kind)).toEqual(['title', 'state']);
  });
});

test('the method names who answered', () => {
  expect(methodPhrase({ ...credly, method: 'platform_record' })).toBe('Record at credly.com read');
  expect(methodPhrase({ ...credly, method: 'platform_page' })).toBe('Page at credly.com read');
  expect(methodPhrase({ ...credly, method: 'signature' })).toBe('Signature checked');
});

test.each([
  ['proof_invalid', 'Signature checked'],
  ['not_found', 'www.credly.com asked'],
  ['malformed', 'www.credly.com asked'],
] as const)('where nothing ties it to its issuer, %s says how that is known', (headline, said) => {
  const { issuer, ...view } = credly;
  expect(methodPhrase({ ...view, headline, method: 'none' })).toBe(said);
});

test('a time on another day has its date', () => {
  expect(timePhrase(noon - 86_400_000, noon, style)).toBe('21 Nov 2026, 12:00');
});

test('a page is sent words alone, and nothing that it may not know', () => {
  const entry = { ...credly, url: 'https://x.example', checks: [], asked: ['x.example'], inWallet: true };
  const sent = markView(entry, noon);
  expect(Object.keys(sent).toSorted()).toEqual(['key', 'lines', 'name', 'state']);
  expect(JSON.stringify(sent)).not.toContain('x.example');
});

test('what a page says by itself is what the worker would say', () => {
  const [key, host] = ['k', 'www.credly.com'];
  expect(waitingView(key, host, 'checking')).toEqual(markView({ key, host, state: 'checking' }, noon));
  expect(waitingView(key, host, 'unanswered')).toEqual(
    markView({ key, host, state: 'unchecked', headline: 'unreachable' }, noon),
  );
});

test.each([
  ['title', 'Title differs'],
  ['level', 'Level differs'],
  ['issuer', 'Issuer differs'],
  ['dates', 'Dates differ'],
] as const)('where the %s differs, the word says so', (differs, word) => {
  expect(visibleWord({ state: 'caution', headline: 'claim_differs', differs })).toBe(word);
});
