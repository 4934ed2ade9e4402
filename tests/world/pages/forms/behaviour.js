// What the forms of the world do with a file, a step and a row. The page runs it itself; so does a test on a page
// whose scripts do not run.

import { playRows } from './workday.js';

/** How long an upload takes. */
const UPLOAD_MS = 120;

/** @param {Document} document */
export function enliven(document) {
  openRoots(document);
  for (const root of rootsIn(document)) {
    root.addEventListener('change', (event) => void chosen(/** @type {HTMLElement} */ (event.target)));
    root.addEventListener('click', (event) => pressed(/** @type {HTMLElement} */ (event.target)));
  }
  for (const list of document.querySelectorAll('[data-list]'))
    drawList(/** @type {HTMLSelectElement} */ (list));
  if (document.querySelector('[data-rows]')) playRows(document);
  if (/[?&]filled\b/.test(document.location.search)) fillIn(document);
}

/**
 * Declarative shadow roots, for a parser that does not know them.
 * @param {Document | ShadowRoot} root
 */
function openRoots(root) {
  for (const template of root.querySelectorAll('template[shadowrootmode]')) {
    const host = template.parentElement;
    if (!host) continue;
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.innerHTML = template.innerHTML;
    template.remove();
    openRoots(shadow);
  }
}

/**
 * @param {Document | ShadowRoot} root
 * @returns {(Document | ShadowRoot)[]}
 */
export function rootsIn(root) {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? rootsIn(shadowRoot) : [],
  );
  return [root, ...inner];
}

/** @param {HTMLElement} target */
async function chosen(target) {
  const input = /** @type {HTMLInputElement} */ (target);
  const names = [...(input.files ?? [])].map(({ name }) => name);
  if (names.length === 0) return input.dataset.play === 'names' ? showNone(input) : undefined;
  switch (input.dataset.play) {
    case 'names':
      return show(input, names);
    case 'refuses':
      return complain(input);
    case 'parses':
      overwrite(input);
      return upload(input, names);
    case 'uploads':
      return upload(input, names);
  }
}

/**
 * The file leaves at once; then its name is shown, and the input is empty again.
 * @param {HTMLInputElement} input
 * @param {string[]} names
 */
async function upload(input, names) {
  const body = new FormData();
  for (const file of input.files ?? []) body.append('file', file);
  await fetch('/files', { method: 'POST', body });
  await new Promise((done) => setTimeout(done, UPLOAD_MS));
  input.value = '';
  show(input, names);
}

/**
 * @param {HTMLInputElement} input
 * @param {string[]} names
 */
function show(input, names) {
  const shown = /** @type {HTMLElement | null | undefined} */ (
    input.closest('[data-place]')?.querySelector('[data-shown]')
  );
  if (!shown) return;
  const isList = shown.localName === 'ul' || shown.dataset.shown || shown.hasAttribute('data-removable');
  if (!isList) shown.textContent = names.join(', ');
  else for (const name of names) shown.append(item(shown, name));
}

/**
 * Months by number, or in words alone; years, the newest first. In front the list says what it is.
 * @param {HTMLSelectElement} list
 */
function drawList(list) {
  const { list: kind } = list.dataset;
  const option = (/** @type {string} */ value, /** @type {string} */ text) => {
    const element = list.ownerDocument.createElement('option');
    element.setAttribute('value', value);
    element.textContent = text;
    return element;
  };
  if (kind === 'years') {
    const years = Array.from({ length: 40 }, (_, at) => String(2036 - at));
    list.replaceChildren(option('', 'Year'), ...years.map((year) => option(year, year)));
    return;
  }
  const names = Array.from({ length: 12 }, (_, at) =>
    new Intl.DateTimeFormat(kind === 'monate' ? 'de' : 'en', { month: 'long', timeZone: 'UTC' }).format(
      new Date(Date.UTC(2026, at)),
    ),
  );
  list.replaceChildren(
    option('', kind === 'monate' ? 'Monat' : 'Month'),
    ...names.map((name, at) => option(kind === 'monate' ? name : String(at + 1), name)),
  );
}

/** @param {HTMLInputElement} input */
function showNone(input) {
  input.closest('[data-place]')?.querySelector('[data-shown]')?.replaceChildren();
}

/**
 * @param {HTMLElement} list
 * @param {string} name
 */
function item(list, name) {
  const element = list.ownerDocument.createElement(list.localName === 'ul' ? 'li' : 'div');
  if (list.dataset.shown) element.setAttribute('data-automation-id', list.dataset.shown);
  element.textContent = name;
  if (list.hasAttribute('data-removable')) {
    const button = list.ownerDocument.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-label', `Remove ${name}`);
    button.setAttribute('data-removes', '');
    button.textContent = '×';
    element.append(button);
  }
  return element;
}

/** @param {HTMLInputElement} input */
function complain(input) {
  const place = input.closest('[data-place]')?.querySelector('[role=alert]');
  input.value = '';
  if (place) place.textContent = 'File type not allowed';
}

/**
 * A parser fills the form with what it read in the file.
 * @param {HTMLInputElement} input
 */
function overwrite(input) {
  const fields = /** @type {NodeListOf<HTMLInputElement> | undefined} */ (
    input.form?.querySelectorAll('input[type=text], textarea')
  );
  for (const field of fields ?? []) field.value = 'read from the file';
}

/** @param {HTMLElement} target */
function pressed(target) {
  if (target.hasAttribute('data-next')) nextStep(target);
  if (target.hasAttribute('data-removes')) target.parentElement?.remove();
}

/** @param {HTMLElement} button */
function nextStep(button) {
  const step = button.closest('[data-step]');
  const next = step?.nextElementSibling;
  if (!step || !next?.hasAttribute('data-step')) return;
  step.setAttribute('hidden', '');
  next.removeAttribute('hidden');
}

/**
 * Where the page shows the file, and else in the input itself.
 * @param {HTMLInputElement} input
 */
function hold(input) {
  if (input.closest('[data-place]')?.querySelector('[data-shown]')) return show(input, ['mine.pdf']);
  const transfer = new DataTransfer();
  transfer.items.add(new File(['x'], 'mine.pdf'));
  input.files = transfer.files;
}

/**
 * As an applicant has left it: every text written, every upload with a file.
 * @param {Document} document
 */
export function fillIn(document) {
  for (const root of rootsIn(document)) {
    for (const field of root.querySelectorAll('input, textarea')) {
      const input = /** @type {HTMLInputElement} */ (field);
      if (input.type === 'file') hold(input);
      else if (/^(text|url|email|textarea)$/.test(input.type)) input.value = 'mine';
    }
  }
}
