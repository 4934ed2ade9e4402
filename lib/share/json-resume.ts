/** Badges as the `certificates` of a JSON Resume (schema 1.0.0, jsonresume.org): what a CV says, with where to check it. */
import { plain } from '../words/plain.ts';
import { issuerText, safeLink } from './lines.ts';
import type { SharedBadge } from './model.ts';

const SCHEMA = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';
/** The schema wants a day, a month or a year of this millennium or the last, and no time (its definition `iso8601`). */
const DATE = /^[12]\d{3}(?:-[01]\d(?:-[0-3]\d)?)?(?![\d-])/;

export function jsonResume(badges: readonly SharedBadge[]): string {
  const certificates = badges.map(({ title, issuer, issuedOn, link }) => {
    const date = DATE.exec(issuedOn ?? '')?.[0];
    const url = safeLink(link);
    return {
      name: plain(title),
      ...(date ? { date } : {}),
      issuer: issuerText(issuer),
      ...(url ? { url } : {}),
    };
  });
  return `${JSON.stringify({ $schema: SCHEMA, certificates }, null, 2)}\n`;
}
