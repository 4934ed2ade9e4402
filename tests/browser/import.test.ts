/** Getting badges in, as a user does it: files chosen in our own page, links pasted, a page's whole list. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import encodeQR from 'qr';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedBadge } from '../unit/background/real-wallet.ts';
import { BADGR_COLLECTION, CREDLY, CREDLY_MANY, CREDLY_PROFILE } from '../world/awards.ts';
import { createScene } from '../world/scene.ts';
import { bakedPng } from '../world/signing/images.ts';
import { DEMO_PROFILE, STORY } from '../world/story.ts';
import { clickWords, popupOf, setOptions, settledMarks, until } from './actions.ts';
import type { Page } from './drivers/driver.ts';
import { BROWSERS, type Stage, stage } from './stage.ts';

const scene = createScene();
const MANY = 1000;
/** Far above what it takes: what is slow on a busy machine is not wrong. */
const MS_FOR_MANY = 120_000;

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
  const [one, two, three] = await Promise.all(
    ['One', 'Two', 'Three'].map((title) => signedBadge(title, scene)),
  );
  const zip = zipSync({
    'a/one.json': Buffer.from(one ?? ''),
    'two.png': bakedPng(two ?? ''),
    'x.md': Buffer.from('#'),
  });
  await writeFile(at('badges.zip'), zip);
  await writeFile(at('three.jsonld'), three ?? '');
  await writeFile(
    at('code.gif'),
    encodeQR(`https://www.credly.com/badges/${CREDLY.practitioner.id}`, 'gif', { scale: 4 }),
  );
  await writeFile(
    at('Certifications.csv'),
    'Name,Url,Authority,Started On,Finished On,License Number\nWelding,,Guild,Mar 2021,,\n',
  );
  await writeFile(at('torn.zip'), zip.subarray(0, 100));
  const badges = await Promise.all(Array.from({ length: MANY }, (_, n) => signedBadge(`Many ${n}`, scene)));
  await writeFile(
    at('many.zip'),
    zipSync(Object.fromEntries(badges.map((badge, n) => [`${n}.json`, Buffer.from(badge)]))),
  );
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(BROWSERS)('adding to the wallet in %s', (browser) => {
  let on: Stage;
  let page: Page;

  beforeAll(async () => {
    on = await stage(browser);
    page = await on.driver.openOwn('popup.html#wallet');
    await until(
      () => page.evaluate(() => document.querySelector('input[type=file]') !== null || undefined),
      'the way in',
    );
  });
  afterAll(() => on?.end());

  /** The lines of the report, once it is whole. */
  async function report(ms?: number): Promise<string[]> {
    const lines = await until(() => page.evaluate(reportLines), 'the report', ms);
    await clickWords(page, 'Close');
    return lines;
  }

  test('several files at once, a ZIP and a QR code among them, have a line each', async () => {
    const files = ['badges.zip', 'three.jsonld', 'code.gif', 'Certifications.csv', 'torn.zip'];
    await page.choose('input[type=file]', files.map(at));
    const lines = await report();
    expect(lines.toSorted()).toEqual([
      'Added: Northwind Cloud Practitioner',
      'Added: One',
      'Added: Three',
      'Added: Two',
      'Not added: badges.zip',
      'Not added: torn.zip',
      'Noted: Welding',
    ]);
    expect(await page.evaluate(() => document.querySelector('main')?.textContent)).toContain('Welding');
  });

  test('a profile and a collection come in by one paste, and what is there is said to be', async () => {
    await openPanel(page);
    const text = `https://www.credly.com/users/${CREDLY_PROFILE} and https://badgr.com/public/collections/${BADGR_COLLECTION}`;
    await page.evaluate(paste, text);
    await clickWords(page, 'Add it');
    const lines = await report(60_000);
    expect(lines).toContain('There already: Northwind Cloud Practitioner');
    expect(lines).toContain(`Not added: https://www.credly.com/badges/${CREDLY.deleted.id}`);
    expect(lines.filter((line) => line.startsWith('Added: Northwind Module'))).toHaveLength(
      CREDLY_MANY.length,
    );
    expect(lines).toContain('Added: Open Data Basics');
  });

  test('a thousand files can be stopped, and go on where they were stopped', async () => {
    await openPanel(page);
    await page.choose('input[type=file]', [at('many.zip')]);
    await until(
      () => page.evaluate(() => document.querySelector('progress')?.value || undefined),
      'the first of them',
    );
    await clickWords(page, 'Stop');
    const stopped = await report();
    expect(stopped.length).toBeLessThan(MANY);
    await openPanel(page);
    await page.choose('input[type=file]', [at('many.zip')]);
    const lines = await report(MS_FOR_MANY);
    expect(lines).toHaveLength(MANY);
    expect(lines.filter((line) => line.startsWith('There already'))).toHaveLength(stopped.length);
  }, 180_000);
});

describe.each(BROWSERS)('"Add all" in %s', (browser) => {
  let on: Stage;
  beforeAll(async () => {
    on = await stage(browser, 'world');
    await setOptions(on.driver, { name: 'Nadia Kestrel', role: 'learner' });
  });
  afterAll(() => on?.end());

  test('takes what one’s own page lists, and says of each what came of it', async () => {
    const profile = await on.driver.open(DEMO_PROFILE);
    await settledMarks(profile, STORY.length);
    const popup = await popupOf(on.driver, profile);
    await until(
      () => popup.evaluate(() => /Are these yours/.exec(document.body.textContent ?? '')?.[0]),
      'the offer',
    );
    await clickWords(popup, 'Add all');
    const lines = await until(() => popup.evaluate(reportLines), 'the report', 60_000);
    expect(lines).toHaveLength(STORY.length);
    expect(lines).toContain('Added: Northwind Cloud Practitioner');
    expect(lines).toContain('Added: Statistics for Everyone');
    expect(lines.some((line) => line.startsWith('Not added'))).toBe(true);
  });

  test('does so on one’s own page at a platform, which is looked at after a click', async () => {
    const own = await on.driver.open(`https://www.credly.com/users/${CREDLY_PROFILE}`);
    const popup = await popupOf(on.driver, own);
    await clickWords(popup, 'Check this page once');
    await until(
      () => popup.evaluate(() => /Are these yours/.exec(document.body.textContent ?? '')?.[0]),
      'the offer',
    );
    await clickWords(popup, 'Add all 3');
    const lines = await until(() => popup.evaluate(reportLines), 'the report', 60_000);
    expect(lines).toEqual([1, 2, 3].map((n) => `Added: Northwind Module ${n}`));
  });
});

// What follows runs in pages.

function reportLines(): string[] | undefined {
  const lines = [...document.querySelectorAll('.import-lines li')];
  const words = (line: Element, part: string) => line.querySelector(part)?.textContent ?? '';
  const said = lines.map(
    (line) => `${words(line, '.import-word')}: ${words(line, '.import-what > .one-line')}`,
  );
  return said.length > 0 ? said : undefined;
}

function paste(text: string): void {
  const field = document.querySelector<HTMLTextAreaElement>('#paste');
  if (!field) throw new Error('There is nowhere to paste.');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

async function openPanel(page: Page): Promise<void> {
  const isOpen = await page.evaluate(() => document.querySelector('#paste') !== null);
  if (!isOpen) await clickWords(page, 'Add');
}
