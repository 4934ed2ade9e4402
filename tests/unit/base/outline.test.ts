import { describe, expect, it } from 'vitest';
import { readHead, readScripts, walkMarkup } from '../../../lib/base/markup.ts';
import { classed, labelled, outlineOf, type Shown, textsOf } from '../../../lib/base/outline.ts';

const outline = (html: string): readonly Shown[] => {
  const elements = outlineOf(html);
  if (!elements) throw new Error('no outline');
  return elements;
};
const texts = (html: string, name: string) => textsOf(outline(html), (element) => element.name === name);

describe('a page made to be slow', () => {
  const MIB = 1024 * 1024;

  it.each([
    ['nested ten thousand deep', '<div>'.repeat(10_000)],
    ['nested as deep as two megabytes go', '<b>'.repeat((2 * MIB) / 3)],
    ['of wrong ends on a deep stack', '<div></x>'.repeat((2 * MIB) / 9)],
    ['nested under one long text', `${'<div>'.repeat(5_000)}${'x'.repeat(MIB)}`],
    ['of more elements than any', '<br>'.repeat((2 * MIB) / 4)],
    ['that is larger than any', 'x'.repeat(5 * MIB)],
  ])('%s has no outline', (_, html) => {
    expect(outlineOf(html)).toBeUndefined();
  });

  it.each([
    ['open tags', '<a '.repeat(MIB / 2)],
    ['comments', '<!--'.repeat(MIB / 2)],
    ['attributes', `<p ${'a=b '.repeat(MIB / 4)}>`],
    ['entities', '&amp;&#x202e;'.repeat(MIB / 8)],
    ['long texts in long texts', `<div>${'<i>y</i> '.repeat(90_000)}</div>`],
    ['the same label again and again', '<p>Offered By</p>'.repeat(90_000)],
    ['empty neighbours', `<p>Offered By</p>${'<p></p>'.repeat(90_000)}`],
  ])('with %s is read in one pass', (_, html) => {
    labelled(outlineOf(html) ?? [], 'Offered By');
    readHead(html);
    readScripts(html);
  });

  it('is not searched for scripts without end either', () => {
    expect(readScripts('<b>'.repeat((2 * MIB) / 3))).toEqual([]);
    expect(walkMarkup('<div>'.repeat(300), {})).toBe(false);
  });
});

describe('what a page shows', () => {
  it('is the text of each element with what is inside it, on one line', () => {
    const html = '<p>Completed by <b>Ida\n <i>Lund</i></b> on <span>June</span> 12</p>';
    expect(texts(html, 'p')).toEqual(['Completed by Ida Lund on June 12']);
    expect(texts(html, 'b')).toEqual(['Ida Lund']);
  });

  it('parts what stands in blocks, and nothing inside a word', () => {
    expect(texts('<body>Ida<div>Lund</div><div>Lund</div><br>L<b>un</b>d</body>', 'body')).toEqual([
      'Ida Lund Lund Lund',
    ]);
  });

  it('has no comments, scripts, styles, templates, or what is hidden', () => {
    const html = `<main>a<!-- b --><script>"<p>c</p>"</script><style>d</style><template><p>e</p></template>
      <noscript>f</noscript><p hidden>g</p><p style="color:red; DISPLAY : none">h<b>i</b></p>
      <p style="visibility:hidden">j</p><textarea>k</textarea><svg><title>l</title></svg><p>z</p></main>`;
    expect(texts(html, 'main')).toEqual(['a z']);
    expect(texts(html, 'p')).toEqual(['z']);
    expect(texts(html, 'b')).toEqual([]);
  });

  it('has entities resolved and nothing unseen', () => {
    expect(texts('<p>\u202eJ\u200b&ouml;&#114;g&nbsp;\u2066&amp; \ufeffIda\u00ad</p>', 'p')).toEqual([
      'Jörg & Ida',
    ]);
  });

  it('keeps letters together across the pieces in which it is read', () => {
    const before = 'x'.repeat(16 * 1024 - 4);
    expect(texts(`<i>${before}</i><p>🦉🦉</p>`, 'p')).toEqual(['🦉🦉']);
  });

  it('closes what the page leaves open', () => {
    expect(texts('<ul><li>one<li>two', 'li')).toEqual(['one', 'two']);
  });
});

describe('an element of a class', () => {
  it('bears it as a word of its own', () => {
    const elements = outline('<b class="x name">a</b><b class="x-name">b</b><i class="name">c</i>');
    expect(textsOf(elements, classed('name'))).toEqual(['a', 'c']);
    expect(textsOf(elements, classed('name', 'b'))).toEqual(['a']);
  });
});

describe('what stands after a label', () => {
  const valuesIn = (html: string) => labelled(outline(html), 'Offered By');

  it.each([
    '<dl><dt>Offered By</dt><dd>Kelp Academy</dd></dl>',
    '<div>Offered By:</div><div>Kelp <b>Academy</b></div>',
    '<div><div><span>Offered By</span></div><div><span>Kelp Academy</span></div></div>',
    '<tr><th>Offered By</th><td></td><td>Kelp Academy</td></tr>',
  ])('is the next element: %s', (html) => {
    expect(valuesIn(html)).toEqual(['Kelp Academy']);
  });

  it.each([
    '<p>Offered By Kelp</p><p>No</p>',
    '<div><p>Offered By</p></div>',
    '<p>offered by</p><p>No</p>',
    '<!-- <p>Offered By</p><p>No</p> -->',
    '<script>"<p>Offered By</p><p>No</p>"</script>',
    '<p hidden>Offered By</p><p>No</p>',
    '<div title="Offered By">No</div>',
  ])('is nothing where no element says the label alone: %s', (html) => {
    expect(valuesIn(html)).toEqual([]);
  });

  it('is said for each place, so that two can be told from one', () => {
    const twice = '<p>Offered By</p><p>Kelp</p><p>Offered By</p><p>Kelp</p>';
    expect(valuesIn(twice)).toEqual(['Kelp', 'Kelp']);
  });
});
