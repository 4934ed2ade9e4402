import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EndorsementReport } from '../../lib/resolve/report.ts';
import { badge, V2 } from './credential/badges.ts';
import { sign, signerByKey } from './credential/signing.ts';

const CLI = join(import.meta.dirname, '../../lib/cli.ts');
const API = 'https://www.credly.com/api/v1/obi/v2';
const GOOD = '5d0c1f3a-96b2-4e7d-8a41-c3f08b72d6e9';
const GONE = 'b86d2f10-e4a7-4c39-95b1-7d03f8ce6a52';
const link = (id: string) => `https://www.credly.com/badges/${id}`;
const COURSE = 'https://www.coursera.org/account/accomplishments/verify/K7QX2MWZR9TB';
const course = {
  a: { __typename: 'AccomplishmentsSignatureTrackProfile', firstName: 'Ida', lastName: 'Lund' },
  b: { __typename: 'Course_Course', name: 'Soil and Water' },
  c: {
    __typename: 'AccomplishmentsVCMembership',
    certificateCode: 'K7QX2MWZR9TB',
    grantedAt: Date.UTC(2026, 1, 3),
  },
};
const page = `<head><meta property="og:title" content="Open Data was issued by Northwind to Ida Lund."></head>`;

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-'));
  const answers: [url: string, body: unknown, type?: string][] = [
    [
      `${API}/badge_assertions/${GOOD}`,
      {
        id: `${API}/badge_assertions/${GOOD}`,
        type: 'Assertion',
        badge: `${API}/issuers/i/badge_classes/c`,
        issuedOn: '2026-01-02T00:00:00Z',
        expires: '2027-01-02T00:00:00Z',
      },
    ],
    [
      `${API}/issuers/i/badge_classes/c`,
      { type: 'BadgeClass', name: 'Open Data', issuer: `${API}/issuers/i` },
    ],
    [`${API}/issuers/i`, { id: `${API}/issuers/i`, type: 'Issuer', name: 'Northwind' }],
    [`${link(GOOD)}/public_url`, page, 'text/html'],
    [COURSE, `<script>window.__APOLLO_STATE__ = ${JSON.stringify(course)};</script>`, 'text/html'],
  ];
  const index = answers.map(([url, , type], at) => ({
    url,
    file: `${at}.bin`,
    type: type ?? 'application/json',
  }));
  const bodies = answers.map(([, body]) => (typeof body === 'string' ? body : JSON.stringify(body)));
  await Promise.all(bodies.map((body, at) => writeFile(join(folder, `${at}.bin`), body)));
  await writeFile(join(folder, 'index.json'), JSON.stringify(index));
});
afterAll(() => rm(folder, { recursive: true }));

interface Ran {
  code: number | null;
  out: string;
  error: string;
}

function verify(args: string[], { input = '', slowly = false } = {}): Promise<Ran> {
  const child = spawn(process.execPath, [CLI, ...args], { cwd: folder });
  const ran: Ran = { code: null, out: '', error: '' };
  child.stderr.on('data', (text) => {
    ran.error += text;
  });
  // A reader that starts late: what is written must wait in the pipe, not be lost.
  setTimeout(
    () =>
      child.stdout.on('data', (text) => {
        ran.out += text;
      }),
    slowly ? 1500 : 0,
  );
  child.stdin.end(input);
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...ran, code })));
}

const offline = (...args: string[]) => verify(['--offline', folder, '--at', '2026-11-22T10:00:00Z', ...args]);
const linesOf = ({ out }: Ran) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('unusable arguments', () => {
  it.each([
    [[]],
    [['--bogus', 'x']],
    [['--at', 'yesterday', 'x']],
    [['--at', '2026-13-45', 'x']],
    [['--offline', '/nowhere', 'x']],
    [['--holder-name']],
    [['-', '-']],
  ])('%j: one sentence and exit 2', async (args) => {
    const { code, out, error } = await verify(args);
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(/^assay: .+\n$/);
  });
});

describe('an input that cannot be read', () => {
  it('has a line with its error, and the others are answered in order', async () => {
    const ran = await offline('--json', 'missing.json', link(GOOD), folder);
    const lines = linesOf(ran);
    expect(lines.map((line) => line.input)).toEqual(['missing.json', link(GOOD), folder]);
    expect(lines.map((line) => [typeof line.error, line.credentials.length])).toEqual([
      ['string', 0],
      ['undefined', 1],
      ['string', 0],
    ]);
    expect(ran.code).toBe(2);
    expect(ran.error.trimEnd().split('\n')).toHaveLength(2);
  });

  it('is not what holds garbage: that gets a verdict', async () => {
    const ran = await verify(['--json', '-'], { input: '\u0000garbage' });
    expect(linesOf(ran)[0]).toMatchObject({
      input: '-',
      credentials: [{ state: 'unchecked', headline: 'malformed' }],
    });
    expect(ran.code).toBe(1);
  });
});

describe('a link', () => {
  it('may lack its scheme, and ends as what it is, without a request', async () => {
    const inputs = [
      link(GOOD).replace('https://', ''),
      'https://credly.com.evil.example/badges/5d0c1f3a-96b2-4e7d-8a41-c3f08b72d6e9',
      'https://www.credly.com/badges/YOUR-BADGE',
      'https://www.credly.com/org/northwind/badge/open-data',
      'https://drive.google.com/file/d/1Kz83qLmTqT7/view',
      'https://openbadgepassport.com/app/badge/info/704418',
      'https://lnkd.in/gKEzv4',
    ];
    const ran = await offline('--json', '--holder-name', 'Ida Lund', ...inputs);
    const ends = linesOf(ran).map(({ credentials: [first] }) => [first.state, first.headline]);
    expect(ends).toEqual([
      ['verified', 'platform_record'],
      ['invalid', 'issuer_impersonation'],
      ['unchecked', 'not_found'],
      ['unchecked', 'not_an_award'],
      ['unchecked', 'not_an_award'],
      ['unchecked', 'page_only'],
      ['unchecked', 'page_only'],
    ]);
    expect(ran.code).toBe(1);
  });

  it('without a scheme that is no award is a file that is not there', async () => {
    const { code, error } = await offline('uni.edu/credentials/ida.json');
    expect([code, error]).toEqual([2, 'assay: uni.edu/credentials/ida.json is not there\n']);
  });
});

describe('a verdict', () => {
  it('as JSON has exactly the agreed shape, null where nothing is stated', async () => {
    const ran = await offline('--json', '--holder-name', 'Ida Lund', link(GOOD), link(GONE));
    const [good, gone] = linesOf(ran);
    expect(good).toMatchObject({
      input: link(GOOD),
      credentials: [
        {
          state: 'verified',
          headline: 'platform_record',
          credential: {
            format: 'open-badge-2',
            title: 'Open Data',
            issuer: { id: `${API}/issuers/i`, name: 'Northwind', domain: 'www.credly.com' },
            holder: 'Ida Lund',
            issuedOn: expect.stringContaining('2026-01-02'),
            expiresOn: expect.stringContaining('2027-01-02'),
            skills: [],
          },
        },
      ],
    });
    for (const check of good.credentials[0].checks)
      expect(Object.keys(check)).toEqual(['axis', 'code', 'outcome', 'detail']);
    expect(gone.credentials[0]).toMatchObject({
      state: 'unchecked',
      credential: {
        format: null,
        title: null,
        issuer: { id: null, name: null, domain: null },
        holder: null,
        issuedOn: null,
        expiresOn: null,
        skills: [],
      },
    });
    expect(ran.code).toBe(1);
  });

  it('ends with 0 if every credential is verified, with 1 for another name or another time', async () => {
    expect((await offline('--holder-name', 'Ida Lund', link(GOOD))).code).toBe(0);
    expect((await offline('--holder-name', 'Tor Berg', link(GOOD))).code).toBe(1);
    expect(
      (await verify(['--offline', folder, '--at', '2030-01-01', '--holder-name', 'Ida Lund', link(GOOD)]))
        .code,
    ).toBe(1);
  });

  it('can be read by people', async () => {
    const { out } = await offline('--holder-name', 'Ida Lund', link(GOOD));
    expect(out).toMatch(/^Verified: Open Data\n/);
    expect(out).toContain('Northwind, account at credly.com');
  });

  it('lets nothing that it names write to the terminal', async () => {
    const link = await offline('https://uni.edu/\u001b[31mred\u202e.json');
    const file = await offline('\u001b[31mred\u202e.json');
    expect(link.out + file.error).toMatch(/red[\s\S]*red/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(link.out + file.error).not.toMatch(/[\u001b\u202e]/);
  });
});

it('a file with many credentials has a verdict for each, in order, and its code is that of the worst', async () => {
  const credential = (name: string) => ({ type: ['VerifiableCredential'], name, issuer: 'did:example:x' });
  const record = { ...credential('Transcript'), type: ['VerifiableCredential', 'ClrCredential'] };
  const holding = {
    ...record,
    credentialSubject: { verifiableCredential: [credential('One'), credential('Two')] },
  };
  const input = JSON.stringify({
    type: 'VerifiablePresentation',
    verifiableCredential: [holding, credential('Three')],
  });
  const ran = await verify(['--json', '-'], { input });
  const [{ credentials }] = linesOf(ran);
  const titles = credentials.map((each: { credential: { title: string } }) => each.credential.title);
  expect(titles).toEqual(['Transcript', 'One', 'Two', 'Three']);
  expect(ran.code).toBe(1);
});

describe('what stands beside a credential', () => {
  // A signed credential whose issuer is its key, endorsed by another one, shown by a third.
  const shown = async () => {
    const endorser = signerByKey();
    const endorsement = (id: string, comment: string) => ({
      ...badge(),
      id: 'urn:uuid:e',
      type: ['VerifiableCredential', 'EndorsementCredential'],
      issuer: { id: endorser.id, type: ['Profile'], name: 'Guild' },
      credentialSubject: { id, type: ['EndorsementSubject'], endorsementComment: comment },
    });
    const issuer = signerByKey();
    const good = await sign(endorsement(issuer.id, 'Sound.'), endorser);
    const other = await sign(endorsement('urn:uuid:other', 'Splendid.'), endorser);
    const inner = [good, other, { ...good, name: 'Altered' }];
    const credential = await sign(
      { ...badge(), issuer: { id: issuer.id, type: ['Profile'], name: 'School' }, endorsement: inner },
      issuer,
    );
    const vp = { '@context': [V2], type: 'VerifiablePresentation', holder: 'did:example:maren' };
    return JSON.stringify({ ...vp, verifiableCredential: credential });
  };
  const at = ['--at', '2026-11-22'];

  it('is in the JSON, each endorsement with a verdict of its own', async () => {
    const ran = await verify(['--json', ...at, '-'], { input: await shown() });
    const [{ credentials }] = linesOf(ran);
    const [{ endorsements, presentation }] = credentials;
    const inShort = endorsements.map((each: EndorsementReport) => [
      each.state,
      each.comment,
      each.isAboutThis,
    ]);
    expect(inShort).toEqual([
      ['caution', 'Sound.', true],
      ['caution', 'Splendid.', false],
      ['invalid', 'Sound.', true],
    ]);
    expect(presentation).toEqual({ holder: 'did:example:maren', checks: [] });
  });

  it('is in the text, and what nobody signed is not quoted', async () => {
    const { out } = await verify([...at, '-'], { input: await shown() });
    expect(out).toMatch(/endorsed +.*“Sound\.”, caution, issuer not known\n/);
    expect(out).toMatch(/endorsed +.*“Splendid\.”, caution, issuer not known; about something else\n/);
    expect(out).toMatch(/endorsed +Nobody who is known: not valid, signature wrong\n/);
    expect(out).toMatch(/shown by +did:example:maren, who did not sign for it\n/);
  });
});

describe('who was asked', () => {
  it('stands beside the verdict, with the number of requests', async () => {
    const ran = await offline('--json', '--holder-name', 'Ida Lund', link(GOOD), 'missing.json');
    const [good, missing] = linesOf(ran);
    expect(good.asked).toEqual([{ host: 'www.credly.com', requests: 4 }]);
    expect(missing.asked).toEqual([]);
    expect((await offline(link(GOOD))).out).toContain('www.credly.com (4)');
  });

  it('is nobody for a look-alike host', async () => {
    const [line] = linesOf(await offline('--json', link(GOOD).replace('.com', '.com.evil.example')));
    expect(line).toMatchObject({ asked: [], credentials: [{ headline: 'issuer_impersonation' }] });
  });
});

it('a page for people that a request brings is read: naming it is the click', async () => {
  const [line] = linesOf(await offline('--json', '--holder-name', 'Ida Lund', COURSE));
  expect(line).toMatchObject({
    asked: [{ host: 'www.coursera.org', requests: 1 }],
    credentials: [{ state: 'verified', headline: 'platform_page', credential: { title: 'Soil and Water' } }],
  });
});

it('http and private addresses stay refused', async () => {
  const ran = await offline(
    '--json',
    'http://uni.edu/badge.json',
    'https://127.0.0.1/badge.json',
    'https://localhost/x',
  );
  for (const line of linesOf(ran)) expect(line.credentials[0]).toMatchObject({ headline: 'unreachable' });
});

it('a thousand inputs come out whole through a slow pipe, in order', async () => {
  const inputs = Array.from({ length: 1000 }, (_, at) => (at % 2 ? link(GOOD) : `https://uni.edu/${at}`));
  const ran = await verify(['--offline', folder, '--json', ...inputs], { slowly: true });
  expect(linesOf(ran).map((line) => line.input)).toEqual(inputs);
}, 60_000);
