/**
 * `npm run bench -- page [--json]`: what marks cost a page, in real browsers. A report: nothing here fails. Absolute
 * times move with the machine and with what else runs on it; the ratio to a peer is taken in the same run.
 */
import { BROWSERS } from '../browser/stage.ts';
import { extensionFigures } from './page/extension.ts';
import { print } from './page/figures.ts';
import { machineryFigures } from './page/machinery.ts';

const json = process.argv.includes('--json');
for (const browser of BROWSERS) print(await machineryFigures(browser), json);
print(await extensionFigures(), json);
