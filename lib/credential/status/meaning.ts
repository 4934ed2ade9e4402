import { quoted } from '../../base/text.ts';
import { type Check, check } from '../verdict.ts';
import type { StatusMessage } from './entry.ts';
import { BY_LIST, unavailable } from './status-list.ts';

/** Words by which issuers say that nothing is wrong. Anything else is shown, since a program cannot weigh it. */
const FAVOURABLE = /^(?:accepted|active|approved|current|good|in[ _-]?force|ok|valid)$/i;

/**
 * What a value means for a purpose (Bitstring Status List 1.0, section 2.1): nothing while the credential stands.
 * `messages` are the issuer's own words for the values.
 */
export function meaningOf(
  purpose: string,
  value: number,
  messages: readonly StatusMessage[] = [],
): Check | undefined {
  const message = messageFor(value, messages);
  if (purpose === 'message') return saidIn(message, value);
  if (value === 0) return undefined;
  const detail = message === undefined ? BY_LIST : `${BY_LIST}: ${quoted(message)}`;
  if (purpose === 'revocation') return check('revoked', detail);
  if (purpose === 'suspension') return check('suspended', detail);
  // A newer copy can be had: nothing is said against this one.
  if (purpose === 'refresh') return undefined;
  return unavailable(`the issuer's status list says ${quoted(purpose)}, which is not read`);
}

/** Whatever it is about, only its issuer knows what follows from it. */
function saidIn(message: string | undefined, value: number): Check | undefined {
  if (message !== undefined)
    return FAVOURABLE.test(message)
      ? undefined
      : unavailable(`the issuer's status list says ${quoted(message)}`);
  if (value === 0) return undefined;
  return unavailable(`the issuer's status list says ${value}, without a word for it`);
}

/** The issuer's word for a value; none where it gives several. */
function messageFor(value: number, messages: readonly StatusMessage[]): string | undefined {
  const found = messages.filter(
    ({ status = '' }) => /^(?:0x)?[0-9a-f]+$/i.test(status) && hex(status) === value,
  );
  const [only] = found;
  return found.length === 1 ? only?.message : undefined;
}

function hex(status: string): number {
  return Number.parseInt(status, 16);
}
