/**
 * Calls back once the browser has laid out the page the next time: reading boxes is free then, where at any other
 * moment it may cost a layout of the whole page. Not in a tab that nobody looks at.
 */
export function afterLayout(document: Document, then: () => void): void {
  const once = new IntersectionObserver(() => {
    once.disconnect();
    then();
  });
  once.observe(document.documentElement);
}
