import { join } from 'node:path';
import type { EntryView } from '../../lib/browser/messages.ts';
import { issuerLine, reasonWord, stateWord } from '../../lib/words/index.ts';
import {
  ask,
  bringUp,
  clickWords,
  pause,
  popupOf,
  settledMarks,
  tabView,
  until,
} from '../browser/actions.ts';
import type { BrowserName, Driver, Page } from '../browser/drivers/driver.ts';
import { launch } from '../browser/drivers/index.ts';
import { requestsBeyond } from '../browser/stage.ts';
import { UPLOAD_HOST } from '../world/places/greenhouse.ts';
import { startWorld, type World } from '../world/server.ts';
import {
  APPLICATION_FORM,
  ASKED,
  ASKED_ON_VIEW,
  DEMO_PROFILE,
  type Expected,
  STORY,
  type StoryItem,
} from '../world/story.ts';
import { buildFolder, type Target } from './builds.ts';

export interface DemoOptions {
  browser: BrowserName;
  target: Target;
  /** Where the screenshots go. */
  pictures: string;
}

/** What was found for one credential: on view, and after the clicks. */
type Column = ReadonlyMap<string, EntryView>;

/**
 * The demo profile twice: as shipped without any click, then in the test build with "Ask HOST" clicked for each
 * host. Prints the table.
 *
 * @returns whether every verdict is as expected and no host was asked that nobody clicked.
 */
export async function runHeadless(options: DemoOptions): Promise<boolean> {
  const complaints: string[] = [];
  const onView = await withBrowser(options, 'shipped', (driver, world) =>
    view(driver, world, complaints, options),
  );
  const afterClick = await withBrowser(options, 'world', (driver, world) =>
    click(driver, world, complaints, options),
  );
  printTable(onView, afterClick);
  for (const item of STORY) {
    compare(item, 'on view', item.onView, onView, complaints);
    compare(item, 'after the clicks', item.afterClick, afterClick, complaints);
  }
  for (const complaint of complaints) console.log(`Not as expected: ${complaint}`);
  console.log(`Screenshots: ${options.pictures}`);
  return complaints.length === 0;
}

async function withBrowser<T>(
  { browser, target }: DemoOptions,
  kind: 'shipped' | 'world',
  run: (driver: Driver, world: World) => Promise<T>,
): Promise<T> {
  const world = await startWorld();
  const driver = await launch(browser, { extension: buildFolder(target, kind), world });
  try {
    return await run(driver, world);
  } finally {
    await driver.close();
    await world.stop();
  }
}

const MOST_MS_A_MARK = 20_000;

async function view(
  driver: Driver,
  world: World,
  complaints: string[],
  { pictures }: DemoOptions,
): Promise<Column> {
  await takeWelcome(driver, pictures);
  const profile = await driver.open(DEMO_PROFILE);
  await settledMarks(profile, STORY.length, MOST_MS_A_MARK);
  await takeProfile(profile, pictures);
  const popup = await popupOf(driver, profile);
  await take(popup, pictures, 'popup-this-page');
  complainOfRequests(world, ['www.linkedin.com', ...ASKED_ON_VIEW], complaints);
  return columnOf(driver, profile);
}

async function click(
  driver: Driver,
  world: World,
  complaints: string[],
  { pictures }: DemoOptions,
): Promise<Column> {
  const profile = await driver.open(DEMO_PROFILE);
  await settledMarks(profile, STORY.length, MOST_MS_A_MARK);
  const popup = await popupOf(driver, profile);
  for (const host of ASKED) await ask(driver, popup, await profile.tabId(), host);
  const column = await columnOf(driver, profile);
  await take(popup, pictures, 'popup-after-clicks');
  await takeDetailAndWallet(popup, pictures);
  await takeAttach(driver, pictures);
  const opened = ['www.linkedin.com', new URL(APPLICATION_FORM).host, UPLOAD_HOST];
  complainOfRequests(world, [...opened, ...ASKED_ON_VIEW, ...ASKED], complaints);
  return column;
}

async function columnOf(driver: Driver, profile: Page): Promise<Column> {
  const { entries } = await tabView(driver, await profile.tabId());
  return new Map(
    STORY.map(({ id, url }) => [id, entries.find((entry) => entry.url === url)] as const).filter(isFound),
  );
}

function isFound(row: readonly [string, EntryView | undefined]): row is [string, EntryView] {
  return row[1] !== undefined;
}

function compare(
  { id }: StoryItem,
  when: string,
  expected: Expected,
  column: Column,
  complaints: string[],
): void {
  const found = column.get(id);
  if (found?.state === expected.state && found.headline === expected.headline) return;
  const got = found ? `${found.state} (${found.headline})` : 'no mark';
  complaints.push(`${id} ${when}: ${got} in place of ${expected.state} (${expected.headline})`);
}

function complainOfRequests(world: World, expected: readonly string[], complaints: string[]): void {
  for (const request of requestsBeyond(world, expected)) {
    complaints.push(`a request to ${request}, which nobody clicked`);
  }
}

// ------------------------------------------------------------------------------------------------- the pictures

/** Light, and dark where the browser can be told. */
async function take(page: Page, folder: string, name: string): Promise<void> {
  await pause(250);
  await page.screenshot(join(folder, `${name}.png`));
  if (!(await page.colours('dark'))) return;
  await pause(150);
  await page.screenshot(join(folder, `${name}-dark.png`));
  await page.colours('light');
}

async function takeWelcome(driver: Driver, folder: string): Promise<void> {
  const welcome = await driver.openOwn('welcome.html');
  await take(welcome, folder, 'welcome');
  await welcome.close();
}

/** Of the window that the profile is read in. */
const WIDTH = 1180;
const HEIGHT = 800;

async function takeProfile(profile: Page, folder: string): Promise<void> {
  const first = STORY[2];
  if (!first) return;
  // One picture of the whole profile: as high as the page, so that every mark is on it.
  const height = await profile.evaluate(() => document.documentElement.scrollHeight);
  await profile.resize(WIDTH, height);
  await profile.evaluate(() => scrollTo(0, 0));
  await pause(250);
  await profile.screenshot(join(folder, 'profile.png'));
  await profile.resize(WIDTH, HEIGHT);
  const { point } = await bringUp(profile, first.url);
  await profile.hover(point);
  await pause(400);
  await profile.screenshot(join(folder, 'card.png'));
  await profile.press('Escape');
}

async function takeDetailAndWallet(popup: Page, folder: string): Promise<void> {
  for (const title of ['Data Literacy', 'Northwind Cloud Practitioner', 'Northwind Security Essentials']) {
    await openRow(popup, title);
    if (title === 'Data Literacy') await take(popup, folder, 'popup-detail');
    await clickWords(popup, 'Add to wallet');
    await pause(300);
    await clickWords(popup, 'All credentials');
  }
  await clickWords(popup, 'Wallet');
  await take(popup, folder, 'popup-wallet');
}

/** The row of a credential, whatever its state. */
async function openRow(popup: Page, title: string): Promise<void> {
  const name = await until(
    () =>
      popup.evaluate((wanted) => {
        const rows = [...document.querySelectorAll('[data-row]')];
        return rows
          .map((row) => row.getAttribute('aria-label') ?? '')
          .find((label) => label.endsWith(wanted));
      }, `: ${title}`),
    title,
  );
  await clickWords(popup, name);
}

async function takeAttach(driver: Driver, folder: string): Promise<void> {
  const form = await driver.open(APPLICATION_FORM);
  const popup = await popupOf(driver, form);
  await clickWords(popup, 'Attach');
  await until(
    () => popup.evaluate(() => document.querySelector('[data-slot]') !== null || undefined),
    'the places',
  );
  await take(popup, folder, 'popup-attach');
  await clickWords(popup, 'Attach a PDF');
  await until(
    () => popup.evaluate(() => document.querySelector('.slot-result.attached') !== null || undefined),
    'that the form shows the PDF',
  );
  await take(popup, folder, 'popup-attached');
}

// --------------------------------------------------------------------------------------------------- the table

function printTable(onView: Column, afterClick: Column): void {
  const rows = STORY.map(({ id, claimed }) => {
    const before = onView.get(id);
    const after = afterClick.get(id);
    const last = after ?? before;
    return [
      before ? verdictWords(before) : 'no mark',
      after ? verdictWords(after) : 'no mark',
      last?.title ?? `(${claimed})`,
      (last && issuerLine(last.issuer)) || last?.host || '',
    ];
  });
  const head = ['On view', 'After "Ask HOST"', 'Title', 'Issuer'];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  for (const row of [head, widths.map((width) => '-'.repeat(width)), ...rows]) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
  console.log('In brackets: what the page says, where nothing ties it to an issuer.');
}

/** "Caution: Expired"; where the state says it all, the state alone. */
function verdictWords({ state, headline }: EntryView): string {
  const isSaid = state === 'verified' || state === 'other' || !headline;
  return isSaid ? stateWord(state) : `${stateWord(state)}: ${reasonWord(headline)}`;
}
