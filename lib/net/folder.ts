import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseJsonBytes } from '../base/json.ts';

interface Entry {
  url: string;
  file: string;
  status?: number;
  type?: string;
}

/** What a status allows no body with. */
const WITHOUT_BODY = [101, 103, 204, 205, 304];

/**
 * A `fetch` that answers from a folder: `index.json` lists `{ url, file, status?, type? }`, files beside it or
 * absolute. What is not listed cannot be reached. An entry without a query also answers its address with one, since
 * platforms ignore the parameters that only shape an answer.
 *
 * @throws with a sentence for people where the folder has no readable index.
 */
export async function fetchFromFolder(folder: string): Promise<typeof fetch> {
  const entries = new Map((await readIndex(folder)).map((entry) => [addressOf(entry.url), entry]));
  return async (input) => {
    const url = new URL(String(input));
    const exact = entries.get(url.href);
    url.search = '';
    const entry = exact ?? entries.get(url.href);
    if (!entry) throw new TypeError('not in the folder');
    const status = entry.status ?? 200;
    const body = WITHOUT_BODY.includes(status) ? null : await readFile(resolve(folder, entry.file));
    return new Response(body, { status, headers: { 'content-type': entry.type ?? typeOf(entry.file) } });
  };
}

/** What stands at an http address is asked for over https: the two are one entry. */
function addressOf(url: string): string {
  return new URL(url.replace(/^http:/i, 'https:')).href;
}

async function readIndex(folder: string): Promise<Entry[]> {
  const path = resolve(folder, 'index.json');
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) throw new Error(`${path} cannot be read`);
  const parsed = parseJsonBytes(bytes);
  if (!parsed.ok || !Array.isArray(parsed.value)) throw new Error(`${path} is not a list in JSON`);
  const bad = parsed.value.findIndex((entry) => !isEntry(entry));
  if (bad >= 0) throw new Error(`entry ${bad} of ${path} has no url or no file`);
  return parsed.value as Entry[];
}

function isEntry(value: unknown): value is Entry {
  const { url, file, status } = (value ?? {}) as Partial<Entry>;
  const isStatus = status === undefined || (Number.isInteger(status) && status >= 200 && status <= 599);
  return typeof url === 'string' && URL.canParse(url) && typeof file === 'string' && isStatus;
}

function typeOf(file: string): string {
  if (/\.html?$/i.test(file)) return 'text/html';
  if (/\.png$/i.test(file)) return 'image/png';
  if (/\.svg$/i.test(file)) return 'image/svg+xml';
  return 'application/json';
}
