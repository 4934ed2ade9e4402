/** The texts that say what a control is for, the strongest first. */
import type { FormFacts } from './model.ts';
import { parentOf } from './visible.ts';
import { folded, NO_LABEL, REMOVES } from './words.ts';

export interface Evidence {
  /** `name`: an attribute for machines. All others are read by people. */
  from: 'group' | 'name' | 'label' | 'block' | 'before' | 'heading';
  text: string;
}

/** A block's text says what it is for in its first words; a paragraph of terms does not. */
const MAX_TEXT = 300;
const NAMES = ['id', 'name', 'data-ui', 'data-qa', 'data-automation-id', 'data-testid', 'data-field-path'];

/**
 * Texts that name nothing ("Attach", "Choose file") are left out.
 * @param question where the system writes its question, if that is known
 */
export function evidenceFor(control: Element, block: Element, question?: FormFacts['question']): Evidence[] {
  const asked = question && control.closest(question.row)?.querySelector(question.label);
  const all: Evidence[] = [
    { from: 'group', text: asked ? textOf(asked) : '' },
    ...groupTexts(control).map((text) => ({ from: 'group' as const, text })),
    ...NAMES.map((name) => ({ from: 'name' as const, text: control.getAttribute(name) ?? '' })),
    ...labelTexts(control).map((text) => ({ from: 'label' as const, text })),
    { from: 'block', text: headingIn(block) },
    { from: 'block', text: wordsOf(block) },
    ...textsBefore(block).map((text) => ({ from: 'before' as const, text })),
    { from: 'heading', text: headingBefore(block) },
  ];
  return all.filter(({ text }) => text !== '' && !NO_LABEL.test(folded(text)));
}

/** What people read beside the control, cleaned of the sign for "required". */
export function labelOf(evidence: readonly Evidence[]): string {
  const readable = evidence.find(({ from }) => from !== 'name');
  const text = (readable?.text ?? evidence[0]?.text ?? '').replace(/^(Upload|Attach|Add) (?=\p{Lu})/u, '');
  return cut(text.replace(/\s*(\*|✱|\((required|optional|pflichtfeld)\))\s*$/i, ''), 120);
}

/** Text as people see it: of no script, style or list of options; one line. */
export function textOf(element: Element, isLeftOut: (each: Element) => boolean = () => false): string {
  let text = '';
  const walk = (node: Node): void => {
    if (text.length > MAX_TEXT) return;
    if (node.nodeType === 3) text += `${node.nodeValue} `;
    if (node.nodeType !== 1) return;
    const each = node as Element;
    if (/^(script|style|option|template|noscript)$/.test(each.localName) || isLeftOut(each)) return;
    for (const child of each.childNodes) walk(child);
  };
  walk(element);
  return cut(text.replace(/\s+/g, ' ').trim(), MAX_TEXT);
}

/** The words of a place, without what its buttons are called and the files that it shows. */
function wordsOf(block: Element): string {
  return textOf(block, (each) => {
    const text = [...each.children].every(({ localName }) => localName === 'input') ? each.textContent : '';
    if (text.length < MAX_TEXT && namesNothing(folded(text))) return true;
    const own = ownText(each);
    return own.length < MAX_TEXT && FILE_NAME.test(own);
  });
}

const namesNothing = (words: string) => NO_LABEL.test(words) || REMOVES.test(words);

/** Text of the element without that of the elements in it: a file's name may stand beside a button in one element. */
export function ownText({ childNodes }: Element): string {
  return [...childNodes].map((each) => (each.nodeType === 3 ? each.nodeValue : '')).join('');
}

/** The name of a file; not a mere ending, as lists of what a place takes have them. */
export const FILE_NAME =
  /[\p{L}\p{N})_-]\.(pdf|docx?|odt|rtf|txt|pages|pptx?|xlsx?|png|jpe?g|tiff?|heic|zip)(?![\p{L}\p{N}])/iu;

/** A heading inside a place says what it is for before all that is written below. */
function headingIn(block: Element): string {
  const heading = block.querySelector('h1, h2, h3, h4, h5, h6, legend, dt, th');
  return heading ? textOf(heading) : '';
}

function cut(text: string, max: number): string {
  const trimmed = text.trim();
  return trimmed.length > max ? `${trimmed.slice(0, max - 1).trimEnd()}…` : trimmed;
}

/** aria-labelledby of the control, and the names of the groups around it. */
function groupTexts(control: Element): string[] {
  const texts = [referenced(control, 'aria-labelledby')];
  for (let each = parentOf(control); each && each.localName !== 'form'; each = parentOf(each)) {
    if (each.localName === 'fieldset') texts.push(legendOf(each));
    else if (each.getAttribute('role') === 'group')
      texts.push(referenced(each, 'aria-labelledby') || (each.getAttribute('aria-label') ?? ''));
  }
  return texts;
}

function legendOf(fieldset: Element): string {
  const legend = [...fieldset.children].find((child) => child.localName === 'legend');
  return legend ? textOf(legend) : '';
}

function referenced(element: Element, attribute: string): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = (element.getAttribute(attribute) ?? '').split(/\s+/).filter(Boolean);
  return ids
    .map((id) => textAt(root, id))
    .join(' ')
    .trim();
}

function textAt(root: Document | ShadowRoot, id: string): string {
  const element = root.getElementById?.(id);
  return element ? textOf(element) : '';
}

function labelTexts(control: Element): string[] {
  const root = control.getRootNode() as Document | ShadowRoot;
  const labels = control.id
    ? [...root.querySelectorAll('label')].filter((each) => each.htmlFor === control.id)
    : [];
  const around = control.closest('label');
  return [
    ...labels.map((label) => textOf(label)),
    around ? textOf(around) : '',
    control.getAttribute('aria-label') ?? '',
    control.getAttribute('placeholder') ?? '',
    control.getAttribute('title') ?? '',
  ];
}

/** Up to three siblings in front of the block that hold no control themselves. */
function textsBefore(block: Element): string[] {
  const texts: string[] = [];
  let sibling = block.previousElementSibling;
  for (let count = 0; sibling && count < 3; count += 1, sibling = sibling.previousElementSibling) {
    if (sibling.matches('input, textarea, select') || sibling.querySelector('input, textarea, select')) break;
    texts.push(textOf(sibling));
  }
  return texts;
}

/** The heading of the section in which the block stands. */
function headingBefore(block: Element): string {
  for (let each: Element | null = block; each; each = parentOf(each)) {
    for (let sibling = each.previousElementSibling; sibling; sibling = sibling.previousElementSibling) {
      if (/^h[1-6]$/.test(sibling.localName)) return textOf(sibling);
    }
    if (each.localName === 'form') return '';
  }
  return '';
}
