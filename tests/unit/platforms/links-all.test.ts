import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as page from '../../../lib/platforms/links.ts';
import { recognise } from '../../../lib/platforms/recognise.ts';
import { SAMPLE_LINKS } from './sample-links.ts';

const FACTS = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'facts', 'platforms.json');
const HAS_FACTS = existsSync(FACTS);
if (!HAS_FACTS) console.warn(`SKIPPED: no facts about platforms in ${FACTS}`);

interface Facts {
  id: string;
  humanPatterns: string[];
  notAProofPatterns: string[];
}

/** What somebody has altogether is no award: their profiles. A wrapper is taken off (`links.test.ts`). */
const LEFT_ALONE = [
  'credly ^https?://(?:www.)?credly.com/users/',
  'sertifier ^https?://verified.sertifier.com/[a-z]{2}/profile/',
  'badgelist ^https?://badgelist.com/u/',
  'verifierplus ^https?://(?:[a-z]+.)?verifierplus.org/?#verify',
];

const facts = (): Facts[] => JSON.parse(readFileSync(FACTS, 'utf8'));
const samples = Object.entries(SAMPLE_LINKS).flatMap(([id, all]) => all.map((sample) => ({ id, ...sample })));

describe('every platform that is known', () => {
  it.skipIf(!HAS_FACTS)('has links here', () => {
    expect(Object.keys(SAMPLE_LINKS).sort()).toEqual(
      facts()
        .map(({ id }) => id)
        .sort(),
    );
  });

  it.skipIf(!HAS_FACTS)('is recognised by each pattern of which a source is sure', () => {
    const unanswered = facts().flatMap(({ id, humanPatterns }) =>
      humanPatterns
        .map((pattern) => new RegExp(pattern))
        .filter((pattern) => !samples.some((each) => each.kind !== 'not_an_award' && pattern.test(each.href)))
        .map((pattern) => `${id} ${pattern.source.replaceAll('\\', '')}`),
    );
    expect(unanswered).toEqual(LEFT_ALONE.map((start) => expect.stringContaining(start)));
  });

  it.skipIf(!HAS_FACTS)('has its forms and catalogues told apart', () => {
    for (const { id, notAProofPatterns } of facts())
      for (const pattern of notAProofPatterns)
        expect(
          SAMPLE_LINKS[id]?.some(
            ({ kind, href }) => kind === 'not_an_award' && new RegExp(pattern).test(href),
          ),
          `${id}: ${pattern}`,
        ).toBe(true);
  });
});

describe.each(samples)('$id: $href', ({ id, href, kind, key, presented = false, ...sample }) => {
  const platform = 'platform' in sample ? sample.platform : id;

  it(`is ${kind}`, () => {
    const link = recognise(href, presented);
    expect(link).toMatchObject({ kind, key });
    expect(link?.platform).toBe(platform);
  });

  it('has one key, whatever is added to the link', () => {
    const [address = '', fragment] = href.split('#');
    const more = `${address}${address.includes('?') ? '&' : '?'}utm_source=x&identity__email=ida%40mail.example&trk=y`;
    const hash = fragment ? `#${fragment}` : '';
    expect(recognise(more + hash, presented)?.key).toBe(key);
    expect(recognise((address + hash).replace('https:', 'http:'), presented)?.key).toBe(key);
  });

  it('is found in a page under the same key and address, and again by its address', () => {
    const link = recognise(href, presented);
    expect(page.recognise(href, presented)).toMatchObject({ key, url: link?.url });
    expect(recognise(link?.url ?? '', presented)).toEqual(link);
    expect(page.recognise(link?.url ?? '', presented)).toMatchObject({ key, url: link?.url });
  });
});
