/** What the page makes of a file: it shows the name, it shows an error, or nothing. Watched, never assumed. */
import { isVisible, parentOf } from '../../ats/visible.ts';
import { plain } from '../../words/plain.ts';

/** Uploaders were measured to show the name within 2 s. */
export const WATCH_MS = 2_500;
/** A plain control shows the name at once; a form that checks it objects within this time. */
export const SETTLE_MS = 400;
/** After the name some uploaders still object: they show it before they look at the file. */
export const OBJECTION_MS = 150;

export type Reaction = { kind: 'named'; seen: string } | { kind: 'error'; text: string };

const ERRORS = '[role="alert"], [aria-live="assertive"], [class*="error" i], [class*="invalid" i]';
const OBJECTS =
  /too (big|large)|larg(er|est)|exceed|at most|maximum|not (allowed|supported|accepted|valid)|invalid|unsupported|must be|wrong|fail|error|could ?n.t|unable|zu gro(ß|ss)|nicht (erlaubt|unterst|moglich|möglich|zul)|ungultig|ungültig|fehler|trop (gros|volumineux)|non (autoris|valide|pris)|erreur|demasiado|no (permitido|valido|válido|admitido)|troppo|non (consentit|valid|supportat)|te groot|niet (toegestaan|geldig|ondersteund)/i;

/** What stood there before, so that only what is new counts. Make one right before the file is set. */
export interface Before {
  /** The block and what is around it, innermost first: a block may be drawn anew. */
  scopes: { element: Element; count: number }[];
  errors: ReadonlySet<string>;
  name: string;
}

export function lookBefore(block: Element, name: string): Before {
  const scopes: Before['scopes'] = [];
  for (let each: Element | null = block; each; each = parentOf(each)) {
    scopes.push({ element: each, count: occurrences(each, name) });
    if (/^(form|body)$/.test(each.localName)) break;
  }
  return { scopes, name, errors: new Set(errorTexts(block.ownerDocument)) };
}

/** What the page shows by now; undefined if nothing yet. An error outweighs a name. */
export function reactionTo(before: Before): Reaction | undefined {
  const scopes = before.scopes.filter(({ element }) => element.isConnected);
  const document = scopes[0]?.element.ownerDocument;
  if (!document) return undefined;
  const isNew = (text: string) => !before.errors.has(text) && OBJECTS.test(text);
  const error = errorTexts(document).find(isNew);
  if (error) return { kind: 'error', text: error };
  return isNamed(before) ? { kind: 'named', seen: before.name } : undefined;
}

/** Whether the file's name is shown oftener than before. */
export function isNamed({ scopes, name }: Before): boolean {
  return scopes.some(({ element, count }) => element.isConnected && occurrences(element, name) > count);
}

/** Whether the file's name is still shown as often as before, where it was shown at all. */
export function isLeft({ scopes, name }: Before): boolean {
  const now = scopes.filter(({ element }) => element.isConnected);
  return now.some(({ element, count }) => count > 0 && occurrences(element, name) >= count);
}

/** How often a file's name is shown, also where the page shortens it in the middle. */
export function occurrences(element: Element, name: string): number {
  const text = element.textContent ?? '';
  const whole = text.split(name).length - 1;
  return whole > 0 ? whole : shortened(text, name);
}

/** Characters that stay of a name that is shortened; "a.pdf" stays whole, and is not what "Loading…" shortens. */
const KEPT = 8;

/** "Badges-Jane-D….pdf", "Badges-J...oe.pdf": the beginning and a sign that something is missing. */
function shortened(text: string, name: string): number {
  if (name.lastIndexOf('.') < KEPT) return 0;
  const begins = name.slice(0, KEPT).replace(/[^\w]/g, '\\$&');
  return [...text.matchAll(new RegExp(`${begins}[^\\s]*(…|\\.\\.\\.)`, 'g'))].length;
}

function errorTexts(document: Document): string[] {
  return [...document.querySelectorAll(ERRORS)]
    .filter((element) => isVisible(element))
    .map((element) => plain(element.textContent ?? '', 200))
    .filter((text) => text !== '');
}

/**
 * Waits for the page's reaction. A control that people see, that still holds the file and that nobody objected to,
 * shows the name itself.
 */
export function waitForReaction(before: Before, control: HTMLInputElement): Promise<Reaction | undefined> {
  return new Promise((resolve) => {
    const timers = new Set<ReturnType<typeof setTimeout>>();
    const after = (ms: number, what: () => void) => timers.add(setTimeout(what, ms));
    const finish = (reaction: Reaction | undefined) => {
      observer.disconnect();
      for (const timer of timers) clearTimeout(timer);
      resolve(reaction);
    };
    let hasName = false;
    const look = () => {
      const reaction = reactionTo(before);
      if (reaction?.kind === 'error') finish(reaction);
      if (reaction?.kind !== 'named' || hasName) return;
      hasName = true;
      after(OBJECTION_MS, () => finish(reactionTo(before) ?? reaction));
    };
    const observer = new MutationObserver(look);
    for (const root of rootsOf(control)) observer.observe(root, EVERYTHING);
    after(SETTLE_MS, () => {
      if (showsItself(control, before.name)) finish({ kind: 'named', seen: before.name });
    });
    after(WATCH_MS, () => finish(reactionTo(before)));
    look();
  });
}

const EVERYTHING = { childList: true, subtree: true, characterData: true, attributes: true } as const;

/** The document, and the shadow root in which the control stands, since changes there are not seen outside. */
function rootsOf(control: Element): Set<Node> {
  return new Set([control.ownerDocument, control.getRootNode()]);
}

function showsItself(control: HTMLInputElement, name: string): boolean {
  const holds = [...(control.files ?? [])].some((file) => file.name === name);
  return holds && control.isConnected && isVisible(control);
}
