import { setUpAndRun } from './setup.mjs';

setUpAndRun('tests/run/demo.ts', { browsers: 'one' });
