import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { diskCache } from '../../../lib/background/cache.ts';
import type { TabView } from '../../../lib/browser/messages.ts';
import type { Finding } from '../../../lib/credential/verdict.ts';
import { createStage, credly, held, linkTo, settled } from './stage.ts';

test('a worker that was killed answers from storage: the list, the marks, the page’s budget', async () => {
  const stage = createStage({ cache: diskCache({ name: 'killed' }) });
  stage.answers.set(credly(0), {});
  await stage.fromPage('page.check', { links: [linkTo(credly(0))] });
  await settled();
  const before = await stage.fromPopup('own.tab', { tabId: 7 });
  const fresh = { ...stage, cache: diskCache({ name: 'killed' }) }.kill();
  expect(await fresh.fromPopup('own.tab', { tabId: 7 })).toEqual(before);
  for (const id of [7, 8]) await fresh.fromPage('page.check', { links: [linkTo(credly(0))] }, { id });
  // The reply waits for a moment only, and a disk may take longer.
  const state = async (tabId: number) =>
    ((await fresh.fromPopup('own.tab', { tabId })) as TabView).entries[0]?.state;
  await vi.waitFor(async () =>
    expect(await Promise.all([7, 8].map(state))).toEqual(['verified', 'verified']),
  );
  expect(stage.asked).toHaveLength(1);
});

test('what was on its way is taken up again, and an alarm sees to it', async () => {
  const stage = createStage();
  const { promise } = held<Partial<Finding>>();
  stage.answers.set(credly(0), () => promise);
  await stage.fromPage('page.check', { links: [linkTo(credly(0))] });
  await settled();
  expect(stage.wakes.count).toBeGreaterThan(0);
  const fresh = stage.kill();
  stage.answers.set(credly(0), {});
  await fresh.worker.resume();
  await settled();
  const view = (await fresh.fromPopup('own.tab', { tabId: 7 })) as TabView;
  expect(view.entries).toMatchObject([{ state: 'verified' }]);
  expect(stage.pushed.at(-1)?.marks).toMatchObject([{ state: 'verified' }]);
});

test('60 a page stay 60 though the worker is killed in between', async () => {
  const stage = createStage();
  const links = Array.from({ length: 70 }, (_, at) => linkTo(credly(at)));
  for (const link of links) stage.answers.set(link.url, {});
  await stage.fromPage('page.check', { links: links.slice(0, 55) });
  await settled();
  await stage.kill().fromPage('page.check', { links: links.slice(55) });
  await settled();
  expect(stage.asked).toHaveLength(60);
});
