/** The file that goes to an employer, dropped back: each credential is judged as if it had come alone. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { badgesPdf, resumeWithBadges } from '../../../lib/share/pdf.ts';
import { presentationOf } from '../../../lib/share/presentation.ts';
import { piecesOf } from '../../../lib/wallet/import/pieces.ts';
import { brackwater, badge as openBadge, TITLE, withValue } from '../credential/badges.ts';
import { outcomesOf } from '../credential/scene.ts';
import { sign, signerByKey } from '../credential/signing.ts';
import { badge, NOW, original } from './badges.ts';

const CLI = join(import.meta.dirname, '../../../lib/cli.ts');
const AWARD = 'https://www.credly.com/badges/5d0c1f3a-96b2-4e7d-8a41-c3f08b72d6e9';
const holder = signerByKey();
const own = JSON.stringify(await sign(withValue(openBadge(), 'credentialSubject.id', holder.id), brackwater));
const other = JSON.stringify(
  await sign(openBadge(brackwater, { id: 'urn:x:2', title: 'Sailing' }), brackwater),
);
const { documents: table } = brackwater;

const badges = [
  badge({ title: TITLE, originals: [original(own)], subject: holder.id, link: '' }),
  badge({ title: 'Sailing', originals: [original(other)], link: '' }),
  badge({ title: 'On its page only', originals: [original('<html>', 'text/html')], link: AWARD }),
];

async function shared(): Promise<Uint8Array> {
  const signer = { did: holder.id, sign: async (bytes: Uint8Array) => holder.key.sign(bytes) };
  const bytes = await presentationOf(badges, signer, { domain: 'jobs.example', nonce: 'n' }, NOW);
  const file = { name: 'presentation.json', mediaType: 'application/vp', description: 'x' };
  return badgesPdf({ badges, now: NOW, presentations: bytes ? [{ ...file, bytes }] : [] });
}

describe('A PDF of badges', () => {
  test('is judged by its originals, and says of whom presents which', async () => {
    const outcomes = await outcomesOf(await shared(), { table });
    const found = outcomes.map(({ state, credential, finding }) => [
      state,
      credential?.title,
      finding.presentation?.holder,
    ]);
    expect(found.sort()).toEqual(
      [
        ['verified', TITLE, holder.id],
        ['verified', 'Sailing', undefined],
      ].sort(),
    );
  });

  test('behind a résumé brings the same credentials back', async () => {
    const resume = await badgesPdf({ badges: [], now: NOW });
    const whole = (await resumeWithBadges(resume, { badges, now: NOW })) ?? new Uint8Array();
    expect((await outcomesOf(whole, { table })).map(({ state }) => state)).toEqual(['verified', 'verified']);
  });

  test('goes back into a wallet as the very bytes that left it, and as the link of what has no file', async () => {
    const pieces = await piecesOf(new File([(await shared()) as BlobPart], 'Badges.pdf'), async () => ({
      refused: 'x',
    }));
    const parts = pieces.flatMap((piece) => ('parts' in piece ? piece.parts : []));
    expect(parts.map((each) => new TextDecoder().decode(each)).sort()).toEqual([own, other].sort());
    expect(pieces).toContainEqual({ name: 'Badges.pdf', links: [AWARD], hasCredentials: true });
  });
});

describe('on the command line', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assay-pdf-'));
    const [[url = '', document] = []] = Object.entries(table);
    await writeFile(join(folder, 'did.json'), JSON.stringify(document));
    const index = [{ url, file: 'did.json', type: 'application/json' }];
    await writeFile(join(folder, 'index.json'), JSON.stringify(index));
    await writeFile(join(folder, 'Badges.pdf'), await shared());
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('it has a verdict for each credential in it, and for the award that it only links to', async () => {
    const args = ['--json', '--offline', '.', '--at', '2026-11-22T10:00:00Z', 'Badges.pdf'];
    const child = spawn(process.execPath, [CLI, ...args], { cwd: folder });
    let out = '';
    child.stdout.on('data', (text) => {
      out += text;
    });
    await new Promise((resolve) => child.on('close', resolve));
    const { credentials } = JSON.parse(out) as { credentials: { state: string; headline: string }[] };
    expect(credentials.map(({ state, headline }) => [state, headline])).toEqual([
      ['verified', 'key_of_issuer'],
      ['verified', 'key_of_issuer'],
      ['unchecked', 'unreachable'],
    ]);
  });
});
