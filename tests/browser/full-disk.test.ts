import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildFolder } from '../run/builds.ts';
import { startWorld, type World } from '../world/server.ts';
import { bundle } from './bundle.ts';
import type { Driver } from './drivers/driver.ts';
import { launch } from './drivers/index.ts';
import { BROWSERS } from './stage.ts';

const MiB = 1024 * 1024;
/** Enough for a new profile of either browser, little enough to be filled in a moment. */
const DISK_MIB = 256;
const BADGE_BYTES = 4 * MiB;
const FULL = /The disk is full; nothing was changed\.|as on a full disk\. Nothing in it was changed\./;

/** A disk of its own in memory, which only root on Linux can make; elsewhere the unit tests have to do. */
const disk = mkdtempSync(join(tmpdir(), 'assay-disk-'));
const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MIB}m`, 'none', disk]).status === 0;
if (!isMounted) console.warn('SKIPPED: a full disk, which takes root on Linux to make.');

afterAll(() => {
  if (isMounted) spawnSync('umount', ['--lazy', disk]);
  rmSync(disk, { recursive: true, force: true });
});

describe.skipIf(!isMounted).each(BROWSERS)('a wallet on a disk that is full, in %s', (browser) => {
  let world: World;
  let driver: Driver;
  const ballast = join(disk, 'ballast');

  beforeAll(async () => {
    world = await startWorld();
    const extension = buildFolder(browser === 'chromium' ? 'chrome' : 'firefox', 'shipped');
    const profile = join(disk, browser);
    writeFileSync(ballast, '');
    mkdirSync(profile, { recursive: true });
    driver = await launch(browser, { extension, world, profile });
    await driver.own(new Function(await bundle('./wallet-machinery.ts')) as () => void);
  });
  afterAll(async () => {
    rmSync(ballast, { force: true });
    await driver?.close();
    await world?.stop();
    rmSync(join(disk, browser), { recursive: true, force: true });
  });

  test('says so, loses nothing, and goes on when there is room again', async () => {
    expect(await driver.own(add, 'before', BADGE_BYTES)).toBe('added');
    await fill(ballast);
    for (const file of ['first', 'second']) {
      expect(await driver.own(add, file, BADGE_BYTES)).toMatch(FULL);
      const shown = await driver.own(held);
      // Chromium cannot even read then, and is not said to have lost anything.
      if (typeof shown === 'string') expect(shown).toMatch(FULL);
      else expect(shown).toEqual([{ title: 'before', bytes: BADGE_BYTES }]);
    }
    rmSync(ballast);
    expect(await driver.own(add, 'after', BADGE_BYTES)).toBe('added');
    expect(await driver.own(held)).toEqual([
      { title: 'before', bytes: BADGE_BYTES },
      { title: 'after', bytes: BADGE_BYTES },
    ]);
  });
});

/** Until nothing more goes onto the disk. */
async function fill(path: string): Promise<void> {
  for (const size of [MiB, 4096]) {
    const part = new Uint8Array(size);
    for (let isFull = false; !isFull; ) {
      isFull = await appendFile(path, part).then(
        () => false,
        () => true,
      );
    }
  }
}

// What follows runs in a page of the extension, beside `wallet-machinery.ts`.

/** Or why it cannot be seen. */
type Held = { title: string; bytes: number }[] | string;

declare const wallet: {
  add: (file: string, bytes: number) => Promise<string>;
  held: () => Promise<Held>;
};

function add(file: string, bytes: number): Promise<string> {
  return wallet.add(file, bytes);
}

function held(): Promise<Held> {
  return wallet.held();
}
