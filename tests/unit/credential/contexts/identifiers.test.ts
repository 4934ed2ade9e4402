/**
 * The JSON-LD library keeps nodes in plain objects by their identifiers. One called `__proto__` would be the
 * prototype of every object of the program.
 */
import { afterEach, describe, expect, test } from 'vitest';
import { badge, brackwater, withValue } from '../badges.ts';
import { bindingCodes, outcomeOf } from '../scene.ts';
import { type Json, sign } from '../signing.ts';

const table = brackwater.documents;
const signed = await sign(badge(), brackwater);
const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__defineGetter__', 'valueOf'];
const untouched = shapes();

/** All that a program takes for granted of its objects. */
function shapes(): string {
  const objects = [Object.prototype, Object, Object.prototype.toString, Object.prototype.hasOwnProperty];
  return objects.map((each) => Reflect.ownKeys(each).map(String).join()).join('|');
}

afterEach(() => {
  for (const key of Object.keys(Object.prototype)) delete (Object.prototype as Json)[key];
});

const PLACES: [string, (name: string) => Json][] = [
  ['a subject', (name) => ({ ...signed, credentialSubject: name })],
  ['a subject with content', (name) => withValue(signed, 'credentialSubject.id', name)],
  ['an issuer', (name) => withValue(signed, 'issuer.id', name)],
  ['an achievement', (name) => withValue(signed, 'credentialSubject.achievement.id', name)],
  ['the credential', (name) => ({ ...signed, id: name })],
  [
    'an identifier spelled out',
    (name) => ({ ...signed, evidence: [{ '@id': name, type: 'Evidence', name: 'x' }] }),
  ],
  [
    'a graph',
    (name) => ({ ...signed, evidence: [{ id: name, '@graph': [{ id: 'state', name: 'verified' }] }] }),
  ],
  ['an included node', (name) => ({ ...signed, '@included': [{ id: name, type: 'Profile' }] })],
  ['a reversed node', (name) => ({ ...signed, '@reverse': { 'urn:x:of': [{ id: name, type: 'Profile' }] } })],
  ['a type', (name) => ({ ...signed, type: ['VerifiableCredential', name] })],
  ['a proof', (name) => withValue(signed, 'proof.id', name)],
  ['a key', (name) => withValue(signed, 'proof.verificationMethod', name)],
  ['a status', (name) => ({ ...signed, credentialStatus: { id: name, type: 'BitstringStatusListEntry' } })],
];

describe.each(PLACES)('%s with the name of a property of every object', (_, place) => {
  test.each(NAMES)('(%s) binds nothing and leaves no trace', async (name) => {
    const outcome = await outcomeOf(place(name), { table });
    expect(bindingCodes(outcome)).toEqual([]);
    expect(shapes()).toBe(untouched);
    expect((await outcomeOf(signed, { table })).state).toBe('verified');
  });
});

test('A title with such a name is a title', async () => {
  const outcome = await outcomeOf(await sign(badge(brackwater, { title: 'constructor' }), brackwater), {
    table,
  });
  expect(outcome.state).toBe('verified');
  expect(outcome.credential?.title).toBe('constructor');
});
