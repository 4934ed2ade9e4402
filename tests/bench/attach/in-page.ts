/** What is done in one page: recognising a form, and making the file of ten badges. */
import type { BrowserName } from '../../browser/drivers/driver.ts';
import { stage } from '../../browser/stage.ts';
import { APPLICATION_FORM } from '../../world/story.ts';
import { bundled } from '../bundled.ts';
import { type Figure, median } from '../page/figures.ts';
import type { Bench, Measured } from './script.ts';

/** The first of them compile what later ones find compiled, as in a page that was looked at before. */
const SCANS = 15;
const FILES = 5;
/** The size for which the time is asked. */
const NODES = 5_000;
const KB = 1_000;

export async function pageFigures(browser: BrowserName): Promise<Figure[]> {
  const on = await stage(browser);
  try {
    const page = await on.driver.open(APPLICATION_FORM);
    await page.evaluate(grow, NODES);
    await page.evaluate(new Function(await bundled(new URL('./script.ts', import.meta.url))) as () => void);
    const scans = await page.evaluate(recognise, SCANS);
    const files = await page.evaluate(write, FILES);
    await page.close();
    return [
      ...figuresOf('form_recognised', browser, scans, 10),
      // A page that has just been opened: nothing is compiled yet.
      { name: `form_recognised_at_first_${browser}`, value: scans.times[0] ?? Number.NaN, unit: 'ms' },
      { name: `form_nodes_${browser}`, value: scans.size, unit: '' },
      ...figuresOf('pdf_of_ten_badges', browser, files, 1_000),
      {
        name: `pdf_of_ten_badges_at_first_${browser}`,
        value: files.times[0] ?? Number.NaN,
        unit: 'ms',
        wanted: 1_000,
      },
      { name: `pdf_of_ten_badges_size_${browser}`, value: files.size / KB, unit: 'kB', wanted: 1_000 },
    ];
  } finally {
    await on.end();
  }
}

function figuresOf(name: string, browser: BrowserName, { times }: Measured, wanted: number): Figure[] {
  return [
    { name: `${name}_${browser}`, value: Math.min(...times), unit: 'ms', wanted },
    { name: `${name}_median_${browser}`, value: median(times), unit: 'ms', wanted },
  ];
}

// What follows runs in the page.

/** Around the form, what a posting brings: paragraphs, lists and links. */
function grow(nodes: number): void {
  const posting = document.createElement('section');
  document.body.append(posting);
  while (document.getElementsByTagName('*').length < nodes) {
    const part = document.createElement('div');
    part.innerHTML =
      '<h3>Your tasks</h3><ul><li>Cloud <b>systems</b></li><li><a href="#x">More</a></li></ul><p>Text</p>';
    posting.append(part);
  }
}

function recognise(rounds: number): Measured {
  return (globalThis as unknown as { bench: Bench }).bench.recognise(rounds);
}

function write(rounds: number): Promise<Measured> {
  return (globalThis as unknown as { bench: Bench }).bench.write(rounds);
}
