import { launchChromium } from './chromium.ts';
import type { BrowserName, Driver, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox.ts';

/** Starts a browser with the extension, on the world. */
export function launch(browser: BrowserName, options: LaunchOptions): Promise<Driver> {
  return browser === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
