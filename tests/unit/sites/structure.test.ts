import { describe, expect, test } from 'vitest';
import { climb, closestAcross, parentAcross } from '../../../lib/sites/structure.ts';
import { documentAt, one } from './document.ts';

/** A page with the document of a frame: the link between the two is what browsers give for one origin. */
function framed(frame = '<main><ul><li><a href="https://x.example/1">One</a></li></ul></main>') {
  const outer = documentAt(
    'https://holt.example/',
    '<body><article><iframe></iframe></article></body>',
  ).document;
  const inner = documentAt('https://holt.example/cv', `<body>${frame}</body>`).document;
  Object.defineProperty(inner.defaultView, 'frameElement', { value: one(outer, 'iframe') });
  return { outer, link: one(inner, 'a') };
}

describe('steps go on', () => {
  test('from the document of a frame at its frame', () => {
    const { outer, link } = framed();
    expect(parentAcross(link.ownerDocument.documentElement)?.localName).toBe('iframe');
    expect(closestAcross(link, 'article')).toBe(one(outer, 'article'));
    expect(climb(link, (each) => each.localName === 'article')).toBe(one(outer, 'article'));
  });

  test('from an open shadow root in a frame, through both', () => {
    const { outer, link } = framed('<a></a>');
    const root = link.parentElement
      ?.appendChild(link.ownerDocument.createElement('p'))
      .attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<b><i></i></b>';
    const inside = root?.querySelector('i') as Element;
    expect(closestAcross(inside, 'article')).toBe(one(outer, 'article'));
  });
});

describe('steps end', () => {
  test('at the document, where it is in no frame or in one of another origin', () => {
    const { document } = documentAt('https://holt.example/', '<body><p></p></body>');
    expect(parentAcross(document.documentElement)).toBeNull();
    expect(closestAcross(one(document, 'p'), 'article')).toBeUndefined();
  });

  test('at what was taken from the page, whose document is still in a frame', () => {
    const { link } = framed();
    link.remove();
    expect(parentAcross(link)).toBeNull();
  });

  test('soon, where entries are nested without end', () => {
    const { document } = documentAt(
      'https://holt.example/',
      `<body><section>${'<div>'.repeat(40)}<a></a></section></body>`,
    );
    expect(climb(one(document, 'a'), (each) => each.localName === 'section')).toBeUndefined();
  });
});
