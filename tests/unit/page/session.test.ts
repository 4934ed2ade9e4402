import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MarkView, PageLink } from '../../../lib/browser/messages.ts';
import { ASK_AGAIN_MS, MAX_AWARDS_A_PAGE } from '../../../lib/page/ask.ts';
import { LINKEDIN } from '../../../lib/sites/linkedin.ts';
import type { Site } from '../../../lib/sites/site.ts';
import { waitingView } from '../../../lib/words/page.ts';
import { credly, entry, profile, type Stage, stage, view } from './stage.ts';

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

async function started(markup: string, options: Parameters<typeof stage>[1] = {}): Promise<Stage> {
  on = stage(markup, options);
  await on.settle(20);
  return on;
}

async function look(): Promise<void> {
  on.seen.all();
  await on.settle(60);
}

const checking = (links: readonly PageLink[]): MarkView[] =>
  links.map(({ key }) => waitingView(key, 'www.credly.com', 'checking'));
const cards = () => on.document.getElementById('cards') as HTMLElement;
const many = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => entry(`Badge ${from + index}`, credly(from + index))).join(
    '',
  );

describe('what the worker is asked', () => {
  test('links in view, in one message, with owner and claim, and no others', async () => {
    await started(
      profile(entry('One', credly(0), 'a') + entry('Two', credly(1), 'b') + entry('Three', credly(2), 'c')),
    );
    on.seen.only(on.document.getElementById('a') as Element, on.document.getElementById('c') as Element);
    await on.settle(60);
    expect(on.sent).toEqual([
      {
        type: 'page.check',
        body: {
          links: [
            {
              key: credly(0),
              url: credly(0),
              owner: { kind: 'named', name: 'Mira Holt' },
              claim: { title: 'One', issuer: 'Northwind' },
            },
            {
              key: credly(2),
              url: credly(2),
              owner: { kind: 'named', name: 'Mira Holt' },
              claim: { title: 'Three', issuer: 'Northwind' },
            },
          ],
          order: [credly(0), credly(2)],
        },
      },
    ]);
  });

  test('nothing while no link is in view, or where none leads to an award', async () => {
    await started(profile(entry('One', credly(0)) + entry('Site', 'https://northwind.example/about')));
    await on.settle(5_000);
    expect(on.sent).toEqual([]);
  });

  test('nothing on a page that shows no person', async () => {
    await started(profile(entry('One', credly(0))), { address: 'https://www.linkedin.com/feed/' });
    await look();
    expect(on.sent).toEqual([]);
  });

  test('no links of others: asides, activity', async () => {
    await started(
      profile(
        `<aside>${entry('One', credly(0))}</aside><div componentkey="xActivity">${entry('Two', credly(1))}</div>`,
      ),
    );
    await look();
    expect(on.sent).toEqual([]);
  });

  test('one award linked twice is asked once, under another title twice', async () => {
    await started(
      profile(entry('One', credly(0)) + entry('One', `${credly(0)}/public_url`) + entry('Bigger', credly(0))),
    );
    await look();
    expect(on.checks().flatMap(({ links }) => links.map(({ key, claim }) => [key, claim?.title]))).toEqual([
      [credly(0), 'One'],
      [credly(0), 'Bigger'],
    ]);
    expect(on.names()).toHaveLength(3);
  });

  test('at most so many awards a page, of however many links', async () => {
    await started(profile(many(0, 90)));
    for (let round = 0; round < 20; round++) await look();
    const keys = new Set(on.checks().flatMap(({ links }) => links.map(({ key }) => key)));
    expect(keys.size).toBe(MAX_AWARDS_A_PAGE);
    expect(on.hosts()).toHaveLength(MAX_AWARDS_A_PAGE);
  });

  test('what is added later, once', async () => {
    await started(profile(entry('One', credly(0))));
    await look();
    cards().insertAdjacentHTML('beforeend', entry('Two', credly(1)));
    await on.settle(20);
    await look();
    expect(on.checks().map(({ links }) => links.length)).toEqual([1, 1]);
    expect(on.hosts()).toHaveLength(2);
  });

  test('links in an open shadow root, attached when it likes', async () => {
    await started(profile('<div id="host" data-testid="interop-shadowdom"></div>'));
    const root = on.document.getElementById('host')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    root.innerHTML = `<div>${entry('One', credly(0))}</div>`;
    cards().append('something else');
    await on.settle(20);
    await look();
    expect(on.checks().flatMap(({ links }) => links.map(({ key }) => key))).toEqual([credly(0)]);
  });

  test('the order of the page, whatever came into view first', async () => {
    const inRoot = '<div id="host" data-testid="interop-shadowdom"></div>';
    await started(
      profile(
        `${entry('One', credly(0), 'a')}${inRoot}${entry('Four', credly(3), 'd')}${entry('Five', credly(4), 'e')}`,
      ),
    );
    const root = on.document.getElementById('host')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    root.innerHTML = `<div>${entry('Two', credly(1), 'b')}${entry('Three', credly(2), 'c')}</div>`;
    on.seen.only(on.document.getElementById('e') as Element);
    await on.settle(60);
    expect(on.checks().at(-1)?.order).toBeUndefined();
    on.seen.only(on.document.getElementById('a') as Element, on.document.getElementById('d') as Element);
    await on.settle(60);
    expect(on.checks().at(-1)?.order).toEqual([0, 3, 4].map(credly));
    cards().append('something else');
    await on.settle(20);
    on.seen.only(root.getElementById('c') as Element);
    await on.settle(60);
    on.seen.only(root.getElementById('b') as Element);
    await on.settle(60);
    expect(on.checks().at(-1)?.order).toEqual([0, 1, 2, 3, 4].map(credly));
  });

  describe('frames of others', () => {
    const ownerOf = vi.fn(LINKEDIN.ownerOf);
    const frames = () => on.checks().map((check) => check.frames);

    async function framed(src: string): Promise<HTMLIFrameElement> {
      await started(profile(''), { shows: false, sites: [{ ...LINKEDIN, ownerOf }] });
      const frame = on.document.createElement('iframe');
      Object.defineProperties(frame, {
        src: { value: src, writable: true },
        contentDocument: { value: null },
        getBoundingClientRect: { value: () => ({ width: 700, height: 500 }) },
        checkVisibility: { value: () => true },
      });
      cards().append(frame);
      await on.settle(1_500);
      return frame;
    }

    async function readingsAfterAChange(): Promise<number> {
      const before = ownerOf.mock.calls.length;
      cards().append('something else');
      await on.settle(2_000);
      return ownerOf.mock.calls.length - before;
    }

    test('are told as not read; once they are gone, the page is not read for them again', async () => {
      const frame = await framed('https://cv.builder.example/embed/7');
      expect(frames()).toEqual([[{ host: 'cv.builder.example', url: 'https://cv.builder.example/embed/7' }]]);
      expect(await readingsAfterAChange()).toBe(1);
      frame.remove();
      await on.settle(1_500);
      expect(frames().at(-1)).toEqual([]);
      expect(await readingsAfterAChange()).toBe(0);
    });

    test('are told too where their address comes later, and told again to a list that begins anew', async () => {
      const frame = await framed('');
      expect(frames()).toEqual([]);
      expect(await readingsAfterAChange()).toBe(0);
      frame.src = 'https://cv.builder.example/embed/7';
      frame.dispatchEvent(new on.window.Event('load') as unknown as Event);
      await on.settle(1_500);
      expect(frames()).toHaveLength(1);
      on.restart();
      await on.settle(60);
      expect(frames()).toHaveLength(2);
      expect(frames()[1]).toEqual(frames()[0]);
    });
  });

  test('what is not here, even where no award is', async () => {
    const all = '<a href="https://www.linkedin.com/in/mira-holt/details/certifications/">Show all 9</a>';
    await started(profile(`<div><p>One</p></div><hr role="presentation"><div><p>Two</p></div>${all}`));
    await on.settle(1_500);
    const notHere = {
      shown: 2,
      total: 9,
      fullListUrl: 'https://www.linkedin.com/in/mira-holt/details/certifications/',
    };
    expect(on.checks()).toEqual([{ links: [], notHere }]);
    cards().append('something else');
    await on.settle(2_000);
    expect(on.checks()).toHaveLength(1);
  });
});

describe('one award in one entry has one mark', () => {
  test('the link with words, not the image', async () => {
    const both = `<ul><li><p>One</p><a id="caption" href="${credly(0)}">See it</a><a id="image" href="${credly(0)}"><img alt=""></a></li></ul>`;
    await started(profile(both));
    await look();
    expect(on.hosts().map((host) => host.previousElementSibling?.id)).toEqual(['caption']);
  });

  test('the last of two with words, also when it comes later', async () => {
    await started(profile(`<ul><li id="item"><a id="first" href="${credly(0)}">One</a></li></ul>`));
    await look();
    on.document
      .getElementById('item')
      ?.insertAdjacentHTML('beforeend', `<a id="last" href="${credly(0)}">See it</a>`);
    await on.settle(20);
    await look();
    expect(on.hosts().map((host) => host.previousElementSibling?.id)).toEqual(['last']);
  });

  test('in two entries it has two', async () => {
    await started(profile(entry('One', credly(0)) + entry('One', credly(0))));
    await look();
    expect(on.hosts()).toHaveLength(2);
  });
});

describe('ten thousand links', () => {
  test('of one award, or of as many: bounded marks and questions', async () => {
    vi.useRealTimers();
    const same = Array.from({ length: 5_000 }, () => `<a href="${credly(0)}">x</a>`).join('');
    const other = Array.from({ length: 5_000 }, (_, index) => `<a href="${credly(index + 5)}">x</a>`).join(
      '',
    );
    on = stage(profile(`<ul><li>${same}</li></ul>${other}`));
    await new Promise((done) => setTimeout(done, 1_500));
    for (let round = 0; round < 5; round++) {
      on.seen.all();
      await new Promise((done) => setTimeout(done, 120));
    }
    const keys = new Set(on.checks().flatMap(({ links }) => links.map(({ key }) => key)));
    expect(keys.size).toBeLessThanOrEqual(MAX_AWARDS_A_PAGE);
    expect(on.hosts().length).toBeLessThanOrEqual(200);
  }, 30_000);
});

describe('a worker that may be killed at any moment', () => {
  test('a message that is refused is sent again', async () => {
    await started(profile(entry('One', credly(0))));
    on.worker.fails = true;
    await look();
    on.worker.fails = false;
    await on.settle(400);
    expect(on.names()).toEqual(['Verified: Cloud Practitioner']);
  });

  test('if it never answers, nobody is asked any more, and nothing is put in: it might want no marks here', async () => {
    await started(profile(entry('One', credly(0))));
    on.worker.fails = true;
    await look();
    await on.settle(60_000);
    expect(on.hosts()).toEqual([]);
    expect(on.checks()).toHaveLength(3);
  });

  test('if it answers no more, the mark says so in the end', async () => {
    await started(profile(entry('One', credly(0))));
    await look();
    on.worker.fails = true;
    cards().insertAdjacentHTML('beforeend', entry('Two', credly(1)));
    await on.settle(20);
    await look();
    await on.settle(60_000);
    expect(on.names()).toEqual([
      'Verified: Cloud Practitioner',
      'Not confirmed, no answer: credential at www.credly.com',
    ]);
  });

  test('what stays “checking” is asked again, at most twice', async () => {
    await started(profile(entry('One', credly(0))), { answer: checking });
    await look();
    expect(on.names()).toEqual(['Checking: credential at www.credly.com']);
    await on.settle(ASK_AGAIN_MS * 5);
    expect(on.checks()).toHaveLength(3);
    expect(on.names()).toEqual(['Not confirmed, no answer: credential at www.credly.com']);
  });

  test('a later answer settles it', async () => {
    await started(profile(entry('One', credly(0))), { answer: checking });
    await look();
    on.update([view(credly(0), { state: 'invalid', headline: 'revoked' })]);
    expect(on.names()).toEqual(['Not valid, revoked: Cloud Practitioner']);
    await on.settle(ASK_AGAIN_MS * 5);
    expect(on.checks()).toHaveLength(1);
  });

  test('a slow answer is bridged by “Checking”, once it is known that marks may stand here', async () => {
    let release = () => {};
    const slow = (links: readonly PageLink[]) =>
      new Promise<MarkView[]>((done) => {
        release = () => done(links.map(({ key }) => view(key)));
      });
    await started(profile(entry('One', credly(0))), { answer: slow });
    await look();
    await on.settle(400);
    expect(on.hosts()).toEqual([]);
    release();
    await on.settle(5);
    expect(on.names()).toEqual(['Verified: Cloud Practitioner']);
    cards().insertAdjacentHTML('beforeend', entry('Two', credly(1)));
    await on.settle(20);
    await look();
    await on.settle(400);
    expect(on.names().at(-1)).toBe('Checking: credential at www.credly.com');
    release();
    await on.settle(5);
    expect(on.names().at(-1)).toBe('Verified: Cloud Practitioner');
  });

  test('where the worker shows no mark, there is none', async () => {
    await started(profile(entry('One', credly(0))), { answer: () => [] });
    await look();
    await on.settle(1_000);
    expect(on.hosts()).toEqual([]);
  });

  test('what comes before the answer may be about an earlier page: it is asked again, not shown', async () => {
    const waiting: ((views: MarkView[]) => void)[] = [];
    await started(profile(entry('One', credly(0))), {
      answer: () => new Promise((done) => waiting.push(done)),
    });
    await look();
    on.update([view(credly(0))]);
    expect(on.hosts()).toEqual([]);
    waiting[0]?.([waitingView(credly(0), 'www.credly.com', 'checking')]);
    await on.settle(20);
    expect(on.names()).toEqual(['Checking: credential at www.credly.com']);
    waiting[1]?.([view(credly(0), { state: 'other', headline: 'holder_mismatch' })]);
    await on.settle(20);
    expect(on.names()).toEqual(['Other name: Cloud Practitioner']);
  });

  test('views of awards that were not asked about are dropped', async () => {
    await started(profile(entry('One', credly(0))));
    on.update([view(credly(0))]);
    expect(on.hosts()).toEqual([]);
    await look();
    on.update([view(credly(1))]);
    expect(on.names()).toHaveLength(1);
  });
});

describe('where marks stand in the popup alone', () => {
  test('nothing is ever put in, however often the worker answers', async () => {
    await started(profile(entry('One', credly(0))), { shows: false });
    await look();
    on.update([view(credly(0), { state: 'invalid', headline: 'revoked' })]);
    await on.settle(5_000);
    expect(on.hosts()).toEqual([]);
    expect(on.checks()).toHaveLength(1);
  });

  test('what stands is taken out once the worker says so, and comes back', async () => {
    await started(profile(entry('One', credly(0))));
    await look();
    expect(on.hosts()).toHaveLength(1);
    on.worker.shows = false;
    on.restart();
    expect(on.hosts()).toEqual([]);
    await look();
    expect(on.types()).toEqual(['page.check', 'page.reset', 'page.check']);
    expect(on.hosts()).toEqual([]);
    on.worker.shows = true;
    on.restart();
    await look();
    expect(on.hosts()).toHaveLength(1);
  });

  test('an answer that is none of ours to the letter counts as no', async () => {
    await started(profile(entry('One', credly(0))), { shows: 'yes' as unknown as boolean });
    await look();
    expect(on.hosts()).toEqual([]);
  });
});

describe('what the page presents as a credential', () => {
  const site: Site = { ...LINKEDIN, presents: (link) => /credential/i.test(link.textContent ?? '') };
  const unknown = 'https://northwind.example/people/7/award';
  const plain = (href: string, text: string) =>
    `<div><div><p>One</p><a href="${href}">${text}</a></div></div><hr role="presentation">`;

  test('is asked about as such, and what it does not present is left alone', async () => {
    await started(profile(plain(unknown, 'Show credential') + plain(`${unknown}/8`, 'My site')), {
      sites: [site],
      answer: (links) => links.map(({ key }) => view(key, { state: 'unchecked', headline: 'page_only' })),
    });
    await look();
    expect(on.checks()[0]?.links).toMatchObject([{ key: unknown, url: unknown, presented: true }]);
    expect(on.hosts()).toHaveLength(1);
  });

  test('what its address speaks for is not said to be presented', async () => {
    await started(profile(plain(credly(0), 'Show credential')), { sites: [site] });
    await look();
    expect(on.checks()[0]?.links[0]).not.toHaveProperty('presented');
  });
});

describe('whose page it is', () => {
  const heading = () => on.document.querySelector('main h2') as HTMLElement;

  test('a heading that is hidden is waited for a moment, then the owner is unread', async () => {
    await started(
      profile(entry('One', credly(0))).replace('<h2>Mira Holt', '<h2 style="display:none">Mira Holt'),
    );
    await look();
    expect(on.sent).toEqual([]);
    await on.settle(2_500);
    expect(on.checks()[0]?.links[0]?.owner).toEqual({ kind: 'unread' });
  });

  test('a heading that disagrees with the title never gives its name', async () => {
    await started(profile(entry('One', credly(0))).replace('<title>Mira Holt', '<title>Nora Falk'));
    await look();
    await on.settle(2_500);
    expect(on.checks()[0]?.links[0]?.owner).toEqual({ kind: 'unread' });
  });

  test('a page that changes its owner’s name makes all answers void', async () => {
    await started(profile(entry('One', credly(0))));
    await look();
    expect(on.names()).toHaveLength(1);
    on.document.title = 'Nora Falk | LinkedIn';
    heading().textContent = 'Nora Falk';
    await on.settle(1_100);
    expect(on.names()).toEqual([]);
    expect(on.types().at(-1)).toBe('page.reset');
    await look();
    expect(on.checks().at(-1)?.links[0]?.owner).toEqual({ kind: 'named', name: 'Nora Falk' });
  });

  test('a page that hides its owner’s name afterwards is asked about again, as unread', async () => {
    await started(profile(entry('One', credly(0))));
    await look();
    heading().remove();
    await on.settle(3_000);
    await look();
    expect(on.checks().at(-1)?.links[0]?.owner).toEqual({ kind: 'unread' });
  });
});

describe('what is claimed', () => {
  const answer = (links: readonly PageLink[]) =>
    links.map(({ key, claim }) =>
      claim?.title === 'One' ? view(key) : view(key, { state: 'caution', headline: 'claim_differs' }),
    );

  test('a bigger title put there after the check is checked again', async () => {
    await started(profile(entry('One', credly(0))), { answer });
    await look();
    expect(on.names()).toEqual(['Verified: Cloud Practitioner']);
    (on.document.querySelector('#cards p') as HTMLElement).textContent = 'Chief Architect';
    await on.settle(1_200);
    expect(on.names()).toEqual(['Caution, title differs: Cloud Practitioner']);
  });

  test('so is one whose text alone is changed', async () => {
    await started(profile(entry('One', credly(0))), { answer });
    await look();
    const text = on.document.querySelector('#cards p')?.firstChild as Text;
    text.data = 'Chief Architect';
    await on.settle(1_200);
    expect(on.names()).toEqual(['Caution, title differs: Cloud Practitioner']);
  });

  test('an entry that moves under another title takes its mark along, and is checked again', async () => {
    await started(profile(entry('One', credly(0), 'a') + entry('Two', credly(1), 'b')), { answer });
    await look();
    const [own, other] = [...on.document.querySelectorAll('.entry > div')];
    const link = on.document.getElementById('a') as HTMLElement;
    other?.append(link);
    await on.settle(20);
    await look();
    await on.settle(1_200);
    expect(own?.querySelector('span:empty')).toBeNull();
    expect(link.nextElementSibling).toBe(on.hosts().find((host) => host.previousSibling === link));
    expect(on.names()).not.toContain('Verified: Cloud Practitioner');
  });
});

describe('pages that come and go', () => {
  test('soft navigation: the list is reset, marks withdrawn, and the next page asked about', async () => {
    await started(profile(entry('One', credly(0))));
    await look();
    const gone = on.hosts();
    on.navigate('https://www.linkedin.com/in/nora-falk/');
    on.document.title = 'Nora Falk | LinkedIn';
    const next = new on.window.DOMParser().parseFromString(
      profile(entry('Two', credly(1)), 'Nora Falk'),
      'text/html',
    );
    on.document.querySelector('main')?.replaceWith(next.querySelector('main') as unknown as Element);
    await on.settle(50);
    expect(gone.every((host) => !host.isConnected)).toBe(true);
    await look();
    expect(on.types()).toEqual(['page.check', 'page.reset', 'page.check']);
    expect(on.checks().at(-1)?.links[0]).toMatchObject({
      key: credly(1),
      owner: { kind: 'named', name: 'Nora Falk' },
    });
  });

  test('an overlay of the same profile resets nothing', async () => {
    await started(profile(entry('One', credly(0))));
    await look();
    on.navigate('https://www.linkedin.com/in/mira-holt/overlay/contact-info/');
    on.document.body.append(on.document.createElement('dialog'));
    await on.settle(1_000);
    expect(on.types()).toEqual(['page.check']);
    expect(on.hosts()).toHaveLength(1);
  });

  test('out of the back/forward cache: all is asked again', async () => {
    await started(profile(entry('One', credly(0))));
    await look();
    const event = Object.assign(new on.window.Event('pageshow'), { persisted: true });
    on.window.dispatchEvent(event);
    await look();
    expect(on.types()).toEqual(['page.check', 'page.reset', 'page.check']);
    expect(on.hosts()).toHaveLength(1);
  });

  test('told to begin anew, it asks about all that was in view before, and waits for the rest', async () => {
    await started(
      profile(entry('One', credly(0), 'a') + entry('Two', credly(1), 'b') + entry('Three', credly(2), 'c')),
    );
    const [a, b, c] = ['a', 'b', 'c'].map((id) => on.document.getElementById(id) as Element) as Element[];
    on.seen.only(a as Element);
    on.seen.only(b as Element);
    await on.settle(60);
    on.restart();
    await on.settle(60);
    expect(on.types().slice(-2)).toEqual(['page.reset', 'page.check']);
    expect(
      on
        .checks()
        .at(-1)
        ?.links.map(({ key }) => key),
    ).toEqual([credly(0), credly(1)]);
    on.seen.only(c as Element);
    await on.settle(60);
    expect(
      on
        .checks()
        .at(-1)
        ?.links.map(({ key }) => key),
    ).toEqual([credly(2)]);
    expect(on.hosts()).toHaveLength(3);
  });

  test('told to begin anew on another page, it waits for all', async () => {
    await started(profile(entry('One', credly(0), 'a')));
    await look();
    on.navigate('https://www.linkedin.com/in/nora-falk/');
    on.document.title = 'Nora Falk | LinkedIn';
    for (const heading of on.document.querySelectorAll('h2')) heading.textContent = 'Nora Falk';
    on.restart();
    await on.settle(60);
    expect(on.checks()).toHaveLength(1);
  });

  test('an extension that is gone leaves no mark behind', async () => {
    await started(profile(entry('One', credly(0))));
    await look();
    on.worker.alive = false;
    await on.settle(5_000);
    expect(on.hosts()).toEqual([]);
    const before = on.sent.length;
    cards().insertAdjacentHTML('beforeend', entry('Two', credly(1)));
    await look();
    expect(on.sent).toHaveLength(before);
  });

  test('a script that is stopped leaves nothing behind', async () => {
    await started(profile(entry('One', credly(0))));
    await look();
    on.stop();
    expect(on.hosts()).toEqual([]);
    const before = on.sent.length;
    cards().insertAdjacentHTML('beforeend', entry('Two', credly(1)));
    await look();
    await on.settle(60_000);
    expect(vi.getTimerCount()).toBe(0);
    expect(on.sent).toHaveLength(before);
  });

  test('a script that is put in twice takes over from itself', async () => {
    await started(profile(entry('One', credly(0))));
    await look();
    const [before] = on.hosts();
    on.startAgain();
    await on.settle(20);
    await look();
    expect(before?.isConnected).toBe(false);
    expect(on.hosts()).toHaveLength(1);
  });

  test('a script that an update left behind does not fight its successor', async () => {
    await started(profile(entry('One', credly(0), 'a')));
    await look();
    const [old] = on.hosts();
    on.worker.alive = false;
    const link = on.document.getElementById('a') as HTMLElement;
    const successor = on.document.createElement('span');
    link.after(successor);
    await on.settle(5);
    expect(old?.isConnected).toBe(false);
    expect(link.nextSibling).toBe(successor);
  });

  test('“show on the page” brings the mark into focus', async () => {
    await started(profile(entry('One', credly(0)) + entry('Two', credly(1), 'b')));
    await look();
    let scrolled = '';
    const link = on.document.getElementById('b') as HTMLElement;
    link.scrollIntoView = () => {
      scrolled = link.id;
    };
    on.reveal(credly(1));
    expect(scrolled).toBe('b');
    expect(on.rootOf(link.nextElementSibling as Element).activeElement?.localName).toBe('button');
  });
});
