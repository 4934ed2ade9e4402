/** A form's own button that takes one file out again. Pressed only where it can mean nothing else. */
import { FILE_NAME, textOf } from '../../ats/evidence.ts';
import { folded, REMOVES } from '../../ats/words.ts';
import { occurrences } from './reaction.ts';

/** `undefined` unless there is exactly one beside that file's name, and no other file's name beside them. */
export function remover(block: Element, name: string): HTMLElement | undefined {
  for (let each = shownIn(block, name); each; each = each.parentElement ?? undefined) {
    const buttons = [...each.querySelectorAll<HTMLElement>('button, [role="button"]')].filter((button) =>
      removes(button, name),
    );
    if (buttons.length > 0) return buttons.length === 1 && isAlone(each, name) ? buttons[0] : undefined;
    if (each === block) return undefined;
  }
  return undefined;
}

/** The innermost element that shows the name. */
function shownIn(block: Element, name: string): Element | undefined {
  let found: Element | undefined = occurrences(block, name) > 0 ? block : undefined;
  for (let inner = found; inner; found = inner ?? found)
    inner = [...inner.children].find((each) => occurrences(each, name) > 0);
  return found;
}

function isAlone(element: Element, name: string): boolean {
  return occurrences(element, name) === 1 && !FILE_NAME.test(textOf(element).replace(name, ''));
}

/** What is written on it and what is read aloud both say so: one that looks like "Send" is not named "Remove" by chance. */
function removes(button: HTMLElement, name: string): boolean {
  const said = [textOf(button), button.getAttribute('aria-label') ?? ''].filter(Boolean);
  // Workday draws an icon alone, and says "delete-file" to machines (August 2026).
  const words = said.length > 0 ? said : [forMachines(button)];
  return words.every((each) => REMOVES.test(folded(each.replace(name, ''))));
}

const forMachines = (button: HTMLElement) =>
  button.getAttribute('title') ?? button.getAttribute('data-automation-id') ?? '';
