import { describe, expect, test } from 'vitest';
import { badge, brackwater, TITLE } from '../badges.ts';
import { hostedAt } from '../formats/hosted-badges.ts';
import { type Outcome, outcomeOf } from '../scene.ts';
import { sign } from '../signing.ts';

const signed = JSON.stringify(await sign(badge(), brackwater));
const { documents: table } = brackwater;
const hosted = hostedAt('https://badges.halden.example');

const OF_2 = 'http://openbadges.org';
const OF_3 = 'https://purl.imsglobal.org/ob/v3p0';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const cdata = (text: string) => `<![CDATA[\n${text}\n]]>`;
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A drawing with something directly after its first tag, as both specifications say. */
const svg = (inside: string, attributes = `xmlns:openbadges="${OF_3}"`) =>
  `${HEAD}<svg xmlns="http://www.w3.org/2000/svg" ${attributes} viewBox="0 0 9 9">${inside}<path d="M0 0h9v9z"/></svg>`;
const credential = (text: string) => `<openbadges:credential>${text}</openbadges:credential>`;
const assertion = (verify: string, text = '') =>
  svg(
    `<openbadges:assertion verify="${verify}">${text}</openbadges:assertion>`,
    `xmlns:openbadges="${OF_2}"`,
  );

async function expectMalformed(file: unknown, reason: RegExp): Promise<void> {
  const outcome = await outcomeOf(file, { table: { ...table, ...hosted.table } });
  expect(outcome.headline).toBe('malformed');
  expect(outcome.checks[0]?.detail).toMatch(reason);
  expect(outcome.requests).toEqual([]);
}

function expectVerified(outcome: Outcome): void {
  expect(outcome.state).toBe('verified');
  expect(outcome.credential?.title).toBe(TITLE);
}

describe('A baked SVG of Open Badges 3.0', () => {
  test.each([
    ['CDATA', svg(credential(cdata(signed)))],
    ['text', svg(credential(escaped(signed)))],
    [
      'text and CDATA by turns',
      svg(credential(`${escaped(signed.slice(0, 90))}<![CDATA[${signed.slice(90)}]]>`)),
    ],
    ['its attribute', svg(`<openbadges:credential verify="${escaped(signed)}"/>`)],
    [
      'an element of another prefix',
      svg(`<b:credential>${cdata(signed)}</b:credential>`, `xmlns:b="${OF_3}"`),
    ],
    ['an element without prefix', svg(`<credential xmlns="${OF_3}">${cdata(signed)}</credential>`)],
    ['an element inside others', svg(`<metadata><g>${credential(cdata(signed))}</g></metadata>`)],
    [
      'a drawing with a document type',
      svg(credential(cdata(signed))).replace(
        '<svg',
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg',
      ),
    ],
    [
      'a drawing after comments',
      svg(credential(cdata(signed))).replace('<svg', '<!-- <svg> drawn by hand --><svg'),
    ],
    ['a drawing without a prologue', svg(credential(cdata(signed))).slice(HEAD.length)],
    ['a drawing after a byte order mark', `\ufeff${svg(credential(cdata(signed)))}`],
  ])('is read from %s', async (_, file) => {
    expectVerified(await outcomeOf(file, { table }));
  });

  test('keeps letters beyond ASCII, written as they are or as numbers', async () => {
    const umlauts = JSON.stringify(await sign(badge(brackwater, { holder: 'Þóra 王' }), brackwater));
    for (const text of [cdata(umlauts), escaped(umlauts).replace('王', '&#29579;').replace('Þ', '&#xDE;')]) {
      const outcome = await outcomeOf(svg(credential(text)), { table });
      expect(outcome.credential?.recipient.names).toEqual(['Þóra 王']);
    }
  });

  test('that was changed inside is not valid', async () => {
    const forged = signed.replace(TITLE, 'Doctor of Tidal Engineering');
    expect((await outcomeOf(svg(credential(cdata(forged))), { table })).headline).toBe('proof_invalid');
  });

  test('counts before an older one in the same drawing', async () => {
    const both = `<old:assertion xmlns:old="${OF_2}" verify="https://evil.example/7"/>${credential(cdata(signed))}`;
    expectVerified(await outcomeOf(svg(both), { table }));
  });
});

describe('A baked SVG of Open Badges 2.0', () => {
  test.each([
    ['its address alone', assertion(hosted.url)],
    ['its address and blanks', assertion(hosted.url, cdata(' '))],
    ['its text', assertion(hosted.url, cdata(JSON.stringify(hosted.assertion)))],
    ['its text alone', assertion('', cdata(JSON.stringify(hosted.assertion)))],
  ])('is read from %s', async (_, file) => {
    const outcome = await outcomeOf(file, { table: hosted.table });
    expect(outcome.codes[0]).toBe('hosted_at_issuer');
    expect(outcome.credential?.title).toBe('Welding, Level 2');
  });

  test('shows what its host has, whatever address stands beside the text', async () => {
    const text = cdata(JSON.stringify({ ...hosted.assertion, expires: '2099-01-01T00:00:00Z' }));
    const outcome = await outcomeOf(assertion('https://evil.example/7', text), { table: hosted.table });
    expect(outcome.requests).not.toContain('https://evil.example/7');
    expect(outcome.credential).not.toHaveProperty('expiresOn');
  });
});

describe('A drawing', () => {
  test.each([
    ['with nothing baked in', svg('<title>Badge</title>')],
    ['whose element has no namespace', svg(`<credential>${cdata(signed)}</credential>`)],
    ['whose prefix is not declared', svg(`<x:credential>${cdata(signed)}</x:credential>`)],
    ['whose namespace is not quite it', svg(credential(cdata(signed)), `xmlns:openbadges="${OF_3}/"`)],
    [
      'whose namespace belongs to another element',
      svg(`<openbadges:assertion>${cdata(signed)}</openbadges:assertion>`),
    ],
    [
      'whose prefix was given away meanwhile',
      svg(`<g xmlns:openbadges="urn:x">${credential(cdata(signed))}</g>`),
    ],
    [
      'whose prefix was declared elsewhere',
      svg(`<g xmlns:b="${OF_3}"/><b:credential>${cdata(signed)}</b:credential>`),
    ],
    ['that has it in a comment', svg(`<!-- ${credential(signed)} -->`)],
    ['that has it as text', svg(`<text>${escaped(credential(signed))}</text>`)],
    ['with an empty element', svg(credential(' \n '))],
  ])('%s holds no credential', async (_, file) => {
    await expectMalformed(file, /holds no credential/);
  });

  test('with two is refused, since two readers may pick different ones', async () => {
    await expectMalformed(svg(credential(cdata(signed)) + credential(cdata(signed))), /two credentials/);
    await expectMalformed(svg(`<g>${credential(cdata(signed))}</g>${credential('x')}`), /two credentials/);
  });

  test('cut off anywhere is never half read', async () => {
    const whole = svg(credential(cdata(signed)));
    for (let length = 10; length < whole.length; length += 61)
      await expectMalformed(whole.slice(0, length), /cut off|not JSON|neither/);
  });

  test('that defines entities is read without them', async () => {
    const laughs = `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1_000)}"><!ENTITY c "${'&b;'.repeat(1_000)}"><!ENTITY x SYSTEM "file:///etc/passwd">]>`;
    const drawing = (text: string) => svg(credential(text)).replace('<svg', `${laughs}<svg`);
    expectVerified(await outcomeOf(drawing(cdata(signed)), { table }));
    const outcome = await outcomeOf(drawing(`{"a":"&c;&x;"}`), { table });
    expect(outcome.headline).toBe('malformed');
  });

  test('with scripts, styles and foreign parts is read past them', async () => {
    const parts = `<script><![CDATA[while(true){}]]></script><style>@import "https://evil.example/x";</style><image href="https://evil.example/y"/><foreignObject><iframe src="https://evil.example"/></foreignObject>`;
    const outcome = await outcomeOf(svg(parts + credential(cdata(signed))), { table });
    expectVerified(outcome);
    expect(outcome.requests.join()).not.toContain('evil');
  });

  test.each([
    ['100,000 deep', svg('<g>'.repeat(100_000)), /too deeply/],
    [
      'deep, closed in the wrong order',
      svg('<a>'.repeat(150) + '</b>'.repeat(200_000)),
      /holds no credential/,
    ],
    [
      'with many prefixes',
      svg(Array.from({ length: 1_100 }, (_, n) => `<g xmlns:p${n}="${OF_3}"/>`).join('')),
      /too many names/,
    ],
    ['of six megabytes', svg(`<!--${'x'.repeat(6_000_000)}-->`), /too large/],
    ['of a million parts', svg('<g/>'.repeat(1_000_000)), /too many parts/],
    [
      'of many attributes',
      svg('', Array.from({ length: 100_000 }, (_, n) => `a${n}=""`).join(' ')),
      /says too much/,
    ],
  ])('%s ends', async (_, file, reason) => {
    await expectMalformed(file, reason);
  });

  test('in a page is a page', async () => {
    await expectMalformed(`<!doctype html><body>${svg(credential(cdata(signed)))}`, /neither text/);
  });
});
