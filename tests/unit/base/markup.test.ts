import { describe, expect, it } from 'vitest';
import { readHead, readScripts } from '../../../lib/base/markup.ts';
import { plainText } from '../../../lib/base/text.ts';

describe('the head of a page', () => {
  it('gives title and meta tags, entities resolved', () => {
    const head = readHead(
      `<!doctype html><html><head><TITLE>R&amp;D | Page</TITLE>
      <meta property="og:title" content="Data &quot;Basics&quot; was issued by A&amp;B to Ana.">
      <meta name=Description content='x'></head><body><p>y</p></body></html>`,
    );
    expect(head.title).toBe('R&D | Page');
    expect(head.meta.get('og:title')).toBe('Data "Basics" was issued by A&B to Ana.');
    expect(head.meta.get('description')).toBe('x');
  });

  it('does not look into the body, where others may write', () => {
    const head = readHead(
      '<head></head><body><meta property="og:title" content="forged"><title>forged</title></body>',
    );
    expect(head.meta.size).toBe(0);
    expect(head.title).toBeUndefined();
  });

  it('takes the first of two tags of one name', () => {
    const head = readHead(
      '<meta property="og:title" content="first"><meta property="og:title" content="second">',
    );
    expect(head.meta.get('og:title')).toBe('first');
  });

  it('reads what has come of a page that is cut, and no tags in comments or scripts', () => {
    const html =
      '<head><!-- <meta name="a" content="b"> --><script>"<meta name=c content=d>"</script><title>half a ti';
    expect(readHead(html)).toEqual({ title: 'half a ti', meta: new Map() });
  });

  it('stays fast on markup made to be slow', () => {
    readHead('<meta '.repeat(200_000));
    readHead(`<head>${'<meta name="a'.repeat(50_000)}`);
  });
});

it('inline scripts are read as text, in order', () => {
  expect(readScripts('<script src=x></script><script>a < b && "<p>"</script><p>no</p><script>2')).toEqual([
    '',
    'a < b && "<p>"',
    '2',
  ]);
});

it('plain text has no control, bidi or zero-width characters, and single spaces', () => {
  expect(plainText(' Jo\u200bhn\u202e\u0000 \n\t Doe\u00ad\ud800 \u001b[31m')).toBe('John Doe\ufffd [31m');
});
