import { buildStep, vitest } from './all-steps.ts';
import { runSteps } from './steps.ts';

// What `npm test` tries a few times: each browser is killed a hundred times at work on the wallet.
const MOMENTS = '100';
const killed = (browser: 'chromium' | 'firefox') =>
  vitest(
    `killed ${browser}`,
    ['browser'],
    { after: [browser === 'chromium' ? 'build chrome' : 'build firefox'] },
    { ASSAY_BROWSER: browser, ASSAY_MOMENTS: MOMENTS },
    ['tests/browser/killed-wallet.test.ts', 'tests/browser/full-disk.test.ts'],
  );
const passed = await runSteps(
  [buildStep('chrome'), buildStep('firefox'), killed('chromium'), killed('firefox')],
  2,
);
process.exit(passed ? 0 : 1);
