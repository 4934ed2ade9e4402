/**
 * What "This page" lists, as data for other programs: saved as JSON, and what the table is made of. The shape is
 * stable: fields may be added, none renamed or given another meaning without a new `version`.
 */
import type { EntryView, ShownState, TabView } from '../browser/messages.ts';
import type { AskedHost, Axis, ClaimPart, Code, Method, Outcome } from '../credential/verdict.ts';
import { MAX_DETAIL_CHARACTERS, plain } from '../words/plain.ts';

/** `null` for what is not known. Times are ISO 8601 in UTC; dates stand as the issuer states them. */
export interface PageReport {
  format: 'assay-page-report';
  version: 1;
  /** When this was saved. */
  madeAt: string;
  page: {
    host: string;
    /** Whose page it is, as its visible text tells. */
    owner: string | null;
  };
  /** What the page holds besides, as far as it tells. */
  notListed: {
    /** Hosts of frames that were not read. */
    frames: string[];
    fullList: { shown: number; total: number | null; url: string } | null;
  };
  /** In the order of the page. */
  credentials: ReportedCredential[];
}

export interface ReportedCredential {
  /** The link on the page, and its host. */
  url: string;
  host: string;
  state: ShownState;
  /** The code that decided the state; `null` while it is checked. */
  headline: Code | null;
  /** For `claim_differs`: in what page and award differ first. */
  differs: ClaimPart | null;
  /** As the issuer states it. */
  title: string | null;
  /** What the page says beside the link. */
  claim: { title: string | null; issuer: string | null; dates: string | null } | null;
  /** Who it is as proven; `claimed`: what it calls itself, which nothing confirms. */
  issuer: { proven: string; claimed: string | null; domain: string | null } | null;
  /** The name that the issuer states. */
  holder: string | null;
  issuedOn: string | null;
  expiresOn: string | null;
  skills: string[];
  checks: ReportedCheck[];
  method: Method;
  /** When the issuer's side was asked. */
  checkedAt: string | null;
  asked: AskedHost[];
}

export interface ReportedCheck {
  axis: Axis;
  code: Code;
  outcome: Outcome;
  detail: string;
  /** The host whose answer is missing. */
  host: string | null;
}

/** `madeAt` in ms since the epoch. */
export function pageReport({ page, entries, frames, notHere }: TabView, madeAt: number): PageReport {
  return {
    format: 'assay-page-report',
    version: 1,
    madeAt: new Date(madeAt).toISOString(),
    page: { host: page.host, owner: orNull(page.owner) },
    notListed: {
      frames: frames.map(({ host }) => plain(host)),
      fullList: notHere
        ? { shown: notHere.shown, total: notHere.total ?? null, url: notHere.fullListUrl }
        : null,
    },
    credentials: entries.map(reported),
  };
}

function reported(entry: EntryView): ReportedCredential {
  const { url, host, state, headline, claim, issuer, checkedAt } = entry;
  return {
    url,
    host,
    state,
    headline: headline ?? null,
    differs: entry.differs ?? null,
    title: orNull(entry.title),
    claim: claim
      ? { title: orNull(claim.title), issuer: orNull(claim.issuer), dates: orNull(claim.dates) }
      : null,
    issuer: issuer
      ? { proven: plain(issuer.proven), claimed: orNull(issuer.claimed), domain: orNull(issuer.domain) }
      : null,
    holder: orNull(entry.holder),
    issuedOn: orNull(entry.issuedOn),
    expiresOn: orNull(entry.expiresOn),
    skills: entry.skills.map((skill) => plain(skill)),
    checks: entry.checks.map(({ axis, code, outcome, detail, host: missing }) => ({
      axis,
      code,
      outcome,
      detail: plain(detail, MAX_DETAIL_CHARACTERS),
      host: missing ?? null,
    })),
    method: entry.method ?? 'none',
    checkedAt: checkedAt === undefined ? null : new Date(checkedAt).toISOString(),
    asked: entry.asked.map(({ host: whom, requests }) => ({ host: plain(whom), requests })),
  };
}

/** A stranger's text in one line, without characters that change how the rest reads. */
const orNull = (text: string | undefined) => plain(text) || null;

/** Names in a list of downloads are cut after about this many characters. */
const MAX_WHOSE_CHARACTERS = 48;

/** "credentials-jane-doe-2026-11-22.csv": letters, numbers and hyphens only, whatever the page calls its owner. */
export function reportFileName({ page, madeAt }: PageReport, ending: 'csv' | 'json'): string {
  const whose = slug(page.owner ?? '') || slug(page.host) || 'page';
  return `credentials-${whose}-${madeAt.slice(0, 10)}.${ending}`;
}

function slug(text: string): string {
  const words =
    plain(text)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return Array.from(words.join('-')).slice(0, MAX_WHOSE_CHARACTERS).join('');
}
