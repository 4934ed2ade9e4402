// Which browsers are on this machine. Plain JavaScript: it also runs before anything is installed, on Node 20.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = {
  // Branded Chrome dropped `--load-extension` (137, 2025); Chromium, Chrome for Testing and Edge keep it.
  chromium: ['chromium', 'chromium-browser', 'chrome-for-testing', 'microsoft-edge', 'microsoft-edge-stable'],
  firefox: ['firefox-esr', 'firefox'],
};

const PLACES = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/**
 * The executable of a browser, if there is one. `ASSAY_CHROMIUM` and `ASSAY_FIREFOX` name another.
 *
 * @param {'chromium' | 'firefox'} browser
 * @returns {string | undefined}
 */
export function findBrowser(browser) {
  const named = process.env[browser === 'chromium' ? 'ASSAY_CHROMIUM' : 'ASSAY_FIREFOX'];
  if (named) return named;
  return findProgram(NAMES[browser]) ?? PLACES[browser].find(existsSync);
}

/**
 * The first of these programs that is on the path.
 *
 * @param {string[]} names
 * @returns {string | undefined}
 */
export function findProgram(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  for (const name of names) {
    const folder = folders.find((each) => existsSync(join(each, name + suffix)));
    if (folder) return join(folder, name + suffix);
  }
  return undefined;
}
