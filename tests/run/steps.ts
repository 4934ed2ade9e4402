import type { Outcome } from './command.ts';

export interface StepResult extends Outcome {
  passed: number;
  failed: number;
  /** One line for people beside the name. */
  note?: string;
}

export interface Step {
  name: string;
  /** The names of the steps that must have passed before. */
  after?: readonly string[];
  run(): Promise<StepResult>;
}

/** The step as one test: its program either succeeds or not. */
export function single(outcome: Outcome, note?: string): StepResult {
  return { ...outcome, passed: outcome.ok ? 1 : 0, failed: outcome.ok ? 0 : 1, ...(note ? { note } : {}) };
}

/**
 * Runs the steps, as many at a time as the machine has use for, and prints each with its duration; the output of a
 * failing step in full. The last line is the count.
 *
 * @returns whether everything passed.
 */
export async function runSteps(steps: readonly Step[], atATime: number): Promise<boolean> {
  const done = new Map<string, StepResult>();
  const waiting = [...steps];
  const lanes = Array.from({ length: atATime }, () => lane(waiting, done));
  await Promise.all(lanes);
  const results = [...done.values()];
  const sum = (field: 'passed' | 'failed') => results.reduce((total, each) => total + each[field], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0;
}

const POLL_MS = 100;

async function lane(waiting: Step[], done: Map<string, StepResult>): Promise<void> {
  while (waiting.length > 0) {
    const index = waiting.findIndex((step) => (step.after ?? []).every((name) => done.has(name)));
    const [step] = index < 0 ? [] : waiting.splice(index, 1);
    if (step) await runStep(step, done);
    else await new Promise((again) => setTimeout(again, POLL_MS));
  }
}

async function runStep(step: Step, done: Map<string, StepResult>): Promise<void> {
  const missing = (step.after ?? []).filter((name) => !done.get(name)?.ok);
  const began = performance.now();
  const result =
    missing.length > 0
      ? single({ ok: false, output: `Not run: ${missing.join(', ')} failed.` })
      : await step.run().catch((error) => single({ ok: false, output: String(error?.stack ?? error) }));
  done.set(step.name, result);
  report(step.name, result, (performance.now() - began) / 1_000);
}

function report(name: string, result: StepResult, seconds: number): void {
  const sign = result.ok ? 'ok  ' : 'FAIL';
  console.log(
    `${sign} ${name.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s  ${result.note ?? ''}`.trimEnd(),
  );
  if (!result.ok) console.log(result.output.trim().replace(/^/gm, '     '));
}
