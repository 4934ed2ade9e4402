/** From the click on "Attach" to "the form shows its name": badges checked afresh, the file made, set and seen. */
import type { Browser } from 'webextension-polyfill';
import { clickWords, popupOf, until } from '../../browser/actions.ts';
import type { BrowserName, Page } from '../../browser/drivers/driver.ts';
import { type Stage, stage } from '../../browser/stage.ts';
import { CREDLY_MANY } from '../../world/awards.ts';
import { APPLICATION_FORM } from '../../world/story.ts';
import { type Figure, median } from '../page/figures.ts';

/** In a page of the extension. */
declare const browser: Browser;

const ROUNDS = 5;
const BADGES = 10;
const PLACE = 'Certificates and badges';
const linkOf = (id: string) => `https://www.credly.com/badges/${id}/public_url`;

export async function clickFigures(name: BrowserName): Promise<Figure[]> {
  const on = await stage(name);
  try {
    const figures: Figure[] = [];
    const links = CREDLY_MANY.slice(0, BADGES).map(({ id }) => linkOf(id));
    await on.driver.own(keepLinks, links.slice(0, 1));
    figures.push(...(await attaching(on, 'file_name_seen', name, 500)));
    await on.driver.own(keepLinks, links.slice(1));
    figures.push(...(await attaching(on, 'file_name_seen_of_ten', name)));
    return figures;
  } finally {
    await on.end();
  }
}

async function attaching(on: Stage, figure: string, name: BrowserName, wanted?: number): Promise<Figure[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await attached(on));
  const limit = wanted === undefined ? {} : { wanted };
  return [
    { name: `${figure}_${name}`, value: Math.min(...times), unit: 'ms', ...limit },
    { name: `${figure}_median_${name}`, value: median(times), unit: 'ms', ...limit },
  ];
}

/** On a form that was just opened, in a popup that was just opened. */
async function attached(on: Stage): Promise<number> {
  const form = await on.driver.open(APPLICATION_FORM);
  await form.clickToolbar();
  const popup = await popupOf(on.driver, form);
  await clickWords(popup, 'Attach');
  await until(() => popup.evaluate(isOffered, PLACE), 'the place');
  await chooseAll(popup);
  const took = await popup.evaluate(clickAndWait, PLACE);
  await popup.close();
  await form.close();
  return took;
}

async function chooseAll(popup: Page): Promise<void> {
  await popup.evaluate(() => {
    const all = [...document.querySelectorAll('button')].find((each) => each.textContent === 'Choose all');
    all?.click();
  });
}

// What follows runs in pages.

async function keepLinks(urls: string[]): Promise<void> {
  for (const url of urls) await browser.runtime.sendMessage({ type: 'own.import', body: { url } });
}

function isOffered(label: string): true | undefined {
  const rows = [...document.querySelectorAll('[data-slot]')];
  return rows.some((each) => each.textContent?.includes(label) && each.querySelector('button')) || undefined;
}

/** ms, to the moment in which the popup says what the form shows. */
function clickAndWait(label: string): Promise<number> {
  const MOST_MS = 20_000;
  const rowOf = () =>
    [...document.querySelectorAll('[data-slot]')].find((each) => each.textContent?.includes(label));
  return new Promise((resolve, reject) => {
    const from = performance.now();
    const look = () => {
      const text = rowOf()?.textContent ?? '';
      if (/Attached: the form shows/.test(text)) resolve(performance.now() - from);
      else if (/Not attached|Set, but/.test(text)) reject(new Error(text));
    };
    new MutationObserver(look).observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    setTimeout(() => reject(new Error(`Nothing was seen: ${rowOf()?.textContent}`)), MOST_MS);
    rowOf()?.querySelector('button')?.click();
  });
}
