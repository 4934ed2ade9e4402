/**
 * The machinery of marks for a site of any shape, run by a test in a world beside a page's own, with a worker that
 * calls everything verified. What it was asked is left on `globalThis`.
 */
import type { PageMessages, RequestOf } from '../../lib/browser/messages.ts';
import { offerBoard } from '../../lib/page/draw/index.ts';
import { startMarks } from '../../lib/page/index.ts';
import type { Site } from '../../lib/sites/site.ts';

const SITE: Site = {
  id: 'anything',
  matches: ['https://twin.example/*'],
  links: 'a[href*="//"]',
  shadowHosts: 'x-open, x-inner, x-late, x-closed',
  frames: 'iframe',
  pageOf: ({ pathname }) => pathname,
  ownerOf: () => ({ kind: 'named', name: 'Nadia Kestrel' }),
  counts: () => true,
  itemOf: (link) => link,
  claimOf: () => undefined,
};

const asked: RequestOf<'page.check'>[] = [];

function answer(type: keyof PageMessages, body: unknown): unknown {
  if (type === 'page.draw') offerBoard();
  if (type !== 'page.check') return null;
  const request = body as RequestOf<'page.check'>;
  asked.push(request);
  const views = new Map(
    request.links.map(({ key }) => [key, { key, state: 'verified', name: 'Verified', lines: [] }]),
  );
  return { marks: [...views.values()], shows: true };
}

function start(): void {
  const send = async (type: keyof PageMessages, body: unknown) => answer(type, body) as never;
  startMarks(document, { isAlive: () => true, listen: () => () => {}, send }, [SITE]);
}

Object.assign(globalThis, { asked, start });
start();
