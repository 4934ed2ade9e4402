/** What the mark and its card say. The worker puts it into words, so that no page carries them. */
import type { CardLine, CredentialView, IssuerView, MarkView, ShownState } from '../browser/messages.ts';
import type { Code } from '../credential/verdict.ts';
import { type DateStyle, shortDate, shortTime } from './dates.ts';
import { CARD, DIFFERING, METHODS, REASONS, SETTLED, STATES } from './en.ts';
import { fill, plain } from './plain.ts';

/** "Verified", "Not confirmed", … */
export function stateWord(state: ShownState): string {
  return STATES[state];
}

/** "Expired", "Page not read", …: the visible word of a code. */
export function reasonWord(code: Code): string {
  return openReason(code) ?? SETTLED[code as keyof typeof SETTLED];
}

function openReason(code: Code): string | undefined {
  return REASONS[code as keyof typeof REASONS];
}

type Stated = Pick<CredentialView, 'state' | 'headline' | 'differs'>;

/** The one word a row or a card shows: the reason, except where the state says it all. */
export function visibleWord({ state, headline, differs }: Stated): string {
  if (state === 'caution' && differs && differs !== 'title') return DIFFERING[differs];
  const stateSaysAll = state === 'verified' || state === 'other' || state === 'checking';
  return (!stateSaysAll && headline && openReason(headline)) || STATES[state];
}

/** "Verified"; "Caution, expired": state first, then the reason. */
export function stateAndReason(view: Stated): string {
  const state = STATES[view.state];
  const word = visibleWord(view);
  return word === state ? state : `${state}, ${lowerFirst(word)}`;
}

/** The award's own title; where nothing bound says one, "credential at HOST". */
export function titleOf(view: Pick<CredentialView, 'title' | 'host'>): string {
  return plain(view.title) || fill(CARD.unnamed, { host: view.host });
}

/** What a page is sent of an award: mark and card in words. `now` is ms since the epoch. */
export function markView(view: CredentialView, now: number): MarkView {
  return { key: view.key, state: view.state, name: accessibleName(view), lines: cardLines(view, now) };
}

/** "Caution, expired: Cloud Practitioner". Never the page's own title. */
export function accessibleName(view: CredentialView): string {
  return `${stateAndReason(view)}: ${titleOf(view)}`;
}

/** The issuer as proven; what it only claims follows in quotes. '' where none is known. */
export function issuerLine(issuer: IssuerView | undefined): string {
  if (!issuer) return '';
  const claimed = plain(issuer.claimed);
  const proven = plain(issuer.proven);
  return claimed && claimed !== proven ? fill(CARD.claims, { proven, claimed }) : proven;
}

/** A signature was checked, and what came of it is that nothing is tied to an issuer. */
const BY_SIGNATURE: readonly (Code | undefined)[] = ['proof_invalid', 'key_not_authorised', 'content_unsafe'];

/** "Record at credly.com read"; "Signature checked"; '' where there is nobody to name. */
export function methodPhrase(view: Pick<CredentialView, 'method' | 'headline' | 'issuer' | 'host'>): string {
  const method = BY_SIGNATURE.includes(view.headline) ? 'signature' : (view.method ?? 'none');
  const host = view.issuer?.domain ?? view.host;
  return method === 'signature' || host ? fill(METHODS[method], { host }) : '';
}

/** "today at 14:02"; "3 May 2027, 14:02". */
export function timePhrase(at: number, now: number, style: DateStyle = {}): string {
  const { sameDay, text } = shortTime(at, now, style);
  return sameDay ? fill(CARD.today, { time: text }) : text;
}

/** The card beside a mark: at most five lines, the empty ones left out. `now` is ms since the epoch. */
export function cardLines(view: CredentialView, now: number, style: DateStyle = {}): CardLine[] {
  const lines: CardLine[] = [
    { kind: 'title', text: upperFirst(titleOf(view)) },
    { kind: 'issuer', text: upperFirst(issuerLine(view.issuer)) },
    { kind: 'state', text: stateLine(view, style) },
    { kind: 'holder', text: view.holder ? fill(CARD.issuedTo, { holder: view.holder }) : '' },
    { kind: 'method', text: methodLine(view, now, style) },
  ];
  return lines.filter((line) => line.text);
}

function stateLine(view: CredentialView, style: DateStyle): string {
  const said = stateAndReason(view);
  const date = shortDate(view.expiresOn, style);
  if (!date) return said;
  if (view.headline === 'expired') return `${STATES[view.state]}, ${fill(CARD.expiredOn, { date })}`;
  return view.state === 'verified' || view.state === 'other'
    ? `${said}, ${fill(CARD.until, { date })}`
    : said;
}

function methodLine(view: CredentialView, now: number, style: DateStyle): string {
  if (view.headline === 'page_only') return CARD.read;
  if (view.askHost) return fill(CARD.ask, { host: view.askHost });
  if (view.state === 'checking' || !view.checkedAt) return '';
  const facts = { method: methodPhrase(view), time: timePhrase(view.checkedAt, now, style) };
  return fill(CARD.methodAt, facts);
}

/** A sentence's beginning; a host at its start stays as it is written. */
export function upperFirst(text: string): string {
  if (/^[\w-]+\.\w/.test(text)) return text;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
