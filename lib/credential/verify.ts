/** The one path from a source to a finding: read, authentic, current, issuer. `judge` adds holder and claim. */
import { askingAtMost } from '../base/asking-at-most.ts';
import { askingOnce } from '../base/asking-once.ts';
import { examineDocument } from './examine-document.ts';
import { type Env, finish, unread } from './finish.ts';
import type { Source } from './model.ts';
import { examineRecord, examineStated } from './platform-statements.ts';
import { check, type Finding } from './verdict.ts';

export type { Env } from './finish.ts';
export { judge } from './judge.ts';

/** Documents that one file may make us ask for: a transcript of 200 credentials with keys and lists of their own. */
const MAX_REQUESTS = 400;

/**
 * What the issuer's side says about a source: one finding for each credential in it, at least one. Never throws
 * for what a stranger wrote. Makes requests only through `env.network`, one an address; whoever gives the network notes which hosts
 * were asked.
 */
export async function examine(source: Source, env: Env): Promise<Finding[]> {
  if (source.kind === 'failed') return [unread(check(source.code, source.detail, source.host), env.now)];
  if (source.kind === 'stated') return [await finish(examineStated(source), env, source)];
  if (source.kind === 'record') return [await finish(examineRecord(source), env, source)];
  const network = askingOnce(askingAtMost(env.network, MAX_REQUESTS));
  return examineDocument(source, { ...env, network });
}
