import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sha256Hex } from '../../../lib/base/bytes.ts';
import { listEntries, openWallet, originalsOf, type Wallet } from '../../../lib/wallet/store.ts';
import { BADGR, COURSERA, CREDLY } from '../../world/awards.ts';
import { PLACES } from '../../world/index.ts';
import { type OpenWorld, openPlaces } from '../../world/map.ts';
import { VERIFIERPLUS } from '../../world/places/verifierplus.ts';
import { createScene } from '../../world/scene.ts';
import { bakedPng } from '../../world/signing/images.ts';
import { didWebDocument, makeKey } from '../../world/signing/keys.ts';
import { openBadge3 } from '../../world/signing/open-badge-3.ts';
import { signEddsaRdfc2022 } from '../../world/signing/proofs.ts';
import { hostedAt } from '../credential/formats/hosted-badges.ts';
import { tableNetwork } from '../credential/table-network.ts';
import { type RealWallet, realWallet, signedBadge } from './real-wallet.ts';

const scene = createScene();
let world: OpenWorld;
let wallet: Wallet;
let real: RealWallet;

beforeAll(async () => {
  world = await openPlaces(PLACES, scene);
});

beforeEach(async () => {
  wallet = await openWallet({ name: crypto.randomUUID() });
  real = realWallet(wallet, world, scene);
});

const addFile = (name: string, content: string | Uint8Array) => real.addFile(name, content);
const addLink = (url: string) => real.addLink(url);
const signed = (title: string, over?: { id?: string }) => signedBadge(title, scene, over);
const badgrRecord = `https://api.badgr.io/public/assertions/${BADGR.hashed}?v=2_0&expand=badge&expand=badge.issuer`;

describe('one award from two sources is one entry with both originals', () => {
  test('by its link and by its file', async () => {
    await addLink(`https://badges.parchment.com/public/assertions/${BADGR.hashed}`);
    const file = new TextDecoder().decode(await real.served(badgrRecord));
    expect(await addFile('badge.json', `${file}\n`)).toMatchObject([{ result: 'merged' }]);
    const [entry, ...others] = await listEntries(wallet);
    expect(others).toEqual([]);
    const originals = entry ? await originalsOf(wallet, entry) : [];
    expect(originals.map(({ source }) => source).slice(1)).toEqual(['badge.json']);
  });

  test('by two of its links', async () => {
    const id = CREDLY.practitioner.id;
    await addLink(`https://www.credly.com/badges/${id}/public_url`);
    expect(await addLink(`https://www.youracclaim.com/badges/${id}`)).toMatchObject([
      { result: 'already_there' },
    ]);
    expect(await listEntries(wallet)).toHaveLength(1);
  });

  test('as a file and baked into an image', async () => {
    const badge = await signed('Reading Room Assistant');
    await addFile('badge.json', badge);
    expect(await addFile('badge.png', bakedPng(badge))).toMatchObject([{ result: 'merged' }]);
    const [entry] = await listEntries(wallet);
    expect(entry?.originals).toHaveLength(2);
  });

  test('as Open Badges 2.0 and as 3.0, of the same address at the same issuer', async () => {
    const hosted = hostedAt('https://badges.halden.example');
    const key = makeKey();
    const { id, method, document } = didWebDocument('badges.halden.example', key);
    const title = String(hosted.badge.name);
    const text = { id: hosted.url, issuer: { id, name: 'Halden Works' }, title, issuedOn: scene.daysAgo(90) };
    const signer = { key, method, created: scene.daysAgo(90) };
    const newer = JSON.stringify(await signEddsaRdfc2022(openBadge3(text), signer));
    const network = tableNetwork({
      ...hosted.table,
      'https://badges.halden.example/.well-known/did.json': document,
    });
    real = realWallet(wallet, world, scene, network);
    expect(await addFile('two.json', JSON.stringify(hosted.assertion))).toMatchObject([{ result: 'added' }]);
    expect(await addFile('three.json', newer)).toMatchObject([{ result: 'merged' }]);
    const [entry, ...others] = await listEntries(wallet);
    expect(others).toEqual([]);
    const originals = entry ? await originalsOf(wallet, entry) : [];
    expect(originals.map(({ source }) => source)).toEqual(['two.json', 'three.json']);
  });

  test('but not where only the id was copied', async () => {
    await addFile(
      'mine.json',
      await signed('Welding', { id: 'urn:uuid:1a0c5d52-9d7e-4c55-8a0b-5b3f0e6f7c21' }),
    );
    await addFile(
      'other.json',
      await signed('Welding', { id: 'urn:uuid:1a0c5d52-9d7e-4c55-8a0b-5b3f0e6f7c21' }),
    );
    expect(await listEntries(wallet)).toHaveLength(2);
  });
});

describe('a backup of another wallet', () => {
  const key = { type: 'Ed25519VerificationKey2020', privateKeyMultibase: 'zrvSECRET' };

  test('gives each credential its own original, as it was written, and no key', async () => {
    const badges = [await signed('A'), await signed('B')];
    const contents = [...badges, JSON.stringify(key)].join(',');
    const backup = `[{"type":"UniversalWallet2020","status":"UNLOCKED","contents":[${contents}]}]`;
    expect(await addFile('backup.json', backup)).toMatchObject([
      { result: 'added', title: 'A' },
      { result: 'added', title: 'B' },
    ]);
    const stored = await wallet.getAll('originals');
    const held = stored.map(({ bytes }) => new TextDecoder().decode(bytes));
    expect(held.toSorted()).toEqual(badges.toSorted());
    expect(JSON.stringify([held, await wallet.getAll('entries')])).not.toContain('zrvSECRET');
    const [first] = await listEntries(wallet);
    expect(first?.finding.checks.map(({ code }) => code)).toContain('key_of_issuer');
  });

  test('with an altered credential says so of that one', async () => {
    const forged = (await signed('A')).replace('"A"', '"Head of A"');
    const backup = `[{"type":"UniversalWallet2020","contents":[${forged},${await signed('B')}]}]`;
    const results = await addFile('backup.json', backup);
    expect(results).toHaveLength(2);
    const codes = (await listEntries(wallet)).map(({ finding }) => finding.checks[0]?.outcome);
    expect(codes).toEqual(['fail', 'pass']);
  });
});

describe('claims of LinkedIn’s table', () => {
  const HEAD = 'Name,Url,Authority,Started On,Finished On,License Number';
  const day = new Date(scene.now - 90 * 86_400_000);
  const month = day.toLocaleString('en', { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const table = (...lines: string[]) => [HEAD, ...lines, ''].join('\n');

  test('are noted as claims, which no credential backs', async () => {
    const results = await addFile(
      'Certifications.csv',
      table(`Welding,,Guild,${month},,`, 'Forging,,Guild,,,'),
    );
    expect(results).toMatchObject([
      { result: 'added', title: 'Welding', isClaim: true },
      { result: 'added', title: 'Forging', isClaim: true },
    ]);
    const entries = await listEntries(wallet);
    expect(entries.map(({ kind }) => kind)).toEqual(['claim', 'claim']);
    expect(entries.map(({ finding }) => finding.checks[0]?.code)).toEqual(['claim_only', 'claim_only']);
  });

  test('the same lines in a later table are there already', async () => {
    await addFile('Certifications.csv', table('Welding,,Guild,,,'));
    const later = table('Welding,,Guild,,,', 'Forging,,Guild,,,');
    expect(await addFile('Certifications (1).csv', later)).toMatchObject([
      { result: 'already_there' },
      { result: 'added' },
    ]);
  });

  test('become the credential of the same link, whose bytes alone are its originals', async () => {
    const link = `https://www.credly.com/badges/${CREDLY.practitioner.id}/linked_in_profile`;
    await addFile('Certifications.csv', table(`Cloud thing,${link},Northwind,,,`));
    expect(await addLink(`https://www.credly.com/badges/${CREDLY.practitioner.id}`)).toMatchObject([
      { result: 'merged', title: CREDLY.practitioner.title },
    ]);
    const [entry, ...others] = await listEntries(wallet);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ kind: 'credential', claimed: { title: 'Cloud thing' } });
    const originals = entry ? await originalsOf(wallet, entry) : [];
    expect(originals.map(({ mediaType }) => mediaType)).toEqual(['application/json']);
  });

  test('become the credential of the same title, where issuer and date agree', async () => {
    await addFile('Certifications.csv', table(`Reading Room Assistant,,Riverbend Library,${month},,`));
    expect(await addFile('badge.json', await signed('Reading Room Assistant'))).toMatchObject([
      { result: 'merged' },
    ]);
    expect(await listEntries(wallet)).toMatchObject([{ kind: 'credential' }]);
  });

  test('found after the credential are noted beside it', async () => {
    await addFile('badge.json', await signed('Reading Room Assistant'));
    const line = `Reading Room Assistant,,Riverbend Library,${month},,`;
    expect(await addFile('Certifications.csv', table(line))).toMatchObject([{ result: 'merged' }]);
    expect(await addFile('Certifications.csv', table(line))).toMatchObject([{ result: 'already_there' }]);
    const [entry, ...others] = await listEntries(wallet);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ kind: 'credential', claimed: { issued: month } });
    expect(await wallet.getAll('originals')).toHaveLength(1);
  });

  test.each([
    ['another issuer', `Reading Room Assistant,,Harbour College,${month},,`],
    ['another date', 'Reading Room Assistant,,Riverbend Library,Mar 2011,,'],
    ['another title', `Head Librarian,,Riverbend Library,${month},,`],
  ])('stay apart from a credential with %s', async (_, line) => {
    await addFile('Certifications.csv', table(line));
    await addFile('badge.json', await signed('Reading Room Assistant'));
    expect((await listEntries(wallet)).map(({ kind }) => kind)).toEqual(['claim', 'credential']);
  });

  test('are not confirmed by an altered credential', async () => {
    await addFile('Certifications.csv', table(`Head of A,,Riverbend Library,${month},,`));
    await addFile('forged.json', (await signed('A')).replaceAll('"A"', '"Head of A"'));
    expect((await listEntries(wallet)).map(({ kind }) => kind)).toEqual(['claim', 'credential']);
  });
});

test('several credentials behind one link of VerifierPlus are an entry each', async () => {
  const results = await addLink(`https://verifierplus.org/credentials/${VERIFIERPLUS.several}`);
  expect(results.map(({ result }) => result)).toEqual(['added', 'added']);
});

test('an award that is a page alone is an entry of its own kind: its link, what the page said, when, and its hash', async () => {
  const url = `https://www.coursera.org/verify/${COURSERA.code}`;
  expect(await addLink(url)).toMatchObject([{ result: 'added', title: 'Statistics for Everyone' }]);
  const [entry] = await listEntries(wallet);
  expect(entry).toMatchObject({
    kind: 'link',
    format: 'page',
    finding: { at: scene.now, method: 'platform_page' },
  });
  expect(entry?.link).toContain(COURSERA.code);
  const [original] = entry ? await originalsOf(wallet, entry) : [];
  expect(original).toMatchObject({ mediaType: 'text/html', receivedAt: scene.now });
  expect(original?.hash).toBe(await sha256Hex(original?.bytes ?? new Uint8Array()));
});

test.each([
  'https://10.0.0.1/badge.json',
  'https://localhost/badge.json',
  'https://badges.internal/1.json',
  'https://user:pass@uni.example/1.json',
])('a link to somebody’s own network, or with a password in it, is refused unasked: %s', async (url) => {
  expect(await addLink(url)).toMatchObject([{ result: 'refused', reason: expect.any(String) }]);
  expect(real.asked).toEqual([]);
});
