import { buildFolder } from '../run/builds.ts';
import type { Asked } from '../world/place.ts';
import { startWorld, type World } from '../world/server.ts';
import type { BrowserName, Driver } from './drivers/driver.ts';
import { launch } from './drivers/index.ts';

/** Both browsers, or the one that `ASSAY_BROWSER` names. */
export const BROWSERS: readonly BrowserName[] = (['chromium', 'firefox'] as const).filter(
  (name) => !process.env.ASSAY_BROWSER || process.env.ASSAY_BROWSER === name,
);

export interface Stage {
  world: World;
  driver: Driver;
  end(): Promise<void>;
}

/** A world and a browser with the extension: as shipped, or with the world's hosts granted. */
export async function stage(browser: BrowserName, kind: 'shipped' | 'world' = 'shipped'): Promise<Stage> {
  const world = await startWorld();
  const extension = buildFolder(browser === 'chromium' ? 'chrome' : 'firefox', kind);
  const driver = await launch(browser, { extension, world }).catch(async (error) => {
    await world.stop();
    throw error;
  });
  return {
    world,
    driver,
    async end() {
      await driver.close();
      await world.stop();
    },
  };
}

/** The browsers' own services, which have nothing to do with us. */
const BROWSER_SERVICES =
  /(^|\.)(google\.com|googleapis\.com|gstatic\.com|mozilla\.(com|net|org)|firefox\.com)$/;

/** The requests of this world that neither a browser's own service nor a page that was opened explains. */
export function requestsBeyond(world: World, expected: readonly string[]): string[] {
  return world.requests
    .filter(({ host }) => !BROWSER_SERVICES.test(host) && !expected.includes(host))
    .map(({ host, path }) => host + path);
}

/** What a fetch of the extension asked of a host; navigations and what pages load are not among them. */
export function fetchesOf(world: World, host: string): Asked[] {
  return world.to(host).filter(({ fetchDest }) => fetchDest === 'empty');
}
