import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createStage, settled } from './stage.ts';

test('the key for the Attach tab opens it, and asks and sends nothing', async () => {
  const stage = createStage();
  await stage.worker.attachKey(7);
  await settled();
  expect(stage.stored.session.get('popup')).toEqual({ tabId: 7, tab: 'attach' });
  expect(stage.opened.popup).toEqual([7]);
  expect([stage.asked, stage.ran, stage.prompts.asked, stage.ownPages]).toEqual([[], [], [], []]);
});

test('where the browser opens no popup, it is a page over the same tab', async () => {
  const stage = createStage();
  stage.opened.willOpen = false;
  await stage.worker.attachKey(7);
  expect(stage.ownPages).toEqual(['/popup.html?tab=7']);
});
