/** The name under which the worker keeps the list of a tab in `storage.session`. */
export function tabKey(tabId: number): string {
  return `tab:${tabId}`;
}
