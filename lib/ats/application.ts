/** Whether a page is an application form at all. */
import { fieldsOf } from './controls.ts';
import { textOf } from './evidence.ts';
import type { FormPage, Kind } from './model.ts';
import type { Read } from './reader.ts';
import { APPLY, folded } from './words.ts';

const APPLICANT_FILES: readonly Kind[] = ['resume', 'resume_parser', 'dossier', 'cover_letter'];

/**
 * A place for a résumé, or two of name, e-mail and phone where the page speaks of applying.
 * @param controls as they were read on this page
 */
export function isApplication(page: FormPage, controls: readonly Read[]): boolean {
  const files = controls.filter(({ control }) => control.type === 'file');
  if (files.some(({ kind }) => APPLICANT_FILES.includes(kind))) return true;
  return personalFields(page.document) >= 2 && speaksOfApplying(page);
}

function personalFields(document: Document): number {
  const texts = fieldsOf(document).map((field) => {
    const names = ['type', 'name', 'id', 'autocomplete', 'aria-label', 'placeholder'];
    return folded(names.map((name) => field.getAttribute(name)).join(' '));
  });
  const asked = [/\bname\b/, /\be ?mail\b/, /\b(phone|tel|telefon|mobile)\b/];
  return asked.filter((pattern) => texts.some((text) => pattern.test(text))).length;
}

function speaksOfApplying({ document, url }: FormPage): boolean {
  const buttons = [...document.querySelectorAll('button, input[type="submit"]')].map(
    (button) => textOf(button) || (button.getAttribute('value') ?? ''),
  );
  return [url.pathname, document.title, ...buttons].some((text) => APPLY.test(folded(text)));
}
