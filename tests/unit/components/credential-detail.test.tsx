// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { CredentialDetail } from '../../../components/credential-detail.tsx';
import { hostToAsk } from '../../../components/waiting.ts';
import type { EntryView } from '../../../lib/browser/messages.ts';
import { type Check, check } from '../../../lib/credential/verdict.ts';
import { button, draw, press } from './dom.ts';
import { bare, entry } from './samples.ts';

function show(view: EntryView, keepIsMain = false, always?: { host: string; on: boolean }) {
  const props = {
    view,
    keepIsMain,
    always,
    now: Date.UTC(2026, 10, 22, 12),
    onBack: vi.fn(),
    onAsk: vi.fn(),
    onRead: vi.fn(),
    onOpenRead: vi.fn(),
    onAlwaysRead: vi.fn(),
    onAgain: vi.fn(),
    onReveal: vi.fn(),
    onKeep: vi.fn(),
  };
  return { root: draw(<CredentialDetail {...props} />), props };
}

const buttons = (root: ParentNode) => Array.from(root.querySelectorAll('button'), (each) => each.textContent);

describe('what stands beside a credential', () => {
  test('is not there where nobody says anything', () => {
    const { root } = show(entry());
    expect(root.querySelector('.endorsements')).toBeNull();
    expect(root.textContent).not.toContain('Shown by');
  });

  test('is each endorsement with its own state, and nothing of one that nobody is bound to', () => {
    const good = { state: 'verified', headline: 'key_of_issuer', isAboutThis: true } as const;
    const endorsements = [
      { ...good, issuer: { proven: 'guild.example', claimed: 'Guild' }, comment: 'Sound.\u202e' },
      { ...good, issuer: { proven: 'other.example' }, isAboutThis: false },
      { state: 'invalid', headline: 'proof_invalid', isAboutThis: true } as const,
    ];
    const { root } = show(entry({ endorsements }));
    const rows = Array.from(root.querySelectorAll('.endorsements li'), (each) => each.textContent);
    expect(rows).toEqual([
      'guild.example, calls itself “Guild”“Sound.”Verified',
      'other.exampleVerified; about something else',
      'Nobody who is knownNot valid, signature wrong',
    ]);
  });

  test.each([
    [[], 'did:example:maren, who did not sign for it'],
    [[check('proof_valid')], 'did:example:maren, who signed for it'],
    [[check('proof_invalid')], 'did:example:maren; the signature of whoever showed it is wrong'],
    [[check('key_unavailable')], 'did:example:maren; the signature of whoever showed it was not checked'],
  ])('is who showed it, and what their signature is worth', (checks, said) => {
    const { root } = show(entry({ presentation: { holder: 'did:example:maren', checks } }));
    expect(root.querySelector('.how')?.textContent).toContain(`Shown by${said}`);
  });
});

describe('the four answers', () => {
  test('stand apart, each with its own sign that is also read aloud', () => {
    const { root } = show(
      entry({
        state: 'invalid',
        headline: 'revoked',
        checks: [
          check('proof_valid'),
          check('key_of_issuer'),
          check('revoked', 'issued in error'),
          check('issuer_domain', 'smallco.example'),
          check('owner_unread'),
        ],
      }),
    );
    const outcomes = Array.from(root.querySelectorAll('.answer'), (each) =>
      each.getAttribute('data-outcome'),
    );
    expect(outcomes).toEqual(['pass', 'fail', 'warn', 'unknown']);
    const aloud = Array.from(root.querySelectorAll('.answer .aloud'), (each) => each.textContent);
    expect(aloud).toEqual(['Yes: ', 'No: ', 'With a caution: ', 'Not known: ']);
    expect(root.querySelector('[data-code=revoked]')?.textContent).toContain('Issued in error.');
  });

  test('method and time stand above them, without a press', () => {
    const { root } = show(entry());
    expect(root.querySelector('header')?.textContent).toMatch(/Record at credly\.com read, /);
  });

  test('state and reason stand in words above them', () => {
    const { root } = show(entry({ state: 'caution', headline: 'expired' }));
    expect(root.querySelector('.detail-state')?.textContent).toBe('Caution, expired');
  });
});

describe('how do we know', () => {
  test('names the method, what was fetched from whom and when, and the award’s address', () => {
    const { root } = show(
      entry({
        asked: [
          { host: 'api.credly.com', requests: 2 },
          { host: 'www.credly.com', requests: 1 },
        ],
      }),
    );
    const how = root.querySelector('.how');
    expect(how?.textContent).toContain('Record at credly.com read');
    const fetched = Array.from(how?.querySelectorAll('.fetched') ?? [], (each) => each.textContent);
    expect(fetched).toEqual([
      expect.stringMatching(/^2 requests to api\.credly\.com, \d+:00/),
      expect.stringMatching(/^1 request to www\.credly\.com, \d+:00/),
    ]);
    expect(how?.querySelector('a')?.getAttribute('rel')).toContain('noreferrer');
  });

  test('where no host was asked, that is said, and when it was looked at', () => {
    const file = show(entry({ asked: [], method: 'signature' })).root.querySelector('.how');
    expect(file?.textContent).toContain('Nothing: no host was asked');
    expect(file?.textContent).toMatch(/Signature checked, today at/);
  });

  test('an address that is not https is no link', () => {
    const { root } = show(entry({ url: 'javascript:alert(1)' }));
    expect(root.querySelector('a')).toBeNull();
  });
});

describe('what can be done', () => {
  test('a host that nobody asked yet is asked by name', () => {
    const host = 'badges.lakeside.edu';
    const checks = [check('permission_needed', '', host)];
    const { root, props } = show(bare({ headline: 'permission_needed', askHost: host, checks }));
    expect(root.querySelector('footer')?.textContent).toContain(
      'badges.lakeside.edu then sees that somebody',
    );
    press(button(root, 'Ask badges.lakeside.edu'));
    expect(props.onAsk).toHaveBeenCalledWith(host);
    expect(buttons(root)).not.toContain('Add to wallet');
  });

  test('a status that waits for its host is asked there', () => {
    const checks = [check('key_of_issuer'), check('status_unavailable', '', 'status.lakeside.edu')];
    expect(hostToAsk(entry({ state: 'caution', headline: 'status_unavailable', checks }))).toBe(
      'status.lakeside.edu',
    );
  });

  test('whoever may know the issuer is asked after the award and its status', () => {
    const registry = check('registry_unavailable', '', 'anchor.example');
    const status = check('status_unavailable', '', 'status.lakeside.edu');
    const asks = (checks: Check[]) =>
      hostToAsk(entry({ state: 'caution', headline: 'issuer_domain', checks }));
    expect(asks([check('key_of_issuer'), registry])).toBe('anchor.example');
    expect(asks([check('key_of_issuer'), registry, status])).toBe('status.lakeside.edu');
  });

  test('a page for people is read on the click', () => {
    const { root, props } = show(bare({ headline: 'page_only', reads: 'fetch', host: 'www.coursera.org' }));
    press(button(root, 'Read the page'));
    expect(props.onRead).toHaveBeenCalledOnce();
  });

  test('a page that no request can read opens in a tab, and why is said before', () => {
    const { root, props } = show(bare({ headline: 'page_only', reads: 'tab', host: 'www.udemy.com' }));
    expect(root.querySelector('footer')?.textContent).toContain('opens the page in a tab and reads it there');
    press(button(root, 'Open and read'));
    expect(props.onOpenRead).toHaveBeenCalledOnce();
    expect(props.onRead).not.toHaveBeenCalled();
  });

  test('a page that nothing of ours reads is left to the user', () => {
    const { root } = show(bare({ headline: 'page_only', host: 'certs.oddly.example' }));
    expect(root.querySelector('.actions .button')?.textContent).toBe('Open the page');
    expect(root.querySelector('.actions .button')?.getAttribute('rel')).toContain('noreferrer');
    expect(root.querySelector('.main')).toBeNull();
  });

  test('"Always read" is offered once a page was read, and is off until it is chosen', () => {
    const read = entry({ host: 'www.coursera.org', method: 'platform_page' });
    expect(show(read).root.querySelector('[role=switch]')).toBeNull();
    const { root, props } = show(read, false, { host: 'www.coursera.org', on: false });
    const control = root.querySelector<HTMLInputElement>('[role=switch]');
    expect(control?.checked).toBe(false);
    expect(control?.getAttribute('aria-label')).toBe('Always read www.coursera.org');
    press(control);
    expect(props.onAlwaysRead).toHaveBeenCalledExactlyOnceWith('www.coursera.org', true);
  });

  test('what is in the wallet is not offered again', () => {
    const { root } = show(entry({ inWallet: true }));
    expect(buttons(root)).not.toContain('Add to wallet');
    expect(root.textContent).toContain('In your wallet');
  });

  test('at most one button is the main one, and a revoked award is never the main thing to add', () => {
    const good = show(entry(), true).root;
    expect(Array.from(good.querySelectorAll('.main'), (each) => each.textContent)).toEqual(['Add to wallet']);
    const revoked = show(entry({ state: 'invalid', headline: 'revoked' }), true).root;
    expect(revoked.querySelector('.main')).toBeNull();
  });

  test('the title has the focus, so that reading goes on from there', () => {
    const { root } = show(entry());
    expect(document.activeElement).toBe(root.querySelector('h1'));
  });
});

test('a claim that differs stands beside what the award says', () => {
  const claim = { title: 'Chief Cloud Architect' };
  const { root } = show(entry({ state: 'caution', headline: 'claim_differs', claim }));
  expect(root.querySelector('.facts')?.textContent).toContain('The page saysChief Cloud Architect');
});

test('what the page calls a credential that nothing confirms is said as the page’s words, never as its title', () => {
  const { root } = show(bare({ headline: 'not_found', claim: { title: 'Chief Architect' } }));
  expect(root.querySelector('h1')?.textContent).toBe('Credential at www.credly.com');
  expect(root.querySelector('header')?.textContent).toContain('The page says “Chief Architect”');
});

test('a revoked award is not said to be in force until anything', () => {
  const revoked = entry({ state: 'invalid', headline: 'revoked', expiresOn: '2029-11-06' });
  expect(show(revoked).root.querySelector('.facts')?.textContent).toMatch(/^Was to end/);
});
