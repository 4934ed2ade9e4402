import { setUpAndRun } from './setup.mjs';

setUpAndRun('tests/run/test.ts', { browsers: 'both' });
