/** `Certifications.csv`, which LinkedIn gives to its members: lines that somebody wrote about themselves. */
import { utf8Decode } from '../../base/bytes.ts';
import { readCsv } from '../../base/csv.ts';
import { defined } from '../../base/json-values.ts';
import { plainText } from '../../base/text.ts';
import { claimedDates } from '../../credential/holder/claimed-dates.ts';
import type { Credential } from '../../credential/model.ts';
import { check, type Finding, skip } from '../../credential/verdict.ts';
import type { Claimed } from '../model.ts';

/** Bytes. A line has some 200: a thousand certifications, and more. */
const MAX_TABLE_BYTES = 1024 * 1024;
/** Nobody has more certifications. */
const LIMITS = { maxRows: 1000, maxCell: 500 };
/** Lines in which the head of the table stands: some of LinkedIn's tables begin with notes. */
const HEAD_LINES = 5;
/** Its columns since 2018, as public code reads them (2026-11). */
const COLUMNS = {
  title: 'name',
  url: 'url',
  issuer: 'authority',
  issued: 'started on',
  expires: 'finished on',
  number: 'license number',
} as const;

/** The lines of such a table, or why it is not taken; `undefined` for any other file. */
export function claimsIn(bytes: Uint8Array): Claimed[] | { refused: string } | undefined {
  const isTable = isCertificationsTable(bytes);
  if (!isTable) return undefined;
  if (bytes.length > MAX_TABLE_BYTES) return { refused: 'The table is larger than 1 MB.' };
  const rows = readCsv(utf8Decode(bytes) ?? '', LIMITS);
  if ('excess' in rows) return { refused: `The table has ${rows.excess}.` };
  const head = rows.findIndex(isHead);
  const columns = (rows[head] ?? []).map((name) => name.trim().toLowerCase());
  const claims = rows.slice(head + 1).flatMap((row) => claimOf(row, columns) ?? []);
  return claims.length ? claims : { refused: 'The table lists no certification.' };
}

function isCertificationsTable(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096));
  if (/^\s*[[{<]/.test(start)) return false;
  const rows = readCsv(start, { ...LIMITS, maxRows: 4096 });
  return !('excess' in rows) && rows.slice(0, HEAD_LINES).some(isHead);
}

function isHead(row: readonly string[]): boolean {
  const names = row.map((name) => name.trim().toLowerCase());
  return [COLUMNS.title, COLUMNS.issuer, COLUMNS.issued].every((name) => names.includes(name));
}

function claimOf(row: readonly string[], columns: readonly string[]): Claimed | undefined {
  const at = (name: string) => plainText(row[columns.indexOf(name)] ?? '') || undefined;
  const title = at(COLUMNS.title);
  const url = at(COLUMNS.url);
  return title
    ? {
        title,
        ...defined({
          issuer: at(COLUMNS.issuer),
          issued: at(COLUMNS.issued),
          expires: at(COLUMNS.expires),
          number: at(COLUMNS.number),
          url: url && /^https?:/i.test(url) && URL.canParse(url) ? url : undefined,
        }),
      }
    : undefined;
}

/** A claim as what is found of an award: everything in it is only said, and nobody was asked. */
export function claimFinding(claim: Claimed, now: number): Finding {
  const said = 'a line of LinkedIn’s table says so, as its member wrote it there';
  return {
    credential: claimedCredential(claim),
    checks: [check('claim_only', said), skip('current', 'not_reached'), skip('issuer', 'not_reached')],
    method: 'none',
    asked: [],
    at: now,
    maxAge: 0,
  };
}

function claimedCredential({ title, issuer, issued, expires }: Claimed): Credential {
  const days = defined({ issuedOn: monthOf(issued), expiresOn: monthOf(expires) });
  return {
    format: 'claim',
    title,
    issuer: defined({ name: issuer }),
    achievement: { name: title, skills: [] },
    recipient: { names: [], identities: [] },
    ...days,
    evidence: [],
  };
}

/** `2021-03`: no day is made up. */
function monthOf(said = ''): string | undefined {
  const { year, months = [] } = claimedDates(said).issued ?? {};
  const [month, ...others] = months;
  return year && month && others.length === 0 ? `${year}-${String(month).padStart(2, '0')}` : undefined;
}
