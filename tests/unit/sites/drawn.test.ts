import { describe, expect, test } from 'vitest';
import { isDrawn } from '../../../lib/sites/drawn.ts';
import { isPlainlySeen, isSeen } from '../../../lib/sites/visible.ts';
import { documentAt, one } from './document.ts';
import { type Box, layOut, place } from './layout.ts';

const NAME: Box = [40, 40, 300, 40];

/** A heading in a box in a box, each with a style and, where given, a place of its own. */
function page({ outer = '', inner = '', name = '', outerBox = [0, 0, 1_000, 500] as Box, box = NAME } = {}) {
  const { document } = documentAt(
    'https://holt.example/',
    `<body><div id="outer" style="${outer}"><div id="inner" style="${inner}"><h1 style="${name}">Mira Holt</h1></div></div></body>`,
  );
  layOut(document);
  place(one(document, '#outer'), outerBox);
  place(one(document, '#inner'), outerBox);
  const heading = one(document, 'h1');
  place(heading, box);
  return heading;
}

const isRead = (heading: Element) => isPlainlySeen(heading) && isDrawn(heading);

test('a name in its place is read', () => {
  expect(isRead(page())).toBe(true);
});

describe('not read is', () => {
  test.each<[string, Parameters<typeof page>[0]]>([
    ['what is left of the page', { box: [-2_000, 40, 300, 40] }],
    ['what is above the page', { box: [40, -900, 300, 40] }],
    ['what is right of a page that ends there', { box: [5_000, 40, 300, 40] }],
    ['what has one pixel', { box: [40, 40, 1, 1] }],
    ['what has no height', { box: [40, 40, 300, 0] }],
    ['what sticks out of a box that hides it', { outer: 'overflow:hidden', outerBox: [0, 0, 1_000, 0] }],
    ['… cuts it', { outer: 'overflow:clip', outerBox: [0, 0, 42, 500] }],
    ['… scrolls, but not that far back', { outer: 'overflow:auto', outerBox: [600, 0, 400, 500] }],
    [
      '… hides it in one direction',
      { outer: 'overflow-y:hidden;overflow-x:hidden', outerBox: [0, 90, 1_000, 500] },
    ],
  ])('%s', (_, shape) => {
    expect(isRead(page(shape))).toBe(false);
  });

  test('a heading whose text alone is moved away', () => {
    const heading = page();
    const { ownerDocument } = heading;
    ownerDocument.createRange = () =>
      ({
        selectNodeContents: () => {},
        getBoundingClientRect: () => ({ left: -9_000, right: -8_700, top: 40, bottom: 80 }),
      }) as unknown as Range;
    expect(isRead(heading)).toBe(false);
  });
});

describe('read is', () => {
  test.each<[string, Parameters<typeof page>[0]]>([
    ['what one has scrolled past', { outerBox: [0, -700, 1_000, 500], box: [40, 60, 300, 40] }],
    ['what a box that hides other things shows', { outer: 'overflow:hidden' }],
    ['what is in a row that takes no part in layout', { inner: 'display:contents;overflow:hidden' }],
  ])('%s', (_, shape) => {
    expect(isRead(page(shape))).toBe(true);
  });

  test('what a reader can scroll to within a box', () => {
    const heading = page({ outer: 'overflow-y:scroll', box: [40, 900, 300, 40] });
    const outer = one(heading.ownerDocument, '#outer');
    Object.assign(outer, { scrollLeft: 0, scrollTop: 0 });
    for (const [field, value] of [
      ['scrollWidth', 1_000],
      ['scrollHeight', 2_000],
    ] as const)
      Object.defineProperty(outer, field, { value });
    expect(isRead(heading)).toBe(true);
  });
});

describe('colours', () => {
  test.each<[string, Parameters<typeof page>[0], boolean]>([
    ['black on nothing', { name: 'color:rgb(0, 0, 0)' }, true],
    ['white on nothing', { name: 'color:rgb(255, 255, 255)' }, false],
    [
      'white on a dark box',
      { outer: 'background-color:rgb(20, 20, 30)', name: 'color:rgb(255, 255, 255)' },
      true,
    ],
    [
      'dark on a dark box',
      { outer: 'background-color:rgb(20, 20, 30)', name: 'color:rgb(30, 30, 40)' },
      false,
    ],
    [
      'dark on a box that lets through',
      { outer: 'background-color:rgba(20, 20, 30, 0.1)', name: 'color:rgb(30, 30, 40)' },
      true,
    ],
    [
      'white on a gradient of whites',
      {
        inner: 'background-image:linear-gradient(rgb(255, 255, 255), rgb(250, 250, 250))',
        name: 'color:rgb(255, 255, 255)',
      },
      false,
    ],
    [
      'white on a gradient that is dark in part',
      {
        inner: 'background-image:linear-gradient(rgb(255, 255, 255), rgb(0, 0, 90))',
        name: 'color:rgb(255, 255, 255)',
      },
      true,
    ],
    [
      'white on a picture',
      { inner: 'background-image:url(hero.jpg)', name: 'color:rgb(255, 255, 255)' },
      true,
    ],
    ['grey on white', { name: 'color:rgb(118, 118, 118)' }, true],
    [
      'letters cut out of white',
      {
        name: 'color:transparent;background-clip:text;background-image:linear-gradient(rgb(255, 255, 255), rgb(255, 255, 255))',
      },
      false,
    ],
  ])('%s', (_, shape, read) => {
    expect(isRead(page(shape))).toBe(read);
  });
});

describe('colours in the notations that style is computed in since 2024', () => {
  const onColours = (color: string, backgroundColor: string) => {
    const heading = page();
    const window = heading.ownerDocument.defaultView as Window;
    const real = window.getComputedStyle.bind(window);
    window.getComputedStyle = (element) =>
      new Proxy(real(element), {
        get: (style, field) => {
          if (element === heading && field === 'color') return color;
          if (element === heading && field === 'backgroundColor') return backgroundColor;
          return Reflect.get(style, field);
        },
      });
    return isRead(heading);
  };

  test.each([
    ['oklch(1 0 0)', 'rgb(255, 255, 255)', false],
    ['color(srgb 1 1 1)', 'rgb(255, 255, 255)', false],
    ['lab(99 0 0)', 'rgb(255, 255, 255)', false],
    ['oklch(0.22 0.03 265)', 'rgb(20, 22, 30)', false],
    ['oklch(0.21 0.03 265)', 'oklch(0.97 0 0)', true],
    ['color(display-p3 0.1 0.1 0.2)', 'lab(96 1 2)', true],
    ['rgb(255, 255, 255)', 'oklab(0.2 0.01 0.02)', true],
  ])('%s on %s', (ink, ground, read) => {
    expect(onColours(ink, ground)).toBe(read);
  });
});

test('what lies beside the page is not even seen', () => {
  for (const left of [-2_000, 5_000]) expect(isSeen(page({ box: [left, 40, 300, 40] }))).toBe(false);
});

test('what a box cuts off is not brought back by a bigger one that scrolls', () => {
  const heading = page({ outer: 'overflow:auto', inner: 'overflow:hidden' });
  place(one(heading.ownerDocument, '#inner'), [0, 0, 1_000, 1]);
  Object.defineProperties(one(heading.ownerDocument, '#outer'), {
    scrollWidth: { value: 1_000 },
    scrollHeight: { value: 2_000 },
  });
  expect(isRead(heading)).toBe(false);
});

test('what is in a frame or a shadow root is hidden by what is around it', () => {
  const { document } = documentAt(
    'https://holt.example/',
    '<body><div style="opacity:0.2"><div id="host" style="opacity:0.3"></div></div></body>',
  );
  const root = one(document, '#host').attachShadow({ mode: 'open' });
  root.innerHTML = '<h1>Mira Holt</h1>';
  const heading = root.firstElementChild as Element;
  expect(isSeen(heading)).toBe(true);
  expect(isPlainlySeen(heading)).toBe(false);
});
