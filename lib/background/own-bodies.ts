/** Reading messages of our own pages, field by field: they may come from an older version. */
import { defined } from '../base/json-values.ts';
import type { ImportedFile, Options, RequestOf } from '../browser/messages.ts';
import {
  fieldsOf,
  hostOf,
  hosts,
  httpsUrl,
  MAX_ADDRESS,
  MAX_NAME,
  MAX_URL,
  own,
  strings,
  tabIdOf,
  text,
} from './fields.ts';
import { readKey } from './page-bodies.ts';

/** 16 MiB of a file, the most that the wallet keeps, as base64. */
const MAX_BASE64 = Math.ceil((16 * 1024 * 1024) / 3) * 4;
const UUID_LIKE = /^[\w-]{1,100}$/;

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

export function readTabKeys(body: unknown): RequestOf<'own.readAll'> | undefined {
  const tab = readTab(body);
  const fields = fieldsOf(body);
  const keys = fields && strings(own(fields, 'keys'), (key) => text(key, MAX_URL) !== undefined);
  return tab && keys && { ...tab, keys };
}

export function readCompare(body: unknown): RequestOf<'own.compare'> | undefined {
  const tab = readTab(body);
  const fields = fieldsOf(body);
  const address = fields && text(own(fields, 'address'), MAX_ADDRESS);
  return tab && address !== undefined ? { ...tab, address } : undefined;
}

export function readSite(body: unknown): RequestOf<'own.site'> | undefined {
  const fields = fieldsOf(body);
  const host = fields && hostOf(own(fields, 'host'));
  const always = fields && own(fields, 'always');
  if (host === undefined || typeof always !== 'boolean') return undefined;
  return { host, always, ...(readTab(body) ?? {}) };
}

export function readAsk(body: unknown): RequestOf<'own.ask'> | undefined {
  const fields = fieldsOf(body);
  const host = fields && hostOf(own(fields, 'host'));
  return host === undefined ? undefined : { host, ...(readTab(body) ?? {}) };
}

export function readHosts(body: unknown): RequestOf<'own.denied'> | undefined {
  const fields = fieldsOf(body);
  const given = fields && hosts(own(fields, 'hosts'));
  return given && { hosts: given };
}

export function readImport(body: unknown): RequestOf<'own.import'> | undefined {
  const fields = fieldsOf(body);
  const url = fields && httpsUrl(own(fields, 'url'));
  if (url) return { url, ...(own(fields, 'unnamed') === true ? { unnamed: true } : {}) };
  const base64 = fields && text(own(fields, 'base64'), MAX_BASE64);
  const name = fields && own(fields, 'name');
  return base64 && typeof name === 'string' ? { name: name.slice(0, MAX_NAME), base64 } : undefined;
}

export function readUrl(body: unknown): { url: string } | undefined {
  const fields = fieldsOf(body);
  const url = fields && httpsUrl(own(fields, 'url'));
  return url ? { url } : undefined;
}

/** A batch that a page of ours sends at once; a backup of another wallet has as many parts as credentials. */
const MAX_FILES = 100;
const MAX_PARTS = 2000;

export function readImportFiles(body: unknown): RequestOf<'own.importFiles'> | undefined {
  const fields = fieldsOf(body);
  const given = fields && own(fields, 'files');
  if (!Array.isArray(given) || given.length > MAX_FILES) return undefined;
  const files = given.flatMap((each) => readFile(each) ?? []);
  return files.length === given.length ? { files } : undefined;
}

function readFile(value: unknown): ImportedFile | undefined {
  const fields = fieldsOf(value);
  const name = fields && own(fields, 'name');
  const base64 = fields && own(fields, 'base64');
  if (typeof name !== 'string' || !Array.isArray(base64) || base64.length > MAX_PARTS) return undefined;
  const parts = base64.flatMap((each) => text(each, MAX_BASE64) ?? []);
  return parts.length === base64.length ? { name: name.slice(0, MAX_NAME), base64: parts } : undefined;
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
  const { check, name, role, registries, ...lists } = {
    check: own(given, 'check'),
    name: own(given, 'name'),
    addresses: strings(own(given, 'addresses'), (each) => each.length <= MAX_NAME),
    trusted: strings(own(given, 'trusted'), (each) => each.length <= MAX_URL),
    anchors: strings(own(given, 'anchors'), (each) => each.length <= MAX_URL),
    clicked: hosts(own(given, 'clicked')),
    alwaysRead: hosts(own(given, 'alwaysRead')),
    sites: hosts(own(given, 'sites')),
    popupOnly: hosts(own(given, 'popupOnly')),
    paused: hosts(own(given, 'paused')),
    role: own(given, 'role'),
    registries: own(given, 'registries'),
  };
  return {
    set: {
      ...(check === 'view' || check === 'click' ? { check } : {}),
      ...(typeof name === 'string' && name.length <= MAX_NAME ? { name } : {}),
      ...defined(lists),
      ...(typeof registries === 'boolean' ? { registries } : {}),
      ...(role === 'recruiter' || role === 'learner' ? { role } : {}),
    },
  };
}
