import { vitest } from './all-steps.ts';
import { runSteps } from './steps.ts';

// The properties that `npm test` tries a tenth of. ASSAY_SEED=NUMBER tries other inputs than everybody's.
const folder = 'tests/unit/credential/properties';
const passed = await runSteps(
  [
    vitest('one byte', ['unit'], {}, { ASSAY_LONG: '1' }, [`${folder}/one-byte.test.ts`]),
    vitest('same meaning', ['unit'], {}, { ASSAY_LONG: '1' }, [`${folder}/same-meaning.test.ts`]),
    vitest('any bytes', ['unit'], {}, { ASSAY_LONG: '1' }, [`${folder}/any-bytes.test.ts`]),
  ],
  2,
);
process.exit(passed ? 0 : 1);
