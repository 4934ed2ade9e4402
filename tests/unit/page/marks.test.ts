import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { credly, entry, profile, type Stage, stage, trusted, view } from './stage.ts';

let on: Stage;

beforeEach(
  () =>
    void vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
    }),
);
afterEach(() => {
  on?.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function marked(markup: string, options: Parameters<typeof stage>[1] = {}): Promise<Stage> {
  on = stage(markup, options);
  await on.settle(20);
  on.seen.all();
  await on.settle(60);
  return on;
}

const ONE = profile(entry('Cloud Practitioner', credly(0), 'a'));
const link = (id = 'a') => on.document.getElementById(id) as HTMLAnchorElement;

describe('a mark is bound to its link', () => {
  test('it stands right after the link, and says what the worker said', async () => {
    await marked(ONE);
    expect(on.names()).toEqual(['Verified: Cloud Practitioner']);
    expect(link().nextSibling).toBe(on.hosts()[0]);
  });

  test('on a page that turns dark it is drawn for the dark, and for the light when it turns back', async () => {
    await marked(ONE);
    const button = () => on.buttonOf(on.hosts()[0] as Element);
    const text = link().parentElement as HTMLElement;
    expect(button().classList).toContain('light');
    text.style.color = 'rgb(230, 230, 230)';
    await on.settle(4_000);
    expect(button().classList).toContain('dark');
    text.style.color = 'rgb(20, 20, 20)';
    await on.settle(4_000);
    expect(button().classList).toContain('light');
  });

  test('moved to another link by the page, it comes back to its own', async () => {
    await marked(
      profile(entry('Cloud Practitioner', credly(0), 'a') + entry('Forged', 'https://evil.example/x', 'b')),
    );
    const [host] = on.hosts();
    link('b').after(host as Element);
    await on.settle(5);
    expect(link('b').nextElementSibling).toBeNull();
    expect(link().nextSibling).toBe(host);
  });

  test('a link between the two takes the place away from it', async () => {
    await marked(ONE);
    const forged = on.document.createElement('a');
    link().after(forged);
    await on.settle(5);
    expect(forged.nextSibling).toBeNull();
    expect(link().nextSibling).toBe(on.hosts()[0]);
  });

  test('when the link leads elsewhere, it is withdrawn at once', async () => {
    await marked(ONE);
    link().href = 'https://evil.example/badges/1';
    await on.settle(0);
    expect(on.hosts()).toEqual([]);
  });

  test('when the link leads to another award, that one is asked about', async () => {
    await marked(ONE);
    link().href = credly(1);
    await on.settle(5);
    expect(on.hosts()).toEqual([]);
    on.seen.all();
    await on.settle(50);
    expect(
      on
        .checks()
        .at(-1)
        ?.links.map(({ url }) => url),
    ).toEqual([credly(1)]);
    expect(on.names()).toHaveLength(1);
  });

  test('when the link is gone, so is the mark, and nothing is held against the page', async () => {
    await marked(ONE);
    const parent = link().parentElement as Element;
    for (let round = 0; round < 8; round++) {
      const [host] = on.hosts();
      link().remove();
      await on.settle(0);
      expect(host?.isConnected).toBe(false);
      parent.insertAdjacentHTML('beforeend', `<a id="a" href="${credly(0)}">Show</a>`);
      await on.settle(5);
      on.seen.all();
      await on.settle(40);
      expect(on.hosts()).toHaveLength(1);
    }
    expect(on.types()).not.toContain('page.gaveUp');
  });

  test('a mark that the page draws itself is left alone and changes nothing', async () => {
    const fake = '<span id="fake"><button aria-label="Verified: Cloud Practitioner"></button></span>';
    await marked(profile(entry('Cloud Practitioner', credly(0), 'a').replace('</a>', `</a>${fake}`)));
    expect(link().nextSibling).toBe(on.hosts()[0]);
    expect(on.hosts()[0]?.id).toBe('');
    expect(on.document.getElementById('fake')?.isConnected).toBe(true);
  });
});

describe('a page that removes marks', () => {
  async function remove(times: number, everyMs: number) {
    for (let round = 0; round < times; round++) {
      on.hosts()[0]?.remove();
      await on.settle(everyMs);
    }
  }

  test('gets them back a few times', async () => {
    await marked(ONE);
    await remove(4, 100);
    expect(on.names()).toHaveLength(1);
    expect(on.types()).not.toContain('page.gaveUp');
  });

  test('five times in five seconds: no marks any more, and the popup is told, once', async () => {
    await marked(profile(entry('One', credly(0), 'a') + entry('Two', credly(1), 'b')));
    await remove(6, 100);
    expect(on.hosts()).toEqual([]);
    await on.settle(2_000);
    expect(on.types().filter((type) => type === 'page.gaveUp')).toEqual(['page.gaveUp']);
  });

  test('after that, new links are still asked about, for the popup’s list', async () => {
    await marked(ONE);
    await remove(6, 10);
    on.document.getElementById('cards')?.insertAdjacentHTML('beforeend', entry('Two', credly(1), 'b'));
    await on.settle(10);
    on.seen.all();
    await on.settle(50);
    expect(
      on
        .checks()
        .at(-1)
        ?.links.map(({ url }) => url),
    ).toEqual([credly(1)]);
    expect(on.hosts()).toEqual([]);
  });

  test('slowly, over a minute, is an honest page that renders again', async () => {
    await marked(ONE);
    await remove(10, 6_000);
    expect(on.names()).toHaveLength(1);
  });
});

describe('no static trace', () => {
  test('the host is a bare span: no attribute, class, id or child', async () => {
    await marked(ONE);
    expect(on.hosts().map((host) => host.outerHTML)).toEqual(['<span></span>']);
    expect(on.hosts()[0]?.shadowRoot).toBeNull();
  });

  test('nothing is written on the page’s own nodes', async () => {
    on = stage(ONE);
    const before = on.document.documentElement.outerHTML;
    await on.settle(20);
    on.seen.all();
    await on.settle(1_000);
    expect(on.document.documentElement.outerHTML.replace('<span></span></div>', '</div>')).toBe(before);
  });
});

describe('clicks', () => {
  test('a trusted one opens the popup on that award', async () => {
    await marked(ONE);
    on.buttonOf(on.hosts()[0] as Element).dispatchEvent(trusted(on.window, 'click'));
    await on.settle(5);
    expect(on.sent.at(-1)).toEqual({ type: 'page.open', body: { key: credly(0) } });
  });

  test('those that a script makes do nothing', async () => {
    await marked(ONE);
    const [host] = on.hosts() as HTMLElement[];
    host?.click();
    on.buttonOf(host as Element).click();
    on.buttonOf(host as Element).dispatchEvent(new on.window.Event('pointerenter') as unknown as Event);
    on.buttonOf(host as Element).dispatchEvent(new on.window.Event('focus') as unknown as Event);
    await on.settle(500);
    expect(on.types()).not.toContain('page.open');
    expect(on.rootOf(host as Element).querySelector('.card')).toBeNull();
  });

  test('the page around does not get them', async () => {
    await marked(ONE);
    let heard = 0;
    on.document.getElementById('cards')?.addEventListener('click', () => heard++);
    on.buttonOf(on.hosts()[0] as Element).dispatchEvent(trusted(on.window, 'click'));
    expect(heard).toBe(0);
  });
});

describe('the card', () => {
  const hover = (type = 'pointerenter') =>
    on.buttonOf(on.hosts()[0] as Element).dispatchEvent(trusted(on.window, type));
  const card = () => on.rootOf(on.hosts()[0] as Element).querySelector('.card');
  const lines = () => [...(card()?.children ?? [])].map((line) => line.textContent);

  test('comes within 80 ms, has at most five lines, and goes when the pointer leaves', async () => {
    await marked(ONE);
    hover();
    await on.settle(80);
    expect(lines()).toHaveLength(5);
    expect(lines()[0]).toBe('Cloud Practitioner');
    hover('pointerleave');
    await on.settle(300);
    expect(card()).toBeNull();
  });

  test('comes at once by the keyboard, described, and goes on Escape', async () => {
    await marked(ONE);
    hover('focus');
    expect(lines()).toHaveLength(5);
    const button = on.buttonOf(on.hosts()[0] as Element);
    expect(button.getAttribute('aria-describedby')).toBe(card()?.id);
    on.document.dispatchEvent(trusted(on.window, 'keydown', { key: 'Escape' }));
    expect(card()).toBeNull();
    expect(button.getAttribute('aria-describedby')).toBeNull();
  });

  test('stays while the pointer is on it', async () => {
    await marked(ONE);
    hover();
    await on.settle(80);
    hover('pointerleave');
    card()?.dispatchEvent(trusted(on.window, 'pointerenter'));
    await on.settle(1_000);
    expect(card()).not.toBeNull();
  });

  test('says where the popup is if the browser would not open it, in five lines still', async () => {
    await marked(ONE, { opened: false });
    hover('click');
    await on.settle(20);
    expect(lines()).toHaveLength(5);
    expect(lines().at(-1)).toBe('Open Assay in the toolbar');
  });

  test('goes with its mark', async () => {
    await marked(ONE);
    hover('focus');
    const root = on.rootOf(on.hosts()[0] as Element);
    link().remove();
    await on.settle(0);
    expect(root.querySelector('.card')).toBeNull();
  });

  test('shows markup and control characters of a title as text', async () => {
    await marked(ONE, {
      answer: (links) => links.map(({ key }) => view(key, { title: '<b>x</b>\u202e gnp' })),
    });
    hover('focus');
    expect(lines()[0]).toBe('<b>x</b> gnp');
    expect(card()?.querySelector('b')).toBeNull();
  });
});
