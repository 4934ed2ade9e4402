/** Pages in the shapes of 2026 that stand beside the project, where they do. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LINKEDIN } from '../../../lib/sites/linkedin.ts';
import { documentAt } from './document.ts';

const FOLDER = process.env.PAGES_DIR ?? join(import.meta.dirname, '../../../../shared/pages');
const isHere = existsSync(FOLDER);
if (!isHere)
  console.warn(`No pages at ${FOLDER}: LinkedIn is tested with pages of our own alone. Set PAGES_DIR.`);

interface Read {
  file: string;
  at: string;
  owner: string;
  /** What is claimed beside the links that count, in page order. */
  claims: (string | undefined)[];
}

const READ: readonly Read[] = [
  {
    file: 'linkedin-sdui-composed-hashed-only.html',
    at: '/in/riya-example/',
    owner: 'Riya Example',
    claims: ['My open badge', 'Open Badge Basics; Example University; Ausgestellt: Mai 2025'],
  },
  {
    file: 'linkedin-sdui-composed-with-viewnames.html',
    at: '/in/riya-example/',
    owner: 'Riya Example',
    claims: [
      'Palo Alto Networks Cybersecurity Foundation; Palo Alto Networks; Issued Jul 2026',
      'AWS Certified Cloud Practitioner; Amazon Web Services (AWS); Issued Aug 2023 · Expired Aug 2026',
    ],
  },
  {
    file: 'linkedin-ember-classic-composed.html',
    at: '/in/ada-lovelace/',
    owner: 'Ada Lovelace',
    claims: [
      'AWS Certified Solutions Architect; Amazon Web Services (AWS); Issued Mar 2021 · Expires Mar 2024',
    ],
  },
  {
    file: 'linkedin-guest-composed.html',
    at: '/in/ada-lovelace',
    owner: 'Ada Lovelace',
    claims: Array(2).fill('Google Data Analytics Specialization; Coursera; Issued May 2022'),
  },
];

describe.skipIf(!isHere).each(READ)('$file', ({ file, at, owner, claims }) => {
  const load = () => documentAt(`https://www.linkedin.com${at}`, readFileSync(join(FOLDER, file), 'utf8'));

  test(`is ${owner}’s page`, () => {
    const { document, url } = load();
    expect(LINKEDIN.ownerOf(document, url)).toEqual({ kind: 'named', name: owner });
  });

  test('claims what it says beside each link to a credential', () => {
    const { document } = load();
    const links = [...document.querySelectorAll<HTMLAnchorElement>(LINKEDIN.links)].filter(
      (link) =>
        LINKEDIN.counts(link) &&
        !link.matches(LINKEDIN.fullLists ?? '') &&
        !link.href.includes('single-media-viewer'),
    );
    const said = links.map((link) => {
      const { title, issuer, dates } = LINKEDIN.claimOf(link) ?? {};
      return [title, issuer, dates].filter(Boolean).join('; ');
    });
    expect(said).toEqual(claims);
    expect(links.filter((link) => !LINKEDIN.presents?.(link)).length).toBe(
      file.includes('hashed-only') ? 1 : 0,
    );
  });
});
