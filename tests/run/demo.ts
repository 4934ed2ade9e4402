import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserName, Driver } from '../browser/drivers/driver.ts';
import { launch } from '../browser/drivers/index.ts';
import { startWorld, type World } from '../world/server.ts';
import { DEMO_PROFILE } from '../world/story.ts';
import { findBrowser } from './browsers.mjs';
import { build, buildFolder, type Target } from './builds.ts';
import { runHeadless } from './demo-headless.ts';
import { ROOT } from './setup.mjs';

// `npm start` shows the demo profile in a window; `npm start -- --headless` checks it and prints a table. With
// `--firefox` it takes Firefox where both are there.
const wantsFirefox = process.argv.includes('--firefox') || !findBrowser('chromium');
const browser: BrowserName = wantsFirefox ? 'firefox' : 'chromium';
const target: Target = wantsFirefox ? 'firefox' : 'chrome';
const noDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
const headless = process.argv.includes('--headless') || noDisplay;

console.log('Building the extension …');
const built = await build(target);
if (!built.ok) {
  console.error(built.output);
  process.exit(1);
}

if (headless) {
  const pictures = join(ROOT, '.output', 'demo');
  await rm(pictures, { recursive: true, force: true });
  await mkdir(pictures, { recursive: true });
  const ok = await runHeadless({ browser, target, pictures });
  process.exit(ok ? 0 : 1);
}

const world = await startWorld();
const driver = await launch(browser, { extension: buildFolder(target), world, headed: true });
await showToPerson(driver, world);

/** Leaves the browser to a person, until they close it or press Ctrl-C. */
async function showToPerson(driver: Driver, world: World): Promise<void> {
  await driver.open(DEMO_PROFILE);
  console.log('The demo profile is open. Everything on it is served by this machine. Ctrl-C ends.');
  const interrupted = new Promise<void>((end) => process.once('SIGINT', () => end()));
  await Promise.race([driver.closed, interrupted]);
  await driver.close().catch(() => {});
  await world.stop();
  process.exit(0);
}
