import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { BrowserName, Driver } from '../../browser/drivers/driver.ts';
import { launch } from '../../browser/drivers/index.ts';
import { buildFolder } from '../../run/builds.ts';
import { makeCertificate } from '../../world/certificate.ts';
import type { World } from '../../world/server.ts';
import { bundled } from '../bundled.ts';
import { emptyMarkup, HEADERS, pageMarkup } from './fixture.ts';

export interface Bench {
  driver: Driver;
  /** The script that is measured, as text. */
  script: string;
  end(): Promise<void>;
}

/** A browser on a host where no script of the extension runs: what is measured is put in by hand. */
export async function startBench(browser: BrowserName): Promise<Bench> {
  const server = createServer(makeCertificate(), (request, response) => {
    response.writeHead(200, HEADERS);
    response.end(request.url?.startsWith('/in/nobody') ? emptyMarkup() : pageMarkup());
  });
  server.listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;
  const extension = buildFolder(browser === 'chromium' ? 'chrome' : 'firefox');
  const driver = await launch(browser, { extension, world: { port } as World });
  return {
    driver,
    script: await bundled(new URL('./script.ts', import.meta.url)),
    async end() {
      await driver.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
