/** Test documents have no layout: boxes are given to elements by hand, px from the corner of the page. */
export type Box = [left: number, top: number, width: number, height: number];

export function place(element: Element, [left, top, width, height]: Box): void {
  const box = { left, top, width, height, right: left + width, bottom: top + height };
  Object.defineProperty(element, 'getBoundingClientRect', { value: () => box, configurable: true });
}

/** The page has that size, and the text of every element the box of the element. */
export function layOut(document: Document, width = 1_000, height = 3_000): void {
  place(document.documentElement, [0, 0, width, height]);
  document.createRange = () => {
    let of: Element | undefined;
    const range = {
      selectNodeContents: (element: Element) => {
        of = element;
      },
      getBoundingClientRect: () => of?.getBoundingClientRect(),
    };
    return range as unknown as Range;
  };
}
