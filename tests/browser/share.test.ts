/** What leaves the wallet for a form: checked afresh, said before, signed for that host, and read back as what it is. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodePDFRawStream, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { contentsOfPdf } from '../../lib/credential/containers/pdf-contents.ts';
import { outcomesOf } from '../unit/credential/scene.ts';
import { CREDLY } from '../world/awards.ts';
import { UPLOAD_HOST } from '../world/places/greenhouse.ts';
import { STATES } from '../world/platform-states.ts';
import { didKeyOf, makeKey } from '../world/signing/keys.ts';
import { openBadge3 } from '../world/signing/open-badge-3.ts';
import { signEddsaRdfc2022 } from '../world/signing/proofs.ts';
import { APPLICATION_FORM } from '../world/story.ts';
import { clickWords, popupOf, until } from './actions.ts';
import type { Page } from './drivers/driver.ts';
import { BROWSERS, type Stage, stage } from './stage.ts';

/** In a page of the extension. */
declare const browser: Browser;

const FORM_HOST = new URL(APPLICATION_FORM).hostname;
const PLACE = 'Certificates and badges';
const LINKED = `https://www.credly.com/badges/${CREDLY.practitioner.id}/public_url`;
const REVOKED = STATES.find(({ platform, name }) => platform === 'credly' && name === 'revoked')?.link ?? '';
const LINKED_TITLE = 'Northwind Cloud Practitioner';
const OWN_TITLE = 'Sailing, level 証';

describe.each(BROWSERS)('badges that go out, in %s', (name) => {
  let on: Stage;
  let folder: string;
  let did: string;
  let form: Page;
  let popup: Page;

  beforeAll(async () => {
    on = await stage(name);
    folder = await mkdtemp(join(tmpdir(), 'assay-share-'));
    const options = await on.driver.openOwn('options.html#holder');
    await clickWords(options, 'Make my key');
    did = await until(
      () => options.evaluate(() => document.querySelector('.holder-key code')?.textContent ?? undefined),
      'the key',
    );
    await options.close();
    await on.driver.own(keepFile, Buffer.from(await badgeFor(did)).toString('base64'));
    for (const url of [LINKED, REVOKED]) await on.driver.own(keepLink, url);
    form = await on.driver.open(APPLICATION_FORM);
    await form.clickToolbar();
    popup = await popupOf(on.driver, form);
    await clickWords(popup, 'Attach');
    await until(() => popup.evaluate(placeIn, PLACE), 'the place');
  }, 60_000);
  afterAll(async () => {
    await on?.end();
    await rm(folder, { recursive: true, force: true });
  });

  const says = (words: string) =>
    until(
      () => popup.evaluate((text) => document.body.textContent.includes(text) || undefined, words),
      words,
    );

  test('a revoked one is refused by its name, and nothing goes out', async () => {
    await clickWords(popup, 'Choose all');
    await popup.evaluate(turnRevoked);
    await popup.evaluate(attach, PLACE);
    await says('cannot go out: revoked. Leave it out, or choose another.');
    expect(on.world.to(UPLOAD_HOST).filter(({ method }) => method === 'POST')).toEqual([]);
    await popup.evaluate(turnRevoked);
  });

  test('what they tell together is said before, and for whom the holder’s key signs', async () => {
    await says(`What the file tells ${FORM_HOST}`);
    await says(`An identifier: ${did}`);
    await says(
      `One badge was issued to your own key: you sign, for ${FORM_HOST} and today, that you send it.`,
    );
  });

  test('the file is signed for that host, and each credential in it is what it was', async () => {
    on.world.walled.add('www.credly.com').add('api.credly.com');
    await popup.evaluate(attach, PLACE);
    await says('Could not be checked now, last checked');
    await says('Attached: the form shows');
    const uploaded = pdfIn(on);
    const contents = await contentsOfPdf(uploaded);
    const files = 'files' in contents ? contents.files.map((each) => new TextDecoder().decode(each)) : [];
    const presentation = files.map((each) => JSON.parse(each)).find(({ proof, holder }) => proof && holder);
    expect(presentation.proof).toMatchObject({ domain: FORM_HOST, proofPurpose: 'authentication' });
    // The platform's record stands beside it, and counts only as the platform serves it.
    const outcomes = await outcomesOf(uploaded, { now: Date.now() });
    const outcome = outcomes.find(({ credential }) => credential?.title === OWN_TITLE);
    expect(outcomes).toHaveLength(2);
    expect(outcome?.finding.presentation).toMatchObject({ holder: did, checks: [{ code: 'proof_valid' }] });
    expect(outcome?.state).toBe('caution');
    expect(await actualTexts(uploaded)).toEqual([OWN_TITLE]);
    await writeFile(join(folder, 'Badges.pdf'), uploaded);
  });

  test('the same file dropped back adds nothing that is not there already', async () => {
    on.world.walled.clear();
    await clickWords(popup, 'Wallet');
    await clickWords(popup, 'Add');
    await until(
      () => popup.evaluate(() => document.querySelector('.add-panel input') !== null || undefined),
      'it',
    );
    await popup.choose('.add-panel input[type=file]', [join(folder, 'Badges.pdf')]);
    const lines = await until(() => popup.evaluate(reportLines), 'the report');
    // The platform's record, and the link at which it counts, lead to one award.
    const titles = [LINKED_TITLE, LINKED_TITLE, OWN_TITLE];
    expect(lines.sort()).toEqual(titles.map((title) => `There already: ${title}`));
  });
});

/** Signed with a `did:key`: nobody has to be asked about it. */
async function badgeFor(subject: string): Promise<string> {
  const key = makeKey();
  const { id, method } = didKeyOf(key);
  const issuer = { id, name: 'Harbour School' };
  const badge = openBadge3({
    id: 'urn:x:sailing',
    title: OWN_TITLE,
    issuer,
    issuedOn: '2026-03-01T00:00:00Z',
  });
  const credentialSubject = { ...(badge.credentialSubject as object), id: subject };
  const document = { ...badge, credentialSubject };
  return JSON.stringify(await signEddsaRdfc2022(document, { key, method, created: '2026-03-01T00:00:00Z' }));
}

/** What stands as text behind the lines that are drawn with the system's fonts. */
async function actualTexts(pdf: Uint8Array): Promise<string[]> {
  const { context } = await PDFDocument.load(pdf);
  const streams = context
    .enumerateIndirectObjects()
    .flatMap(([, each]) => (each instanceof PDFRawStream ? each : []));
  const contents = streams.map((each) => Buffer.from(decodePDFRawStream(each).decode()).toString('latin1'));
  const found = contents.flatMap((each) => [...each.matchAll(/ActualText <FEFF([0-9A-F]*)>/gi)]);
  return found.map(([, hex = '']) => Buffer.from(hex, 'hex').swap16().toString('utf16le'));
}

/** What the form's uploader sent. */
function pdfIn({ world }: Stage): Uint8Array {
  const { body } = world.to(UPLOAD_HOST).find(({ method }) => method === 'POST') ?? {};
  const [from, to] = [body?.indexOf('%PDF-') ?? -1, body?.lastIndexOf('%%EOF') ?? -1];
  return new Uint8Array(body?.subarray(from, to + '%%EOF'.length) ?? []);
}

// What follows runs in pages.

async function keepLink(url: string): Promise<unknown> {
  return browser.runtime.sendMessage({ type: 'own.import', body: { url } });
}

async function keepFile(base64: string): Promise<unknown> {
  return browser.runtime.sendMessage({ type: 'own.import', body: { name: 'sailing.json', base64 } });
}

function placeIn(label: string): true | undefined {
  const rows = [...document.querySelectorAll('[data-slot]')];
  return rows.some((each) => each.textContent?.includes(label)) || undefined;
}

function attach(label: string): void {
  const row = [...document.querySelectorAll('[data-slot]')].find((each) => each.textContent?.includes(label));
  row?.querySelector('button')?.click();
}

function reportLines(): string[] | undefined {
  const words = (line: Element, part: string) => line.querySelector(part)?.textContent ?? '';
  const lines = [...document.querySelectorAll('.import-lines li')].map(
    (line) => `${words(line, '.import-word')}: ${words(line, '.import-what > .one-line')}`,
  );
  return lines.length > 0 ? lines : undefined;
}

function turnRevoked(): void {
  const rows = [...document.querySelectorAll<HTMLElement>('.pick')];
  rows.find((row) => row.textContent?.includes('Revoked'))?.click();
}
