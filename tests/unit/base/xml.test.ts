import { expect, test } from 'vitest';
import { walkXml } from '../../../lib/base/xml.ts';

/** What a walk comes by, in short: `name@namespace`, text, and `/` where an element ends. */
function walked(text: string) {
  const seen: string[] = [];
  const outcome = walkXml(text, {
    enter: ({ name, namespace = '' }) => seen.push(`${name}@${namespace}`),
    text: (part) => seen.push(part),
    leave: () => seen.push('/'),
  });
  return { seen: seen.join(' '), ...outcome };
}

test('Elements go by their namespace, whatever prefix stands before them and wherever it was declared', () => {
  expect(walked('<a xmlns="urn:1" xmlns:p="urn:2"><p:b/><c xmlns:p="urn:3"><p:b/></c><p:b/></a>').seen).toBe(
    'a@urn:1 b@urn:2 / c@urn:1 b@urn:3 / / b@urn:2 / /',
  );
  expect(walked('<x:a/>').seen).toBe('a@ /');
});

test('Text and CDATA come as they mean, entities of the document as they are written', () => {
  expect(walked('<!DOCTYPE a [<!ENTITY b "x">]><a>&lt;<![CDATA[<&amp;]]>&b;</a>').seen).toContain(
    'a@ < <&amp; &b; /',
  );
});

test('What ends too soon is cut', () => {
  for (const text of ['<a>', '<a><b></a', '<a><![CDATA[x</a>', '<a><!-- </a>'])
    expect(walked(text).isCut).toBe(true);
  expect(walked('<a><b/></a>').isCut).toBe(false);
});

test('What is made to cost ends early', () => {
  const excess = (text: string) => walked(text).excess;
  expect(excess('<a>'.repeat(300))).toMatch(/deeply/);
  expect(excess(`<r>${'<a/>'.repeat(100_001)}`)).toMatch(/too many parts/);
  expect(excess(`<a ${Array.from({ length: 600 }, (_, n) => `b${n}=""`).join(' ')}/>`)).toMatch(
    /says too much/,
  );
  expect(excess(`<r>${'<a xmlns="urn:x"/>'.repeat(1_001)}</r>`)).toMatch(/names/);
});
