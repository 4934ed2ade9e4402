/**
 * `npm run bench -- wallet [--json]`: a wallet of 5,000 credentials in real browsers. A report: nothing here fails.
 * Absolute times move with the machine and with what else runs on it; of several rounds the median counts.
 */
import { existsSync } from 'node:fs';
import { BROWSERS } from '../browser/stage.ts';
import { buildFolder } from '../run/builds.ts';
import { print } from './page/figures.ts';
import { backupFigures } from './wallet/backup.ts';
import { importFigures } from './wallet/import.ts';
import { walletFigures } from './wallet/popup.ts';

const json = process.argv.includes('--json');
for (const browser of BROWSERS) {
  if (!existsSync(buildFolder(browser === 'chromium' ? 'chrome' : 'firefox'))) {
    console.error(`The extension is not built for ${browser}: \`npm run build\` first.`);
    continue;
  }
  for (const figures of [walletFigures, importFigures, backupFigures]) {
    // A browser that gives up on a busy machine costs its own figures, and not those of the others.
    await figures(browser).then(
      (all) => print(all, json),
      (error: unknown) => console.error(`${figures.name} in ${browser}: ${error}`),
    );
  }
}
