import { Window } from 'happy-dom';

/** A document at an address, as a content script meets it. */
export function documentAt(address: string, markup: string): { document: Document; url: URL } {
  const window = new Window({ url: address, settings: { disableJavaScriptEvaluation: true } });
  window.document.write(markup);
  const global = globalThis as { getComputedStyle?: unknown };
  global.getComputedStyle = window.getComputedStyle.bind(window);
  return { document: window.document as unknown as Document, url: new URL(address) };
}

/** The one element that matches. */
export function one<E extends Element = Element>(document: Document, selector: string): E {
  const found = document.querySelectorAll<E>(selector);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} elements match ${selector}`);
  return found[0];
}
