/**
 * `npm run bench -- limits [--json]`: processor time of one verdict on what was made to cost it, and on the largest
 * honest documents. A report: nothing here fails. Each runs once before it is measured.
 */
import { deflateSync } from 'node:zlib';
import { forgetTexts } from '../../lib/credential/seen.ts';
import { examine } from '../../lib/credential/verify.ts';
import { badge, brackwater, V2 } from '../unit/credential/badges.ts';
import { compressedITXt, iTXt, png } from '../unit/credential/containers/png.ts';
import { bbsTable, by, byBbs, parts as partsOf, table } from '../unit/credential/proofs/parts.ts';
import { bytesOf, NOW } from '../unit/credential/scene.ts';
import { type Json, sign } from '../unit/credential/signing.ts';
import { type Table, tableNetwork } from '../unit/credential/table-network.ts';
import { type Parts, signBbs, signEcdsaSd } from '../world/signing/selective.ts';

/** ms of processor time that issue 4 allows. */
const WANTED_MS = 250;
const ROUNDS = 3;
const MB = 1_000_000;

const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
const signed = await sign(badge(), brackwater);
const grown = (over: Json): Json => ({ ...signed, ...over });

/** Every blank node refers to every other. */
function clique(size: number): Json[] {
  const ids = many(size, (at) => `_:n${at}`);
  return ids.map((id) => ({ id, type: 'Evidence', 'urn:x:knows': ids.map((other) => ({ id: other })) }));
}

/** A ring of blank nodes that look alike, with nothing to begin at. */
const ring = (size: number): Json[] =>
  many(size, (at) => ({ id: `_:r${at}`, type: 'Evidence', 'urn:x:next': { id: `_:r${(at + 1) % size}` } }));

/** Two copies of one node that refers to all of a ring, and by another way to one of them. */
const knownRings = (size: number): Json[] =>
  many(2, (copy) => {
    const id = (name: string | number) => ({ id: `_:x${copy}${name}` });
    const all = many(size, id);
    const nodes = all.map((each, at) => ({ ...each, 'u:r1': all[(at + 1) % size] }));
    const first = { ...id('A'), type: 'Evidence', 'u:p1': id('X'), 'u:q1': all };
    return [first, { ...id('X'), 'u:t1': id(0) }, ...nodes];
  }).flat();

function achievement(at: number): Json {
  return {
    id: `urn:uuid:achievement-${at}`,
    type: ['Achievement'],
    name: `Course ${at} of Tidal Engineering`,
    description: 'What was learnt, in some words, as catalogues have it. '.repeat(6),
    criteria: { narrative: 'Write, and be examined. '.repeat(4) },
    alignment: many(4, (n) => ({
      type: ['Alignment'],
      targetName: `Skill ${n}`,
      targetUrl: `https://skills.example/${at}/${n}`,
      targetFramework: 'Skills of the coast',
    })),
    tag: ['tide', 'harbour'],
  };
}

const transcript = (count: number) =>
  sign(
    badge(
      brackwater,
      {},
      {
        credentialSubject: {
          id: 'did:example:maren',
          type: ['AchievementSubject'],
          achievement: many(count, achievement),
        },
      },
    ),
    brackwater,
  );

/** A badge of which its holder shows a part, with so many statements that can be shown one by one. */
function inParts(statements: number): Parts {
  const evidence = many(statements, (n) => ({ id: `urn:x:${n}`, type: ['Evidence'] }));
  const { whole, mandatory, shown } = partsOf();
  return { whole: { ...whole, evidence }, mandatory, shown: { ...shown, evidence: evidence.slice(0, -10) } };
}

const CASES: [name: string, document: unknown, table?: Table][] = [
  ['bbs-2023 over 140 statements', await signBbs(inParts(50), byBbs), bbsTable],
  ['bbs-2023 over 500 statements', await signBbs(inParts(230), byBbs), bbsTable],
  ['ecdsa-sd-2023 over 1,800 statements', await signEcdsaSd(inParts(900), by), table],
  ['an Open Badge 3.0', signed],
  ['a transcript of 50 achievements', await transcript(50)],
  ['a transcript of 200 achievements', await transcript(200)],
  ['a clique of 8 blank nodes', grown({ evidence: clique(8) })],
  ['a clique of 40 blank nodes', grown({ evidence: clique(40) })],
  ['a ring of 300 blank nodes', grown({ evidence: ring(300) })],
  ['two rings of 11 that are known before they are compared', grown({ evidence: knownRings(11) })],
  [
    'ten rings of 50',
    grown({
      evidence: many(10, () => 0).flatMap((_, n) =>
        JSON.parse(JSON.stringify(ring(50)).replaceAll('_:r', `_:r${n}-`)),
      ),
    }),
  ],
  ['a clique in a proof', grown({ proof: { ...(signed.proof as Json), 'urn:x:p': clique(10) } })],
  [
    '1,500 parts',
    grown({ evidence: many(1_500, (n) => ({ id: `urn:x:${n}`, type: 'Evidence', name: 'x' })) }),
  ],
  [
    '1,500 parts without identifiers',
    grown({ evidence: many(1_500, (n) => ({ type: 'Evidence', name: `${n}` })) }),
  ],
  ['1,500 equal parts', grown({ evidence: many(1_500, () => ({ type: 'Evidence', name: 'x' })) })],
  [
    '1,500 parts in parts, 90 deep',
    grown({
      evidence: many(17, () =>
        many(90, (n) => n).reduce<Json>(
          (inner, n) => ({ type: 'Achievement', name: `${n}`, related: inner }),
          {},
        ),
      ),
    }),
  ],
  [
    '20 times 60 equal parts in equal parts',
    grown({
      evidence: many(20, () => ({ type: 'Evidence', 'urn:x:y': many(60, () => ({ 'urn:x:z': 'x' })) })),
    }),
  ],
  [
    '190 contexts',
    grown({
      evidence: many(95, (n) => ({ '@context': signed['@context'], id: `urn:x:${n}`, type: 'Evidence' })),
    }),
  ],
  [
    '190 contexts in lists of 19',
    grown({
      evidence: many(10, (n) => ({ '@context': many(19, () => V2), id: `urn:x:${n}`, type: 'Evidence' })),
    }),
  ],
  [
    '1,300 parts with all that a part can say',
    grown({
      evidence: many(1_300, (n) => ({
        id: `urn:x:${n}`,
        type: ['Evidence', 'Achievement', 'Profile', 'Alignment'],
        name: 'x',
        description: 'y',
        'urn:a:b': [1, 2, 3],
      })),
    }),
  ],
  ['10,000 contexts', grown({ '@context': many(10_000, () => V2) })],
  ['1,500 types', grown({ type: ['VerifiableCredential', ...many(1_500, (n) => `urn:x:${n}`)] })],
  [
    'many types in many parts',
    grown({ evidence: many(100, () => ({ type: many(150, (n) => `urn:x:${n}`) })) }),
  ],
  ['1,500 values in one list', grown({ 'urn:x:y': many(1_500, (n) => `${n}`) })],
  [
    '15,000 values in lists of 150',
    grown({ evidence: many(100, (at) => ({ id: `urn:x:${at}`, 'urn:x:y': many(150, (n) => `${n}`) })) }),
  ],
  ['10,000 proofs', grown({ proof: many(10_000, () => signed.proof) })],
  [
    '8 proofs',
    grown({ proof: many(8, (n) => ({ ...(signed.proof as Json), created: `2026-01-0${n + 1}T00:00:00Z` })) }),
  ],
  [
    '8 proofs of 150 parts',
    grown({
      proof: many(8, (n) => ({
        ...(signed.proof as Json),
        created: `2026-01-0${n + 1}T00:00:00Z`,
        'urn:x:p': many(150, (at) => ({ 'urn:x:q': `${at}` })),
      })),
    }),
  ],
  [
    '8 proofs with equal parts in equal parts',
    grown({
      proof: many(8, (n) => ({
        ...(signed.proof as Json),
        created: `2026-01-0${n + 1}T00:00:00Z`,
        'urn:x:p': many(2, () => ({ 'urn:x:q': many(60, () => ({ 'urn:x:r': 'x' })) })),
      })),
    }),
  ],
  [
    '7 chained proofs over 150 parts',
    grown({
      evidence: many(150, (n) => ({ id: `urn:x:${n}`, type: 'Evidence', name: 'x' })),
      proof: many(8, (n) => ({
        ...(signed.proof as Json),
        id: `urn:p:${n}`,
        ...(n ? { previousProof: [`urn:p:${n - 1}`] } : {}),
      })),
    }),
  ],
  [
    'a proof value of 1 MB in base58',
    grown({ proof: { ...(signed.proof as Json), proofValue: `z${'2'.repeat(MB)}` } }),
  ],
  [
    'a did:key of 1 MB in base58',
    grown({
      issuer: `did:key:z${'2'.repeat(MB)}`,
      proof: { ...(signed.proof as Json), verificationMethod: `did:key:z${'2'.repeat(MB)}` },
    }),
  ],
  ['one text of 4 MB', grown({ description: 'x'.repeat(4 * MB) })],
  ['one text of 4 MB in many languages', grown({ description: '王'.repeat(1.3 * MB) })],
  ['an identifier of 4 MB', grown({ id: `urn:x:${'x'.repeat(4 * MB)}` })],
  ['a term of 4 MB', grown({ [`urn:x:${'x'.repeat(4 * MB)}`]: 1 })],
  ['4 MB of short keys', `{${many(199_000, (n) => `"a${n}xxxxxxxx":1`).join(',')}}`],
  ['4 MB of objects', `[${many(60_000, () => `{"${'x'.repeat(60)}":1}`).join(',')}]`],
  ['4 MB of escapes', `["${'\\u0041'.repeat(0.65 * MB)}"]`],
  ['4 MB of escaped keys', `{${many(90_000, (n) => `"\\u0061${n}${'x'.repeat(24)}":1`).join(',')}}`],
  ['4 MB of brackets', '['.repeat(4 * MB)],
  ['4 MB of commas', ','.repeat(4 * MB)],
  ['4 MB of quotes', '"'.repeat(4 * MB)],
  ['4 MB of blanks', ' '.repeat(4 * MB)],
  ['4 MB of a number', `{"a":${'9'.repeat(4 * MB)}}`],
  ['64 MB that are no text', new Uint8Array(64 * MB).fill(0xff)],
  ['64 MB of zeros', new Uint8Array(64 * MB)],
  ['a PNG of 10,000 chunks', png(...many(9_999, () => iTXt('comment', 'x')))],
  [
    'a PNG with a zlib bomb',
    png(iTXt('openbadgecredential', deflateSync(Buffer.alloc(256 * MB, ' ')), [1, 0])),
  ],
  [
    'a PNG with 4 MB of text',
    png(compressedITXt('openbadgecredential', JSON.stringify(grown({ description: 'x'.repeat(4 * MB) })))),
  ],
  ['an SVG of 5 MB', `<svg>${'<g a="b"/>'.repeat(99_000)}<!--${'x'.repeat(4 * MB)}--></svg>`],
  [
    'an SVG of entities',
    `<svg xmlns="http://openbadges.org"><assertion>${'&amp;'.repeat(900_000)}</assertion></svg>`,
  ],
  [
    'a presentation of 200 badges',
    { type: 'VerifiablePresentation', verifiableCredential: many(200, () => signed) },
  ],
  [
    'a presentation of the largest',
    {
      type: 'VerifiablePresentation',
      verifiableCredential: many(6, () =>
        grown({ evidence: many(1_500, (n) => ({ id: `urn:x:${n}`, type: 'Evidence', name: 'x' })) }),
      ),
    },
  ],
  [
    'a bad record of 1,000 bad records',
    grown({
      type: ['VerifiableCredential', 'ClrCredential'],
      credentialSubject: {
        verifiableCredential: many(1_000, (n) => ({ type: ['VerifiableCredential'], id: `urn:x:${n}` })),
      },
    }),
  ],
  ['a token of 4 MB', `${'a'.repeat(2 * MB)}.${'a'.repeat(2 * MB)}.`],
];

interface Figure {
  name: string;
  cpu_ms: number;
  says: string;
}

const wanted = process.argv.slice(2).filter((each) => !each.startsWith('-') && each !== 'limits');
for (const [name, document, documents] of CASES) {
  if (wanted.length && !wanted.some((each) => name.includes(each))) continue;
  const figure = await measure(
    name,
    bytesOf(document instanceof Uint8Array ? new Uint8Array(document) : document),
    documents,
  );
  if (process.argv.includes('--json')) console.log(JSON.stringify(figure));
  else
    console.log(
      `${String(figure.cpu_ms).padStart(6)} ms${figure.cpu_ms > WANTED_MS ? ' !' : '  '} ${name.padEnd(38)} ${figure.says}`,
    );
}

async function measure(
  name: string,
  bytes: Uint8Array,
  documents: Table = brackwater.documents,
): Promise<Figure> {
  const times: number[] = [];
  let says = '';
  for (let round = 0; round < ROUNDS; round++) {
    // What was read a moment ago costs nothing.
    forgetTexts();
    const before = process.cpuUsage();
    const env = { now: NOW, network: tableNetwork(documents), trusted: [] };
    const findings = await examine({ kind: 'document', bytes }, env);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
    const [first] = findings;
    says = `${findings.length > 1 ? `${findings.length}: ` : ''}${first?.checks.map(({ code, detail }) => `${code} ${detail}`).join('; ')}`;
  }
  return { name, cpu_ms: Math.round(Math.min(...times)), says: says.slice(0, 90) };
}
