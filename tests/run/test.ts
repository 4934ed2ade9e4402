import { addonsLinter, browserStep, buildStep, lint, types, vitest } from './all-steps.ts';
import { runSteps } from './steps.ts';

// Two at a time: the smallest machine that this has to be quick on has two cores. Builds come first, since most of
// the rest waits for them; then what takes longest.
const passed = await runSteps(
  [
    buildStep('chrome'),
    buildStep('firefox'),
    types,
    lint,
    addonsLinter,
    browserStep('firefox'),
    vitest('unit, house, conformance', ['unit', 'house', 'conformance']),
    browserStep('chromium'),
  ],
  2,
);
process.exit(passed ? 0 : 1);
