import { lint, types, vitest } from './all-steps.ts';
import { runSteps } from './steps.ts';

// The quick round while writing: no build, no browser.
const passed = await runSteps([types, lint, vitest('unit, house', ['unit', 'house'])], 2);
process.exit(passed ? 0 : 1);
