import { addonsLinter, browserStep, buildStep, lint, types, vitest } from './all-steps.ts';
import { runSteps } from './steps.ts';

// Two at a time: the smallest machine that this has to be quick on has two cores. Builds come first, since most of
// the rest waits for them.
const passed = await runSteps(
  [
    buildStep('chrome'),
    buildStep('firefox'),
    types,
    lint,
    vitest('unit, house, conformance', ['unit', 'house', 'conformance']),
    addonsLinter,
    browserStep('chromium'),
    browserStep('firefox'),
  ],
  2,
);
process.exit(passed ? 0 : 1);
