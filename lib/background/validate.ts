/**
 * Reading messages, field by field, into new objects: what is not named here does not come through. A message from
 * a page's side was made beside a hostile page, and one from our own pages may come from an older version.
 */
import type { NotHere, Options, PageLink, RequestOf } from '../browser/messages.ts';
import type { Claim, Owner } from '../credential/model.ts';
import type { Recognise } from './ports.ts';

/** A pass of the page sends at most this many awards at once, */
export const MAX_AWARDS = 60;
/** and an award with at most this many claims: more say nothing new. */
const MAX_CLAIMS = 4;
/** Addresses in the wild stay far below; what is longer is no award's. */
const MAX_URL = 2048;
/** The longest personal names that are registered anywhere. */
const MAX_NAME = 300;
const MAX_CLAIM = 300;
const MAX_LIST = 500;
const MAX_COUNT = 100_000;
/** 16 MiB of a file, the most that the wallet keeps, as base64. */
const MAX_BASE64 = Math.ceil((16 * 1024 * 1024) / 3) * 4;
const HOST = /^(?=.{1,253}$)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+$/;
const UUID_LIKE = /^[\w-]{1,100}$/;

type Fields = Record<string, unknown>;

/** The own fields of a plain object; `undefined` for everything else. */
export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

function own(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function text(value: unknown, max: number): string | undefined {
  return typeof value === 'string' && value.length > 0 && value.length <= max ? value : undefined;
}

function httpsUrl(value: unknown): string | undefined {
  const url = text(value, MAX_URL);
  return url && URL.canParse(url) && new URL(url).protocol === 'https:' ? url : undefined;
}

function tabIdOf(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
}

function hostOf(value: unknown): string | undefined {
  return typeof value === 'string' && HOST.test(value) ? value : undefined;
}

function strings(value: unknown, isGood: (each: string) => boolean): string[] | undefined {
  if (!Array.isArray(value) || value.length > MAX_LIST) return undefined;
  const good = value.filter((each): each is string => typeof each === 'string' && isGood(each));
  return good.length === value.length ? good : undefined;
}

/** Over-long or misshapen: knowing less never scores better, so the owner counts as unread. */
function ownerOf(value: unknown): Owner {
  const fields = fieldsOf(value);
  const kind = fields && own(fields, 'kind');
  if (kind === 'none') return { kind };
  const name = kind === 'named' && fields ? text(own(fields, 'name'), MAX_NAME) : undefined;
  return name?.trim() ? { kind: 'named', name } : { kind: 'unread' };
}

function claimOf(value: unknown): Claim | undefined {
  const fields = fieldsOf(value);
  if (!fields) return undefined;
  const claim: Claim = {};
  for (const name of ['title', 'issuer', 'issuedOn'] as const) {
    const said = own(fields, name);
    if (typeof said === 'string' && said.trim()) claim[name] = said.slice(0, MAX_CLAIM);
  }
  return Object.keys(claim).length > 0 ? claim : undefined;
}

/** A link whose key is really its own: recomputed, never believed. */
function linkOf(value: unknown, recognise: Recognise): PageLink | undefined {
  const fields = fieldsOf(value);
  const url = fields && httpsUrl(own(fields, 'url'));
  const recognised = url ? recognise(url) : undefined;
  if (!fields || !recognised || own(fields, 'key') !== recognised.key) return undefined;
  const claim = claimOf(own(fields, 'claim'));
  const { key, url: normalised } = recognised;
  return { key, url: normalised, owner: ownerOf(own(fields, 'owner')), ...(claim ? { claim } : {}) };
}

function notHereOf(value: unknown): NotHere | undefined {
  const fields = fieldsOf(value);
  const fullListUrl = fields && httpsUrl(own(fields, 'fullListUrl'));
  const shown = fields && countOf(own(fields, 'shown'));
  if (!fields || !fullListUrl || shown === undefined) return undefined;
  const total = countOf(own(fields, 'total'));
  return { shown, fullListUrl, ...(total === undefined ? {} : { total }) };
}

function countOf(value: unknown): number | undefined {
  const count = tabIdOf(value);
  return count !== undefined && count <= MAX_COUNT ? count : undefined;
}

/** Links that do not fit are left out; too many at once, or none of them a list, is no message of ours. */
export function readCheck(body: unknown, recognise: Recognise): RequestOf<'page.check'> | undefined {
  const fields = fieldsOf(body);
  const links = fields && own(fields, 'links');
  if (!fields || !Array.isArray(links) || links.length > MAX_AWARDS * MAX_CLAIMS) return undefined;
  const notHere = notHereOf(own(fields, 'notHere'));
  const read = links.flatMap((each) => linkOf(each, recognise) ?? []);
  const isTooMany = new Set(read.map((link) => link.key)).size > MAX_AWARDS;
  return isTooMany ? undefined : { links: read, ...(notHere ? { notHere } : {}) };
}

/** For messages without content. */
export function readNothing(body: unknown): Record<never, never> | undefined {
  return fieldsOf(body) && {};
}

export function readKey(body: unknown): { key: string } | undefined {
  const fields = fieldsOf(body);
  const key = fields && text(own(fields, 'key'), MAX_URL);
  return key === undefined ? undefined : { key };
}

export function readTab(body: unknown): { tabId: number } | undefined {
  const fields = fieldsOf(body);
  const tabId = fields && tabIdOf(own(fields, 'tabId'));
  return tabId === undefined ? undefined : { tabId };
}

export function readTabKey(body: unknown): { tabId: number; key: string } | undefined {
  const tab = readTab(body);
  const key = readKey(body);
  return tab && key && { ...tab, ...key };
}

export function readAsk(body: unknown): RequestOf<'own.ask'> | undefined {
  const fields = fieldsOf(body);
  const host = fields && hostOf(own(fields, 'host'));
  return host === undefined ? undefined : { host, ...(readTab(body) ?? {}) };
}

export function readImport(body: unknown): RequestOf<'own.import'> | undefined {
  const fields = fieldsOf(body);
  const url = fields && httpsUrl(own(fields, 'url'));
  if (url) return { url };
  const base64 = fields && text(own(fields, 'base64'), MAX_BASE64);
  const name = fields && own(fields, 'name');
  return base64 && typeof name === 'string' ? { name: name.slice(0, MAX_NAME), base64 } : undefined;
}

export function readEntryId(body: unknown): { entryId: string } | undefined {
  const fields = fieldsOf(body);
  const entryId = fields && own(fields, 'entryId');
  return typeof entryId === 'string' && UUID_LIKE.test(entryId) ? { entryId } : undefined;
}

/** Only what is given and right is changed; `name: ''` takes the name back. */
export function readOptions(body: unknown): { set: Partial<Options> } | undefined {
  const fields = fieldsOf(body);
  if (!fields) return undefined;
  const given = fieldsOf(own(fields, 'set')) ?? {};
  const { check, name, addresses, trusted, clicked, role } = {
    check: own(given, 'check'),
    name: own(given, 'name'),
    addresses: strings(own(given, 'addresses'), (each) => each.length <= MAX_NAME),
    trusted: strings(own(given, 'trusted'), (each) => each.length <= MAX_URL),
    clicked: strings(own(given, 'clicked'), (each) => HOST.test(each)),
    role: own(given, 'role'),
  };
  return {
    set: {
      ...(check === 'view' || check === 'click' ? { check } : {}),
      ...(typeof name === 'string' && name.length <= MAX_NAME ? { name } : {}),
      ...(addresses ? { addresses } : {}),
      ...(trusted ? { trusted } : {}),
      ...(clicked ? { clicked } : {}),
      ...(role === 'recruiter' || role === 'learner' ? { role } : {}),
    },
  };
}
