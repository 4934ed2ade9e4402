/** Draws `public/icon/*.png` from the hallmark's own geometry: `node tests/run/icons.ts [path of a Chromium]`. */
import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { EDGE, GLYPH_STROKE, HALLMARK, OUTLINE, PAPER, VIEW_BOX } from '../../lib/base/hallmark.ts';

const SIZES = [16, 32, 48, 96, 128];
const FOLDER = new URL('../../public/icon/', import.meta.url).pathname;

function icon(size: number): string {
  const { light, glyph } = HALLMARK.verified;
  const round = 'stroke-linecap="round" stroke-linejoin="round"';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${VIEW_BOX}" width="${size}" height="${size}">
    <path d="${OUTLINE}" fill="${light}" stroke="${light}" stroke-width="${EDGE}" ${round}/>
    <path d="${glyph}" fill="none" stroke="${PAPER.light}" stroke-width="${GLYPH_STROKE}" ${round}/>
  </svg>`;
}

const browser = await chromium.launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
await mkdir(FOLDER, { recursive: true });
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${icon(size)}`);
  await page.screenshot({ path: `${FOLDER}${size}.png`, omitBackground: true });
  await page.close();
}
await browser.close();
