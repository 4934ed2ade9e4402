import type { Code } from '../credential/verdict.ts';
import { DETAIL } from './en-page.ts';

/** What the last day is called: what was revoked or suspended is not in force until anything. */
export function untilWord(headline: Code | undefined): string {
  if (headline === 'expired') return DETAIL.expired;
  return headline === 'revoked' || headline === 'suspended' ? DETAIL.wasToEnd : DETAIL.until;
}
