import { describe, expect, test } from 'vitest';
import { didWebUrl } from '../../../../lib/credential/keys/did-web.ts';
import { badge } from '../badges.ts';
import { bindingCodes, outcomeOf } from '../scene.ts';
import { type Json, type Signer, sign, signerAt } from '../signing.ts';
import { refuse } from '../table-network.ts';

/** Somebody who runs a host and answers there for any identifier he likes. */
function ownerOf(host: string, did: string, address: string): Signer {
  const { key } = signerAt(host);
  const method = `${did}${did.includes('#') ? '-' : '#'}key`;
  const listed = { id: method, type: 'Multikey', controller: did, publicKeyMultibase: key.multibase };
  const document = { id: did, verificationMethod: [listed], assertionMethod: [method] };
  return { id: did, method, key, documents: { [address]: document } };
}

const examine = async (signer: Signer) =>
  outcomeOf(await sign(badge(signer), signer), { table: signer.documents });

describe('The document of a did:web', () => {
  test.each([
    ['did:web:uni.edu', 'https://uni.edu/.well-known/did.json'],
    ['did:web:uni.edu:issuers:7', 'https://uni.edu/issuers/7/did.json'],
    ['did:web:uni.edu%3A8443', 'https://uni.edu:8443/.well-known/did.json'],
    ['did:web:uni.edu:a%20b', 'https://uni.edu/a%20b/did.json'],
  ])('%s stands at %s', (did, url) => expect(didWebUrl(did)).toBe(url));

  test.each([
    'did:web:',
    'did:web::a',
    'did:web:uni.edu:',
    'did:web:uni.edu:a::b',
    'did:web:uni.edu%2Fevil',
    'did:web:uni.edu%2fevil',
    'did:web:uni.edu:a%2F..%2Fb',
    'did:web:uni.edu:..:b',
    'did:web:uni.edu:%2E%2E:b',
    'did:web:uni.edu:.',
    'did:web:evil.example%23.edu',
    'did:web:evil.example%3F.edu',
    'did:web:evil.example#.edu',
    'did:web:evil.example?.edu',
    'did:web:evil.example?x=.edu',
    'did:web:evil.example/.edu',
    'did:web:evil.example;.edu',
    'did:web:uni.edu%40evil.example',
    'did:web:uni.edu@evil.example',
    'did:web:uni.edu%5Cevil',
    'did:web:uni.edu%3Aevil',
    'did:web:uni.edu%3A99999',
    'did:web:%',
    'did:web:uni.edu:%E0%A4%A',
    'did:web:ev%09il.example',
    'did:web:evil.example%EF%BC%8F.edu',
    'did:web: uni.edu',
    'did:webs:uni.edu',
    'did:key:z6Mk',
  ])('%s stands nowhere', (did) => expect(didWebUrl(did)).toBeUndefined());
});

describe('An issuer by did:web', () => {
  test('of a host under .edu is a body of that kind', async () => {
    const outcome = await examine(signerAt('brackwater.edu'));
    expect(outcome.state).toBe('verified');
    expect(outcome.codes).toContain('issuer_restricted_domain');
    expect(outcome.credential?.issuer.domain).toBe('brackwater.edu');
  });

  test.each([
    [
      'a path',
      'did:web:brackwater.edu:clubs:chess',
      'https://brackwater.edu/clubs/chess/did.json',
      'brackwater.edu/clubs/chess',
    ],
    [
      'a port',
      'did:web:brackwater.edu%3A8443',
      'https://brackwater.edu:8443/.well-known/did.json',
      'brackwater.edu:8443',
    ],
    [
      'a path that ends like one',
      'did:web:evil.example:brackwater.edu',
      'https://evil.example/brackwater.edu/did.json',
      'evil.example/brackwater.edu',
    ],
  ])('of %s there is known by its domain only', async (_, did, address, domain) => {
    const outcome = await examine(ownerOf('brackwater.edu', did, address));
    expect(outcome.state).toBe('caution');
    expect(outcome.headline).toBe('issuer_domain');
    expect(outcome.credential?.issuer.domain).toBe(domain);
  });

  test.each([
    'did:web:evil.example#.edu',
    'did:web:evil.example?.edu',
    'did:web:evil.example?x=.edu',
    'did:web:evil.example/.edu',
    'did:web:evil.example%23.edu',
  ])('cannot borrow .edu by writing %s', async (did) => {
    const outcome = await examine(ownerOf('evil.example', did, 'https://evil.example/.well-known/did.json'));
    expect(bindingCodes(outcome)).toEqual([]);
    expect(outcome.codes).not.toContain('issuer_restricted_domain');
    expect(outcome.credential?.issuer.domain ?? 'evil.example').not.toMatch(/\.edu$/);
  });

  test.each(['evil.edu.example', 'brackwateredu', 'edu', 'xedu.example', 'brackwater.edu.evil.example'])(
    'of %s is none under .edu',
    async (host) => {
      expect((await examine(signerAt(host))).headline).toBe('issuer_domain');
    },
  );

  test('that looks like a platform is not valid, however right its signature is', async () => {
    const signer = signerAt('credly.com.evil.example');
    const outcome = await outcomeOf(await sign(badge(signer), signer), {
      table: signer.documents,
      trusted: [signer.id],
      imitates: (host) => (host.startsWith('credly.com.') ? 'credly.com' : undefined),
    });
    expect(outcome.state).toBe('invalid');
    expect(outcome.headline).toBe('issuer_impersonation');
  });

  test('that the user trusts is verified, by its exact identifier', async () => {
    const signer = signerAt('kestrel.example');
    const signed = await sign(badge(signer), signer);
    const trusting = (...trusted: string[]) => outcomeOf(signed, { table: signer.documents, trusted });
    expect((await trusting(signer.id)).state).toBe('verified');
    expect((await trusting('kestrel.example', signer.method, `${signer.id}:x`)).headline).toBe(
      'issuer_domain',
    );
  });

  test('is not proven by the document of another identifier', async () => {
    const signer = signerAt('brackwater.edu');
    const [address, document] = Object.entries(signer.documents)[0] as [string, Json];
    for (const id of [
      'did:web:other.edu',
      'did:web:brackwater.edu#x',
      'did:web:BRACKWATER.edu',
      undefined,
      7,
    ]) {
      const outcome = await outcomeOf(await sign(badge(signer), signer), {
        table: { [address]: { ...document, id } },
      });
      expect(bindingCodes(outcome)).toEqual([]);
      expect(outcome.headline).toBe('key_unavailable');
    }
  });

  test('is not confirmed while its host is silent, gone, or answers with something else', async () => {
    const signer = signerAt('brackwater.edu');
    const [address] = Object.keys(signer.documents) as [string];
    const answers = [
      refuse('unreachable'),
      refuse('not_found'),
      refuse('gone'),
      '<!doctype html>',
      '[]',
      'null',
      '{"id":',
      '',
    ];
    for (const answer of answers) {
      const outcome = await outcomeOf(await sign(badge(signer), signer), { table: { [address]: answer } });
      expect(outcome.state).toBe('unchecked');
      expect(outcome.headline).toBe('key_unavailable');
      expect(outcome.codes.slice(-3)).toEqual(['not_reached', 'not_reached', 'not_reached']);
    }
  });

  test('waits for the click on its host, which is named', async () => {
    const signer = signerAt('brackwater.edu');
    const [address] = Object.keys(signer.documents) as [string];
    const outcome = await outcomeOf(await sign(badge(signer), signer), {
      table: { [address]: refuse('permission_needed') },
    });
    expect(outcome.headline).toBe('permission_needed');
    expect(outcome.checks[0]?.host).toBe('brackwater.edu');
    expect(outcome.finding.maxAge).toBe(0);
  });
});
