/** A thousand files given at once: from the choice to the last of them in the list. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName, Page } from '../../browser/drivers/driver.ts';
import { stage } from '../../browser/stage.ts';
import { sign, signerByKey } from '../../unit/credential/signing.ts';
import { openBadge3 } from '../../world/signing/open-badge-3.ts';
import type { Figure } from '../page/figures.ts';

const FILES = 1_000;
const MOST_MS = 120_000;

export async function importFigures(browser: BrowserName): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-files-'));
  const on = await stage(browser);
  try {
    const files = await writeFiles(folder);
    const page = await on.driver.openOwn('wallet.html');
    await page.evaluate(waitForInput);
    const from = Date.now();
    await page.choose('input[type=file]', files);
    const held = await heldAfter(page, from);
    const value = held < FILES ? Number.NaN : Date.now() - from;
    await page.close();
    return [{ name: `import_${FILES}_files_${browser}`, value, unit: 'ms', wanted: 10_000 }];
  } finally {
    await on.end();
    await rm(folder, { recursive: true });
  }
}

/** Really signed, by a key of its own. */
async function writeFiles(folder: string): Promise<string[]> {
  const signer = signerByKey();
  const files: string[] = [];
  for (let n = 0; n < FILES; n++) {
    const badge = openBadge3({
      id: `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      issuer: { id: signer.id, name: 'Northfield' },
      title: `Badge ${n}`,
      issuedOn: '2026-03-01T09:00:00Z',
    });
    const path = join(folder, `${n}.json`);
    await writeFile(path, JSON.stringify(await sign(badge, signer)));
    files.push(path);
  }
  return files;
}

async function heldAfter(page: Page, from: number): Promise<number> {
  let held = 0;
  while (held < FILES && Date.now() - from < MOST_MS) held = await page.evaluate(countOf);
  return held;
}

// What follows runs in the page.

async function waitForInput(): Promise<void> {
  while (!document.querySelector('input[type=file]')) await new Promise((again) => setTimeout(again, 20));
}

/** All files are of one issuer, and lie on one stack. */
async function countOf(): Promise<number> {
  await new Promise((pause) => setTimeout(pause, 50));
  return Number(document.querySelector('.card-count')?.textContent?.replace(/\D/g, '') ?? 0);
}
