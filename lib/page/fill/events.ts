/** The events by which a form learns of a change, as the browser would send them. */

/** `composed`: forms inside shadow roots listen outside of them. */
const SEEN = { bubbles: true, composed: true } as const;

export function announceFile(input: HTMLInputElement): void {
  input.dispatchEvent(new Event('input', SEEN));
  input.dispatchEvent(new Event('change', SEEN));
}

/**
 * Some forms keep a value only when the field is left (Workday), others count one without `change` as untouched
 * and overwrite it (Lever). The focus itself stays where the user has it.
 */
export function announceText(field: HTMLElement): void {
  field.dispatchEvent(new Event('input', SEEN));
  field.dispatchEvent(new Event('change', SEEN));
  field.dispatchEvent(new FocusEvent('blur', { composed: true }));
  field.dispatchEvent(new FocusEvent('focusout', SEEN));
}
