/**
 * Reading messages of a page's side, field by field, into new objects: they were made beside a hostile page, and what
 * is not named here does not come through.
 */
import type { NotHere, PageLink, RequestOf, UnreadFrame } from '../browser/messages.ts';
import type { Claim, Owner } from '../credential/model.ts';
import { countOf, fieldsOf, httpsUrl, MAX_ADDRESS, MAX_NAME, MAX_URL, own, text } from './fields.ts';
import type { Recognise } from './ports.ts';

/** A pass of the page sends at most this many awards at once, */
const MAX_AWARDS = 60;
/** and an award with at most this many claims: more say nothing new. */
const MAX_CLAIMS = 4;
const MAX_CLAIM = 300;
/** Frames of other origins that are worth a line in the popup. */
const MAX_FRAMES = 8;

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
  for (const name of ['title', 'issuer', 'dates'] as const) {
    const said = own(fields, name);
    if (typeof said === 'string' && said.trim()) claim[name] = said.slice(0, MAX_CLAIM);
  }
  return Object.keys(claim).length > 0 ? claim : undefined;
}

function addressOf(value: unknown): string | undefined {
  const address = text(value, MAX_ADDRESS);
  return address && /^[^\s@]+@[^\s@]+$/.test(address) ? address : undefined;
}

/** A link whose key is really its own: recomputed, never believed. */
function linkOf(value: unknown, recognise: Recognise): PageLink | undefined {
  const fields = fieldsOf(value);
  const url = fields && httpsUrl(own(fields, 'url'));
  const presented = fields && own(fields, 'presented') === true;
  const recognised = url ? recognise(url, presented) : undefined;
  if (!fields || !recognised || own(fields, 'key') !== recognised.key) return undefined;
  const claim = claimOf(own(fields, 'claim'));
  const { key, url: normalised } = recognised;
  const owner = ownerOf(own(fields, 'owner'));
  const address = addressOf(own(fields, 'address'));
  return {
    key,
    url: normalised,
    owner,
    ...(claim ? { claim } : {}),
    ...(presented ? { presented } : {}),
    ...(address ? { address } : {}),
  };
}

function notHereOf(value: unknown): NotHere | undefined {
  const fields = fieldsOf(value);
  const fullListUrl = fields && httpsUrl(own(fields, 'fullListUrl'));
  const shown = fields && countOf(own(fields, 'shown'));
  if (!fields || !fullListUrl || shown === undefined) return undefined;
  const total = countOf(own(fields, 'total'));
  return { shown, fullListUrl, ...(total === undefined ? {} : { total }) };
}

function framesOf(value: unknown): UnreadFrame[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.slice(0, MAX_FRAMES).flatMap((each) => {
    const fields = fieldsOf(each);
    const url = fields && httpsUrl(own(fields, 'url'));
    return url ? { host: new URL(url).hostname, url } : [];
  });
}

/** Only compared with keys that are known. */
function orderOf(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.slice(0, MAX_AWARDS).flatMap((key) => text(key, MAX_URL) ?? []);
}

/** Links that do not fit are left out; too many at once, or none of them a list, is no message of ours. */
export function readCheck(body: unknown, recognise: Recognise): RequestOf<'page.check'> | undefined {
  const fields = fieldsOf(body);
  const links = fields && own(fields, 'links');
  if (!fields || !Array.isArray(links) || links.length > MAX_AWARDS * MAX_CLAIMS) return undefined;
  const notHere = notHereOf(own(fields, 'notHere'));
  const read = links.flatMap((each) => linkOf(each, recognise) ?? []);
  const isTooMany = new Set(read.map((link) => link.key)).size > MAX_AWARDS;
  if (isTooMany) return undefined;
  const frames = framesOf(own(fields, 'frames'));
  const order = orderOf(own(fields, 'order'));
  return {
    links: read,
    ...(order ? { order } : {}),
    ...(notHere ? { notHere } : {}),
    ...(frames ? { frames } : {}),
  };
}

export function readKey(body: unknown): { key: string } | undefined {
  const fields = fieldsOf(body);
  const key = fields && text(own(fields, 'key'), MAX_URL);
  return key === undefined ? undefined : { key };
}

/** For messages without content. */
export function readNothing(body: unknown): Record<never, never> | undefined {
  return fieldsOf(body) && {};
}
