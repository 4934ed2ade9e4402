/** A large wallet of invented awards: the same for each run, and of the size that real ones have. */
import { type AxisCode, check } from '../../../lib/credential/verdict.ts';
import type { StoredEntry } from '../../../lib/wallet/schema.ts';

const SUBJECTS = ['Cloud', 'Data', 'Welding', 'Accounting', 'Nursing', 'Statistics', 'Design', 'Logistics'];
const KINDS = ['Foundations', 'Practitioner', 'Specialist', 'Workshop', 'Certificate', 'Lab', 'Capstone'];
const SKILLS = ['Kubernetes', 'SQL', 'Python', 'Patient care', 'Bookkeeping', 'TIG welding', 'Typography']
  .concat(['Route planning', 'Regression', 'Git', 'Triage', 'Audit', 'Negotiation', 'Blueprints'])
  .flatMap((skill) => [skill, `Advanced ${skill.toLowerCase()}`, `Teaching ${skill.toLowerCase()}`]);
const SENTENCES = [
  'Holders have shown that they plan, carry out and document the work on their own.',
  'They passed a proctored examination of ninety minutes with at least seventy per cent.',
  'The course takes six weeks and ends with a project that two examiners read.',
  'It counts towards the professional certificate of the school.',
];
const ISSUERS = 40;
const DAY = 24 * 60 * 60 * 1000;

/** What checks of such awards amount to, as often as in a wallet of some years. */
const CHECKS: readonly (readonly AxisCode[])[] = [
  ['key_of_issuer', 'issuer_recognised'],
  ['key_of_issuer', 'issuer_recognised'],
  ['key_of_issuer', 'issuer_domain'],
  ['proof_missing'],
  ['key_of_issuer', 'issuer_recognised', 'revoked'],
];

/** `now` is ms since the epoch: dates lie around it. */
export function manyEntries(count: number, now: number): StoredEntry[] {
  return Array.from({ length: count }, (_, n) => entryOf(n, now));
}

function entryOf(n: number, now: number): StoredEntry {
  const of = <T>(list: readonly T[], step: number): T => list[(n * step) % list.length] as T;
  const issuer = n % ISSUERS;
  const title = `${of(SUBJECTS, 3)} ${of(KINDS, 5)} ${n}`;
  const issuedAt = now - ((n * 37) % 3_650) * DAY;
  const domain = `school-${issuer}.example`;
  const codes = n % 50 === 0 ? CHECKS[4] : n % 10 === 0 ? CHECKS[3] : CHECKS[n % 3];
  return {
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    kind: 'credential',
    format: 'open-badge-3',
    title,
    originals: [String(n).padStart(64, '0')],
    addedAt: issuedAt + DAY,
    place: n,
    awards: [`award did:web:${domain} urn:uuid:${n}`],
    ...(n % 9 === 0 ? { tags: ['work'] } : {}),
    finding: {
      credential: {
        format: 'open-badge-3',
        id: `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
        title,
        issuer: { id: `did:web:${domain}`, name: `School ${issuer}`, domain },
        achievement: {
          name: title,
          description: SENTENCES.join(' '),
          criteria: `## What was done\n\n- ${SENTENCES.join('\n- ')}`,
          skills: [of(SKILLS, 1), of(SKILLS, 7), of(SKILLS, 11)].map((name, at) => ({
            name,
            url: `http://data.europa.eu/esco/skill/${n}-${at}`,
            framework: 'ESCO',
          })),
        },
        recipient: { id: 'did:example:holder', names: ['Jane Doe'], identities: [] },
        issuedOn: new Date(issuedAt).toISOString(),
        validFrom: new Date(issuedAt).toISOString(),
        ...(n % 3 === 0 ? { expiresOn: new Date(issuedAt + 1_095 * DAY).toISOString() } : {}),
        evidence: [`https://${domain}/work/${n}`],
      },
      checks: (codes ?? []).map((code) => check(code)),
      method: 'signature',
      asked: [{ host: domain, requests: 2 }],
      at: now - (n % 30) * DAY,
      maxAge: DAY,
    },
  };
}
