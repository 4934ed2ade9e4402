/** The controls of a form, also inside open shadow roots, and what stands around each. */
import type { Control } from './model.ts';
import { parentOf } from './visible.ts';

const CONTROLS = 'input, textarea, select, [contenteditable="true"], [contenteditable=""]';
/** Input types that hold nothing a person writes or chooses. */
const NO_FIELD = new Set(['hidden', 'submit', 'button', 'image', 'reset']);

type Root = Document | ShadowRoot | Element;

/** All elements that hold what the applicant says, in the order of the document. */
export function fieldsOf(root: Root): Element[] {
  const fields: Element[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.matches(CONTROLS) && !isShim(element)) fields.push(element);
    if (element.shadowRoot) fields.push(...fieldsOf(element.shadowRoot));
  }
  return fields;
}

/** Stand-ins that scripts put beside the real control (react-select), and fields of no content. */
function isShim(element: Element): boolean {
  if (element.localName === 'input' && NO_FIELD.has((element as HTMLInputElement).type)) return true;
  if (isFile(element)) return false;
  return element.getAttribute('aria-hidden') === 'true' || element.getAttribute('tabindex') === '-1';
}

export function isFile(element: Element): element is HTMLInputElement {
  return element.localName === 'input' && (element as HTMLInputElement).type === 'file';
}

/** A field into which lines or one line can be written by hand. */
export function isText(element: Element): element is Control {
  if (element.localName === 'textarea') return true;
  if (element.localName !== 'input' || element.getAttribute('role') === 'combobox') return false;
  const { type } = element as HTMLInputElement;
  return (type === 'text' || type === 'url') && !element.hasAttribute('aria-autocomplete');
}

/** Whether a control is one that the system names so; see `ControlFact` for the notation. */
export function isNamed(control: Element, selector: string): boolean {
  const [own = '', ...hosts] = selector.split('>>>').reverse();
  let inner: Element | undefined = control.matches(own) ? control : undefined;
  for (const host of hosts) inner = inner && hostAround(inner, host);
  return inner !== undefined;
}

/** The innermost element that matches, past the edge of the shadow root in which the element stands. */
function hostAround(element: Element, selector: string): Element | undefined {
  const root = element.getRootNode();
  let each = 'host' in root ? (root as ShadowRoot).host : null;
  while (each && !each.matches(selector)) each = parentOf(each);
  return each ?? undefined;
}

/** For each field its block: the largest element around it that holds no other field. */
export function blocksOf(fields: readonly Element[]): Map<Element, Element> {
  const held = new Map<Element, number>();
  for (const field of fields) {
    for (let each: Element | null = field; each; each = parentOf(each))
      held.set(each, (held.get(each) ?? 0) + 1);
  }
  return new Map(fields.map((field) => [field, blockOf(field, held)]));
}

function blockOf(field: Element, held: ReadonlyMap<Element, number>): Element {
  let block = field;
  for (let parent = parentOf(field); parent && held.get(parent) === 1; parent = parentOf(parent)) {
    if (/^(form|body|html|main)$/.test(parent.localName)) break;
    // From outside, the text in a shadow root is not there: where it has words, they are the control's.
    if (parent.shadowRoot && parent !== block.parentElement && hasWords(parent.shadowRoot)) break;
    block = parent;
  }
  return block;
}

function hasWords(root: ShadowRoot): boolean {
  return [...root.children].some((each) => each.localName !== 'style' && each.textContent?.trim());
}

/** A form for something else: logging in, searching, a newsletter, cookies. */
export function isForeignForm(control: Element): boolean {
  const form = formAround(control);
  if (!form) return false;
  if (form.getAttribute('role') === 'search' || form.querySelector('input[type="password"]')) return true;
  const names = ['id', 'class', 'name', 'action', 'aria-label'].map((name) => form.getAttribute(name));
  return /search|log-?in|sign-?in|newsletter|subscri|cookie/i.test(names.join(' '));
}

function formAround(control: Element): Element | null {
  for (let each: Element | null = control; each; each = parentOf(each))
    if (each.matches('form, [role="search"]')) return each;
  return null;
}
