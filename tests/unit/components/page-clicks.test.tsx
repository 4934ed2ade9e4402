// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { PageView, type PageViewProps } from '../../../components/page-view.tsx';
import type { SiteView, TabView } from '../../../lib/browser/messages.ts';
import { check } from '../../../lib/credential/verdict.ts';
import { button, draw, key, press, type } from './dom.ts';
import { bare, entry, pageProps, tab, waiting } from './samples.ts';

function show(change: Partial<PageViewProps> = {}) {
  const props = { ...pageProps(vi.fn), view: tab([entry()]), ...change };
  return { root: draw(<PageView {...props} />), props };
}

const page = (name: string, host: string, reads: 'fetch' | 'tab' = 'fetch') =>
  bare({ key: name, headline: 'page_only', host, askHost: host, reads });

describe('asking', () => {
  test('each waiting host has one button that names it, and nothing is asked before the press', () => {
    const view = tab([
      waiting('1', 'badges.lakeside.edu'),
      waiting('2', 'badges.lakeside.edu'),
      waiting('3', 'badges.smallco.example'),
    ]);
    const { root, props } = show({ view });
    expect(root.textContent).toContain('Ask badges.lakeside.edu2 credentials');
    expect(props.onAsk).not.toHaveBeenCalled();
    press(button(root, 'Ask badges.lakeside.edu'));
    expect(props.onAsk).toHaveBeenCalledExactlyOnceWith('badges.lakeside.edu');
  });

  test('many hosts do not push the list out of the window', () => {
    const hosts = Array.from({ length: 12 }, (_, at) => `badges${at}.lakeside.edu`);
    const { root } = show({ view: tab(hosts.map((host) => waiting(host, host))) });
    const asking = () => root.querySelectorAll('.click-box .button:not(.quiet)').length;
    expect(asking()).toBe(3);
    press(button(root, 'Show 9 more'));
    expect(asking()).toBe(12);
  });

  test('in the mode “only on click” one button checks what is listed', () => {
    const { root, props } = show({
      view: tab([waiting('1', 'www.credly.com')]),
      asksOnClick: (host) => host === 'www.credly.com',
    });
    expect(root.querySelector('.check-all')?.textContent).toContain('This check asks www.credly.com.');
    press(button(root, 'Check 1 credential'));
    expect(props.onCheckAll).toHaveBeenCalledOnce();
  });

  test('that button counts only what it asks, and is gone where it would ask nobody', () => {
    const view = tab([waiting('1', 'www.credly.com'), waiting('2', 'badges.lakeside.edu')]);
    const some = show({ view, asksOnClick: (host) => host === 'www.credly.com' }).root;
    button(some, 'Check 1 credential');
    button(some, 'Ask badges.lakeside.edu');
    expect(some.textContent).not.toContain('Ask www.credly.com');
    const none = show({ view, asksOnClick: () => false }).root;
    expect(none.querySelector('.check-all')).toBeNull();
    button(none, 'Ask www.credly.com');
  });
});

describe('reading pages for people', () => {
  test('one press reads all that a request can read, and names their hosts, each once', () => {
    const view = tab([
      page('1', 'www.coursera.org'),
      page('2', 'courses.edx.org'),
      page('3', 'www.coursera.org'),
      page('4', 'www.udemy.com', 'tab'),
      waiting('5', 'badges.lakeside.edu'),
    ]);
    const { root, props } = show({ view });
    expect(root.textContent).toContain('Read all 3 pages herewww.coursera.org and courses.edx.org');
    press(button(root, 'Read all 3 pages here'));
    expect(props.onReadAll).toHaveBeenCalledExactlyOnceWith(
      ['1', '2', '3'],
      ['www.coursera.org', 'courses.edx.org'],
    );
  });

  test('pages that can only be opened are never opened in a row', () => {
    const { root } = show({
      view: tab([page('1', 'www.udemy.com', 'tab'), page('2', 'www.udemy.com', 'tab')]),
    });
    expect(root.querySelector('.click-box')).toBeNull();
  });
});

describe('comparing with an address', () => {
  const unnamed = entry({
    state: 'caution',
    headline: 'holder_not_stated',
    checks: [check('holder_not_stated')],
  });
  const opened = (onCompare: PageViewProps['onCompare']) => {
    const { root } = show({ view: tab([unnamed, entry({ key: '2' })]), onCompare });
    press(button(root, 'Compare with an address'));
    return root;
  };
  const compare = async (root: HTMLElement, address: string) => {
    type(root.querySelector('#compare'), address);
    await act(async () => button(root, 'Compare').click());
  };

  test('is offered where somebody is not named, and says that the address is not kept', () => {
    expect(show().root.textContent).not.toContain('Compare with');
    const root = opened(vi.fn());
    expect(document.activeElement).toBe(root.querySelector('#compare'));
    expect(root.textContent).toContain('It is not kept and not sent.');
  });

  test('uses the address once: it is gone from the field, and how many match is said', async () => {
    const onCompare = vi.fn(async () => ({ matched: 2, settled: 1 }));
    const root = opened(onCompare);
    await compare(root, ' jane@kestrel.example ');
    expect(onCompare).toHaveBeenCalledExactlyOnceWith('jane@kestrel.example');
    expect(root.querySelector<HTMLInputElement>('#compare')?.value).toBe('');
    expect(root.querySelector('.compare [role=status]')?.textContent).toBe(
      '2 credentials were issued to it. 1 did not say clearly for whom.',
    );
  });

  test('no match is no mismatch, and what is no address is not used', async () => {
    const onCompare = vi.fn(async () => ({ matched: 0, settled: 0 }));
    const root = opened(onCompare);
    await compare(root, 'jane');
    expect(onCompare).not.toHaveBeenCalled();
    expect(root.textContent).toContain('That is not an e-mail address.');
    await compare(root, 'jane@kestrel.example');
    expect(root.textContent).toContain('None here says that it was issued to it.');
  });

  test('the form stays and says what came of it, though by then nothing is left open', async () => {
    const props = { ...pageProps(vi.fn), onCompare: async () => ({ matched: 1, settled: 0 }) };
    const root = draw(<PageView {...props} view={tab([unnamed])} />);
    press(button(root, 'Compare with an address'));
    await compare(root, 'jane@kestrel.example');
    act(() => render(<PageView {...props} view={tab([entry()])} />, root));
    expect(root.querySelector('.compare [role=status]')?.textContent).toBe('1 credential was issued to it.');
  });

  test('Escape closes the form and leads back to its button', () => {
    const root = opened(vi.fn());
    key(document.activeElement, 'Escape');
    expect(root.querySelector('#compare')).toBeNull();
    expect(document.activeElement).toBe(button(root, 'Compare with an address'));
  });
});

describe('the site', () => {
  const on = (site: Partial<SiteView>, entries = [entry()], change: Partial<TabView> = {}) => {
    const { site: usual } = tab([]);
    return show({ view: tab(entries, { ...change, site: { ...usual, ...site } }) });
  };
  const toggle = (root: ParentNode, label: string) =>
    root.querySelector<HTMLInputElement>(`[role=switch][aria-label="${label}"]`);

  test('marks can stand in the popup alone', () => {
    const { root, props } = on({});
    expect(toggle(root, 'Marks on the page')?.checked).toBe(true);
    press(toggle(root, 'Marks on the page'));
    expect(props.onPopupOnly).toHaveBeenCalledExactlyOnceWith('www.linkedin.com', true);
  });

  test('can be paused, and while it is, nothing is offered that would ask somebody', () => {
    const running = on({});
    press(button(running.root, 'Pause here'));
    expect(running.props.onPause).toHaveBeenCalledExactlyOnceWith('www.linkedin.com', true);
    const { root, props } = on({ paused: true }, [waiting('1', 'badges.lakeside.edu')]);
    expect(root.textContent).toContain('Paused on www.linkedin.com.');
    expect(root.textContent).not.toContain('Ask badges.lakeside.edu');
    press(button(root, 'Go on here'));
    expect(props.onPause).toHaveBeenCalledExactlyOnceWith('www.linkedin.com', false);
  });

  test('of the frozen list is looked at by itself; one that was added can be taken back', () => {
    expect(toggle(on({}).root, 'Always check this site')).toBeNull();
    const { root, props } = on({ host: 'cv.kestrel.example', standing: 'always' });
    press(toggle(root, 'Always check this site'));
    expect(props.onSite).toHaveBeenCalledExactlyOnceWith('cv.kestrel.example', false);
  });

  test('that is checked once may be checked always', () => {
    const { root, props } = on({ host: 'cv.kestrel.example', standing: 'once' });
    expect(toggle(root, 'Always check this site')?.checked).toBe(false);
    press(toggle(root, 'Always check this site'));
    expect(props.onSite).toHaveBeenCalledExactlyOnceWith('cv.kestrel.example', true);
  });

  test('without credentials says what Assay looks for, and offers a sample', () => {
    const { root, props } = on({}, []);
    expect(root.textContent).toContain('No credentials on this page');
    expect(root.textContent).toContain('What Assay looks for');
    press(button(root, 'Try it on a sample'));
    expect(props.onSample).toHaveBeenCalledOnce();
  });

  test('with a frame that is not read never has “no credentials”', () => {
    const frames = [{ host: 'cv.builder.example', url: 'https://cv.builder.example/embed/7' }];
    const { root } = on({}, [], { frames });
    expect(root.textContent).not.toContain('No credentials on');
    expect(root.textContent).toContain('No credentials seen so far');
    expect(root.textContent?.match(/is not read/g)).toHaveLength(1);
    button(root, 'Open it in a tab');
  });

  test('on which we are not is checked once, or always, and only by a press', () => {
    const { root, props } = on({ host: 'cv.kestrel.example', standing: 'none' }, []);
    press(button(root, 'Check this page once'));
    expect(props.onCheckPage).toHaveBeenCalledOnce();
    press(button(root, 'Always check cv.kestrel.example'));
    expect(props.onSite).toHaveBeenCalledExactlyOnceWith('cv.kestrel.example', true);
    expect(root.querySelector('[role=switch]')).toBeNull();
  });

  test('for which the browser wants a permission says so, and that one is asked for by "always" alone', () => {
    const site = { host: 'cv.kestrel.example', standing: 'none', popupOnly: false, paused: false } as const;
    const { root, props } = show({ view: tab([], { site }), wantsPermission: true });
    expect(root.textContent).toContain('with your permission for cv.kestrel.example');
    expect(root.textContent).not.toContain('Check this page once');
    press(button(root, 'Always check cv.kestrel.example'));
    expect(props.onSite).toHaveBeenCalledExactlyOnceWith('cv.kestrel.example', true);
  });

  test('that is no web page has nothing to press but the sample, and says why', () => {
    const { root } = on({ host: '', standing: 'none' }, []);
    expect(root.textContent).toContain('not on pages of the browser');
    expect(Array.from(root.querySelectorAll('button'), (each) => each.textContent)).toEqual([
      'Try it on a sample',
    ]);
  });
});
