import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, buildFolder, type Target } from './builds.ts';
import { command } from './command.ts';
import { type Step, type StepResult, single } from './steps.ts';

export const types: Step = { name: 'types', run: async () => single(await command('tsc', ['--noEmit'])) };

export const lint: Step = { name: 'lint', run: async () => single(await command('biome', ['check', '.'])) };

/** A run of Vitest over some of its projects, or some files of theirs: its tests are counted one by one. */
export function vitest(
  name: string,
  projects: readonly string[],
  more: Partial<Step> = {},
  env = {},
  files: readonly string[] = [],
): Step {
  return { name, ...more, run: () => runVitest(name, projects, env, files) };
}

async function runVitest(
  name: string,
  projects: readonly string[],
  env: Record<string, string>,
  files: readonly string[],
): Promise<StepResult> {
  const file = join(tmpdir(), `assay-${process.pid}-${name.replace(/\W+/g, '-')}.json`);
  const outcome = await command(
    'vitest',
    [
      'run',
      ...files,
      ...projects.flatMap((each) => ['--project', each]),
      // The other core is another step's.
      '--maxWorkers=1',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    env,
  );
  const report = await readFile(file, 'utf8').then(JSON.parse, () => undefined);
  await rm(file, { force: true });
  if (!report) return single({ ...outcome, ok: false });
  const { numPassedTests: passed, numFailedTests, numPendingTests: skipped } = report;
  // A file that cannot even be read holds no failed test, yet the run fails.
  const failed = outcome.ok ? numFailedTests : Math.max(numFailedTests, 1);
  return { ...outcome, passed, failed, note: noteOf(passed, failed, skipped, outcome.output) };
}

/** Skipped tests are never passed over in silence: why stands in lines that say so. */
function noteOf(passed: number, failed: number, skipped: number, output: string): string {
  const counts = `${passed} passed${failed ? `, ${failed} failed` : ''}${skipped ? `, ${skipped} skipped` : ''}`;
  const reasons = [...new Set(output.split('\n').filter((line) => /SKIPPED/.test(line)))].map((line) =>
    line.trim(),
  );
  return [counts, ...reasons].join('\n     ');
}

export function buildStep(target: Target): Step {
  return { name: `build ${target}`, run: async () => single(await build(target)) };
}

export const addonsLinter: Step = {
  name: 'addons-linter',
  after: ['build firefox'],
  async run() {
    const outcome = await command('addons-linter', ['--output', 'json', buildFolder('firefox')]);
    const summary = JSON.parse(outcome.output.slice(outcome.output.indexOf('{'))).summary;
    const note = `${summary.errors} errors, ${summary.warnings} warnings`;
    return single({ ok: summary.errors === 0, output: outcome.output }, note);
  },
};

export function browserStep(name: 'chromium' | 'firefox'): Step {
  const after = [name === 'chromium' ? 'build chrome' : 'build firefox'];
  return vitest(`browser ${name}`, ['browser'], { after }, { ASSAY_BROWSER: name });
}
