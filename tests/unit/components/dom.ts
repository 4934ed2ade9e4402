import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';

/** Draws into the page, afresh for each test. */
export function draw(view: ComponentChild): HTMLElement {
  document.body.innerHTML = '<div id="app"></div>';
  const root = document.getElementById('app') as HTMLElement;
  act(() => render(view, root));
  return root;
}

export function press(element: Element | null | undefined): void {
  if (!element) throw new Error('There is nothing to press.');
  act(() => (element as HTMLElement).click());
}

export function key(element: Element | null | undefined, name: string): void {
  if (!element) throw new Error('There is nothing to type into.');
  act(
    () =>
      void element.dispatchEvent(
        new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
      ),
  );
}

export function type(field: Element | null, text: string): void {
  const input = field as HTMLInputElement;
  act(() => {
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

/** The button with these words, or this accessible name. */
export function button(root: ParentNode, words: string): HTMLButtonElement {
  const all = Array.from(root.querySelectorAll('button'));
  const found = all.find((each) => (each.getAttribute('aria-label') ?? each.textContent)?.trim() === words);
  if (!found)
    throw new Error(`No button "${words}" among: ${all.map((each) => each.textContent).join(' | ')}`);
  return found;
}
