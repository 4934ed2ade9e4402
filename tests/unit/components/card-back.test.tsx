// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { CardBack, type CardBackProps } from '../../../components/card-back.tsx';
import { Markdown } from '../../../components/markdown.tsx';
import type { About, WalletDetail } from '../../../components/wallet-item.ts';
import { check } from '../../../lib/credential/verdict.ts';
import { button, draw, press, type } from './dom.ts';
import { cardActions, detail, item } from './samples.ts';

const about = (change: Partial<About>): About => ({
  ...{ isClaimed: false, evidence: [], skills: [], results: [] },
  ...change,
});

async function show(change: Partial<WalletDetail> = {}, more: Partial<CardBackProps> = {}) {
  const props: CardBackProps = {
    item: item(),
    load: async () => detail(change),
    now: 0,
    tags: [],
    ...cardActions(vi.fn),
    ...more,
  };
  const root = draw(<CardBack {...props} />);
  await vi.waitFor(() => expect(root.querySelector('.answer')).not.toBeNull());
  return { root, props };
}

const links = (root: ParentNode) =>
  Array.from(root.querySelectorAll<HTMLAnchorElement>('.back-part a')).map((each) => each.href);

describe('the back of a card', () => {
  test('leads to LinkedIn’s form for a profile, on a press alone', async () => {
    const { root, props } = await show();
    expect(props.onProfile).not.toHaveBeenCalled();
    press(button(root, 'Add to LinkedIn profile'));
    expect(props.onProfile).toHaveBeenCalledExactlyOnceWith(props.item);
    const revoked = await show({}, { item: item({ state: 'invalid', headline: 'revoked' }) });
    expect(revoked.root.textContent).not.toContain('Add to LinkedIn profile');
    const claim = await show({}, { item: item({ kind: 'claim' }) });
    expect(claim.root.textContent, 'it came from there').not.toContain('Add to LinkedIn profile');
  });

  test('evidence is linked over https alone; anything else is left out', async () => {
    const evidence = [
      'https://work.example/1',
      'javascript:alert(1)',
      'http://plain.example/',
      'data:text/html,x',
    ];
    const { root } = await show({ url: '', about: about({ evidence }) });
    expect(links(root)).toEqual(['https://work.example/1']);
  });

  test('skills carry their identifier in the framework', async () => {
    const skills = [
      { name: 'SQL', framework: 'ESCO', code: '598de5b0', url: 'http://data.europa.eu/esco/skill/598de5b0' },
      { name: 'Nursing', framework: 'O*NET', code: '29-1141.00', url: 'https://www.onetonline.org/x' },
      { name: 'Tidy' },
    ];
    const { root } = await show({ url: '', about: about({ skills }) });
    const said = Array.from(root.querySelectorAll('.skills li')).map((each) => each.textContent);
    expect(said).toEqual(['SQLESCO 598de5b0', 'NursingO*NET 29-1141.00 (www.onetonline.org)', 'Tidy']);
    expect(links(root)).toEqual(['https://www.onetonline.org/x']);
  });

  test('results are named', async () => {
    const { root } = await show({
      about: about({ results: [{ name: 'Final grade', value: 'A' }, { value: '91' }] }),
    });
    expect(root.querySelector('.results')?.textContent).toBe('Final gradeAResult91');
  });

  test('words that nothing ties to an issuer are said to be no more than that', async () => {
    const { root } = await show({ about: about({ isClaimed: true, description: 'Best of all' }) });
    expect(root.textContent).toContain('What it says, not confirmed');
  });

  test('an award that exists only as a page says so', async () => {
    expect((await show({ kind: 'link' })).root.textContent).toContain('Link only');
  });

  test('the original is text, with what hides in it made visible', async () => {
    const text = '{"name":"\u202e<img src=x onerror=alert(1)>"}';
    const original = {
      hash: 'ab',
      source: 'badge.json',
      mediaType: 'application/json',
      receivedAt: 0,
      bytes: 44,
      text,
    };
    const { root } = await show({ originals: [original] });
    expect(root.querySelector('textarea')?.value).toBe('{"name":"\\u{202e}<img src=x onerror=alert(1)>"}');
    expect(root.querySelector('img')).toBeNull();
  });

  test('a picture at a host is fetched after a click that names it', async () => {
    const remotePicture = { url: 'https://images.example/1.png', host: 'images.example' };
    const { root, props } = await show({ remotePicture });
    expect(root.querySelector('img')).toBeNull();
    expect(props.onFetchPicture).not.toHaveBeenCalled();
    press(button(root, 'Fetch it from images.example'));
    expect(props.onFetchPicture).toHaveBeenCalledExactlyOnceWith(item(), 'https://images.example/1.png');
  });

  test('each original is saved as it was received, and all as one picture; a page for people is no file', async () => {
    const original = (hash: string) => ({
      ...{ hash, source: 'badge.json', mediaType: 'application/json', receivedAt: 0, bytes: 2, text: '{}' },
    });
    const originals = [original('aa'), original('bb')];
    const { root, props } = await show({ originals });
    const all = Array.from(root.querySelectorAll<HTMLElement>('.original .button'));
    press(all[1]);
    expect(props.onSave).toHaveBeenLastCalledWith(item(), { original: 'bb' });
    press(button(root, 'Picture with the badge inside (PNG)'));
    expect(props.onSave).toHaveBeenLastCalledWith(item(), 'picture');
    const { root: page } = await show({ originals, kind: 'link' });
    expect(page.textContent).not.toContain('Save this file');
  });

  test('a host whose answer is missing is asked by its own button', async () => {
    const checks = [check('permission_needed', '', 'northfield.edu')];
    const { root, props } = await show({ checks });
    press(button(root, 'Ask northfield.edu'));
    expect(props.onAsk).toHaveBeenCalledExactlyOnceWith(item(), 'northfield.edu');
  });

  test('tags are added once each and taken away by a press', async () => {
    const { root, props } = await show({}, { item: item({ tags: ['work'] }) });
    const field = root.querySelector('.tags input');
    type(field, ' work ');
    root.querySelector('form.tags')?.dispatchEvent(new Event('submit', { cancelable: true }));
    expect(props.onTag).not.toHaveBeenCalled();
    type(field, 'art');
    root.querySelector('form.tags')?.dispatchEvent(new Event('submit', { cancelable: true }));
    expect(props.onTag).toHaveBeenLastCalledWith(props.item, ['work', 'art']);
    press(button(root, 'Remove the tag “work”'));
    expect(props.onTag).toHaveBeenLastCalledWith(props.item, []);
  });

  test('what is put aside can be taken back', async () => {
    const { root, props } = await show({}, { item: item({ isArchived: true }) });
    press(button(root, 'Take back'));
    expect(props.onArchive).toHaveBeenCalledExactlyOnceWith(props.item, false);
  });
});

describe('criteria in Markdown', () => {
  const html = (text: string) => draw(<Markdown text={text} />).querySelector('.markdown')?.innerHTML;

  test('have paragraphs, headings, lists and emphasis', () => {
    expect(html('# Do\n\nAll **of** *this*, `now`:\n\n- one\n  more\n- two\n\n1. first\n2. second')).toBe(
      '<h5>Do</h5><p>All <strong>of</strong> <em>this</em>, <code>now</code>:</p>' +
        '<ul><li>one more</li><li>two</li></ul><ol><li>first</li><li>second</li></ol>',
    );
  });

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](data:text/html,x)',
    '![pixel](https://tracker.example/1.gif)',
    '[<b>x</b>](https://a.example/"onmouseover="alert(1))',
  ])('bring nothing in: %s', (text) => {
    const root = draw(<Markdown text={text} />);
    expect(root.querySelector('script, img, b, [onmouseover], iframe')).toBeNull();
    for (const each of root.querySelectorAll('a')) expect(each.href).toMatch(/^https:\/\/a\.example\//);
  });

  test('say where a link leads', () => {
    const root = draw(<Markdown text="[credly.com](https://evil.example/x)" />);
    expect(root.textContent).toBe('credly.com (evil.example)');
    expect(root.querySelector('a')?.rel).toBe('noopener noreferrer');
  });

  test('of a megabyte of signs take no time', () => {
    const from = performance.now();
    for (const each of ['[', '*', '_', '![', '`', '- ', '#']) draw(<Markdown text={each.repeat(300_000)} />);
    expect(performance.now() - from).toBeLessThan(2_000);
  });
});
