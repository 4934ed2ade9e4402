import type { Scene } from './scene.ts';

/** One place of the local world: the hosts that it plays, and how it answers there. */
export interface Place {
  id: string;
  hosts: readonly string[];
  /** Called once when the world starts: here credentials are made and signed. */
  open(scene: Scene): Promise<OpenPlace> | OpenPlace;
}

export interface OpenPlace {
  answer(asked: Asked): Reply | Promise<Reply>;
  /** Addresses that the command line's tests need as files. */
  documents?: readonly string[];
}

/** A request as it arrived. */
export interface Asked {
  at: number;
  method: string;
  host: string;
  /** With the query. */
  path: string;
  url: URL;
  /** '' where the header is absent. */
  accept: string;
  origin: string;
  referer: string;
  cookie: string;
  /** `Sec-Fetch-Mode` and `-Dest`: "navigate document" for a page, "cors empty" for a fetch. */
  fetchMode: string;
  fetchDest: string;
  body: Buffer;
  /** When it was answered; absent until then. */
  answeredAt?: number;
}

export interface Reply {
  status?: number;
  /** The media type; `text/plain` if absent. */
  type?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** In place of a body: never answers, drips a byte a second, or sends zeros without end. */
  misbehave?: 'hang' | 'drip' | 'flood';
}

export function json(value: unknown, type = 'application/json'): Reply {
  return { type, body: JSON.stringify(value) };
}

export function html(body: string, headers: Record<string, string> = {}): Reply {
  return { type: 'text/html; charset=utf-8', body, headers };
}

export function notFound(): Reply {
  return { status: 404, type: 'text/plain', body: 'Not found' };
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
