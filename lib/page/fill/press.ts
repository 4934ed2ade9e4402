/** The only presses that are made in a form: on what adds, names and removes a row, or takes a file out again. */

/** Never on what sends, leads on or ticks. Says whether it was pressed. */
export function press(element: HTMLElement | null | undefined): boolean {
  if (!element || element.closest('a[href], label, input')) return false;
  const button = element.closest('button');
  if (button && (button.disabled || (button.type !== 'button' && button.form))) return false;
  element.click();
  return true;
}
