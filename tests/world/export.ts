import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PLACES } from './index.ts';
import { openPlaces } from './map.ts';
import type { Asked, Reply } from './place.ts';
import { createScene } from './scene.ts';

interface IndexRow {
  url: string;
  file: string;
  status?: number;
  type?: string;
}

/**
 * Writes every document of the world into a folder, with the `index.json` that the command line's `--offline` reads.
 *
 * @returns the addresses that were written.
 */
export async function exportWorld(folder: string, now?: number): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const open = await openPlaces(PLACES, createScene(now));
  const rows: IndexRow[] = [];
  for (const url of new Set(open.documents)) {
    const reply = await open.answer(asProgram(url));
    const file = `${rows.length}.bin`;
    await writeFile(join(folder, file), reply.body ?? '');
    rows.push(rowOf(url, file, reply));
  }
  await writeFile(join(folder, 'index.json'), JSON.stringify(rows, null, 2));
  return rows.map((row) => row.url);
}

function rowOf(url: string, file: string, reply: Reply): IndexRow {
  return {
    url,
    file,
    ...(reply.status ? { status: reply.status } : {}),
    ...(reply.type ? { type: reply.type.split(';')[0] ?? '' } : {}),
  };
}

/** The request of a program: JSON, except where a page for people has the address. */
function asProgram(address: string): Asked {
  const url = new URL(address);
  const isPage = /^\/(badges\/[0-9a-f-]{36}|account\/)/.test(url.pathname);
  return {
    at: Date.now(),
    method: 'GET',
    host: url.host,
    path: url.pathname + url.search,
    url,
    accept: isPage ? 'text/html' : 'application/json',
    origin: '',
    referer: '',
    cookie: '',
    fetchMode: '',
    fetchDest: '',
    body: Buffer.alloc(0),
  };
}
