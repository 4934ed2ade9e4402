/** What a page is answered: nothing where the user has paused its site, or no longer wants it looked at. */
import type { ReplyOf, RequestOf } from '../browser/messages.ts';
import type { Checks } from './checks.ts';
import { PAUSED } from './echo.ts';
import type { Browser } from './ports.ts';
import type { Standing } from './standing.ts';
import type { PageSender, Tabs } from './tabs.ts';

export interface PageCheckOptions {
  tabs: Tabs;
  checks: Checks;
  standing: Standing;
  browser: Pick<Browser, 'showInToolbar'>;
}

type Reply = ReplyOf<'page.check'>;
const NOTHING: Reply = { marks: [], shows: false };

export async function checkPage(
  sender: PageSender,
  said: RequestOf<'page.check'>,
  options: PageCheckOptions,
): Promise<Reply> {
  const { standing, paused, popupOnly } = await options.standing.of(sender);
  // A script that is still there from before the user took its site back.
  if (standing === 'none') return NOTHING;
  if (paused) {
    await keepEmpty(sender, options);
    return NOTHING;
  }
  const marks = await options.checks.page(sender, said);
  // A page on which no marks stand need not be told either.
  return popupOnly ? NOTHING : { marks, shows: true };
}

/** The list stays, so that the popup and the toolbar can say why it is empty; what is still on its way is dropped. */
async function keepEmpty(sender: PageSender, { tabs, browser }: PageCheckOptions): Promise<void> {
  const known = await tabs.get(sender.tabId);
  if (known && known.entries.length > 0) await tabs.clear(sender.tabId);
  await tabs.save(await tabs.of(sender));
  await browser.showInToolbar(sender.tabId, PAUSED);
}
