/** What stands beside a credential and changes nothing about it: what others say of it, and who showed it. */
import type { EndorsementView } from '../browser/messages.ts';
import type { Presentation } from '../credential/verdict.ts';
import { type DateStyle, shortDate } from './dates.ts';
import { BESIDE } from './en-beside.ts';
import { issuerLine, lowerFirst, stateAndReason } from './mark.ts';
import { fill, plain } from './plain.ts';

/** "Verified"; "Caution, expired; about something else". */
export function endorsementState(view: EndorsementView): string {
  const state = stateAndReason(view);
  return view.isAboutThis ? state : `${state}; ${BESIDE.endorsesOther}`;
}

/** The same with who says it and what, in one line. */
export function endorsementLine(view: EndorsementView): string {
  const said = plain(view.comment);
  const who = plain(issuerLine(view.issuer)) || BESIDE.endorser;
  return `${who}: ${said ? `“${said}”, ` : ''}${lowerFirst(endorsementState(view))}`;
}

/** Who showed it, and what their own signature is worth. */
export function presenterLine({ holder, checks, signedFor }: Presentation, style: DateStyle = {}): string {
  const who = plain(holder) || BESIDE.shownBySomebody;
  if (!signedFor) return fill(textOf(checks), { holder: who });
  const date = shortDate(signedFor.on, style);
  const text = date ? BESIDE.shownForOn : BESIDE.shownFor;
  return fill(text, { holder: who, domain: signedFor.domain, date });
}

function textOf(checks: Presentation['checks']): string {
  if (checks.length === 0) return BESIDE.shownUnsigned;
  if (checks.some(({ outcome }) => outcome === 'fail')) return BESIDE.shownWrong;
  return checks.every(({ outcome }) => outcome === 'pass') ? BESIDE.shownSigned : BESIDE.shownUnread;
}
