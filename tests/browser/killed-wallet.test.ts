import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildFolder } from '../run/builds.ts';
import { startWorld, type World } from '../world/server.ts';
import { pause, until } from './actions.ts';
import { bundle } from './bundle.ts';
import type { Driver } from './drivers/driver.ts';
import { launch } from './drivers/index.ts';
import { BROWSERS } from './stage.ts';

const STEPS = ['import', 'passphrase', 'migration', 'edit', 'backup'] as const;
type Step = (typeof STEPS)[number];

/** How often the browser is killed: a few times in every run, a hundred times in `npm run faults`. */
const MOMENTS = Number(process.env.ASSAY_MOMENTS ?? 3);
/** Work goes on for so long after its first acknowledgement, at most: a step takes a few ms, a passphrase a second. */
const MOST_MS: Record<Step, number> = {
  import: 400,
  edit: 400,
  backup: 2_500,
  passphrase: 3_000,
  migration: 400,
};
const MOMENT_MS = 60_000;
/** Then a new one begins: a wallet of a thousand large files takes its time. */
const MOMENTS_OF_A_WALLET = 10;

describe.each(BROWSERS)('a wallet in %s, which is killed', (browser) => {
  let world: World;
  let profile: string;
  let code: string;
  let driver: Driver;

  beforeAll(async () => {
    world = await startWorld();
    profile = await mkdtemp(join(tmpdir(), 'assay-killed-'));
    code = await bundle('./wallet-machinery.ts');
    driver = await started();
  });
  afterAll(async () => {
    await driver?.close();
    await world?.stop();
    await rm(profile, { recursive: true, force: true });
  });

  async function started(): Promise<Driver> {
    const extension = buildFolder(browser === 'chromium' ? 'chrome' : 'firefox', 'shipped');
    const next = await launch(browser, { extension, world, profile });
    await next.own(new Function(code) as () => void);
    return next;
  }

  const nothing = (): Acknowledged => ({ files: [], tags: {}, begun: [], count: 0 });
  let all = nothing();
  let files = 0;

  test(
    `at ${MOMENTS} random moments, opens with all that was acknowledged and nothing half`,
    async () => {
      for (let moment = 0; moment < MOMENTS; moment += 1) {
        if (moment % MOMENTS_OF_A_WALLET === 0) all = nothing();
        const name = `killed ${Math.floor(moment / MOMENTS_OF_A_WALLET)}`;
        const step = STEPS[moment % STEPS.length] ?? 'import';
        await driver.own(begin, name, step);
        const isBegun = async () => (await driver.own(acknowledged)).count > 0 || undefined;
        await until(isBegun, `${step} in moment ${moment}`, MOMENT_MS);
        await pause(Math.random() * MOST_MS[step]);
        const done = await driver.own(acknowledged);
        expect(done.problem, `moment ${moment}, ${step}`).toBeUndefined();
        await driver.kill();
        files += done.files.length;
        all.files.push(...done.files);
        Object.assign(all.tags, done.tags);
        all.begun = done.begun;
        driver = await started();
        expect(await driver.own(look, name, all), `moment ${moment}, ${step}`).toEqual([]);
      }
      if (MOMENTS > 1) expect(files).toBeGreaterThan(0);
    },
    MOMENTS * MOMENT_MS,
  );
});

interface Acknowledged {
  files: string[];
  tags: Record<string, number>;
  begun: string[];
  count: number;
  /** Why the work ended by itself. */
  problem?: string;
}

// What follows runs in a page of the extension, beside `wallet-machinery.ts`.

declare const wallet: {
  done: Acknowledged;
  use: (name: string) => void;
  work: (step: Step) => Promise<void>;
  look: (all: Acknowledged) => Promise<string[]>;
  unlocked: () => Promise<void>;
};

async function begin(name: string, step: Step): Promise<void> {
  wallet.use(name);
  await wallet.unlocked();
  void wallet.work(step);
}

function acknowledged(): Acknowledged {
  return wallet.done;
}

function look(name: string, all: Acknowledged): Promise<string[]> {
  wallet.use(name);
  return wallet.look(all);
}
