/**
 * `npm run bench -- attach [--json]`: badges into an application form, in real browsers on the local world. A report:
 * nothing here fails. Absolute times move with the machine and with what else runs on it; the least of several rounds
 * counts, and beside it stands the median.
 */
import { existsSync } from 'node:fs';
import { BROWSERS } from '../browser/stage.ts';
import { buildFolder } from '../run/builds.ts';
import { clickFigures } from './attach/click.ts';
import { pageFigures } from './attach/in-page.ts';
import { print } from './page/figures.ts';

const json = process.argv.includes('--json');
for (const browser of BROWSERS) {
  if (!existsSync(buildFolder(browser === 'chromium' ? 'chrome' : 'firefox'))) {
    console.error(`The extension is not built for ${browser}: \`npm run build\` first.`);
    continue;
  }
  for (const figures of [pageFigures, clickFigures]) {
    // A browser that gives up on a busy machine costs its own figures, and not those of the others.
    await figures(browser).then(
      (all) => print(all, json),
      (error: unknown) => console.error(`${figures.name} in ${browser}: ${error}`),
    );
  }
}
