import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from './certificate.ts';
import { PLACES } from './index.ts';
import { openPlaces } from './map.ts';
import type { Asked, Reply } from './place.ts';
import { createScene, type Scene } from './scene.ts';

const FLOOD_CHUNK = Buffer.alloc(64 * 1024, '0');
const DRIP_EVERY_MS = 1_000;

export interface World {
  port: number;
  scene: Scene;
  /** Every request so far, in order. */
  requests: Asked[];
  /** The requests to that host. */
  to(host: string): Asked[];
  /** Hosts behind a bot wall: they answer a browser that goes there, and refuse every other request. */
  walled: Set<string>;
  /** Bytes sent so far by endless answers. */
  flooded(): number;
  stop(): Promise<void>;
}

/** One https server on 127.0.0.1 that plays every host of the story by its name. */
export async function startWorld(): Promise<World> {
  const scene = createScene();
  const open = await openPlaces(PLACES, scene);
  const requests: Asked[] = [];
  const walled = new Set<string>();
  let flooded = 0;
  const server = createServer(makeCertificate(), async (request, response) => {
    const asked = await readRequest(request);
    requests.push(asked);
    response.once('finish', () => {
      asked.answeredAt = Date.now();
    });
    const isRefused = walled.has(asked.host) && asked.fetchDest === 'empty';
    const reply = isRefused ? { status: 403 } : await open.answer(asked);
    if (reply.misbehave === 'flood') flood(response, (bytes) => (flooded += bytes));
    else send(response, reply);
  });
  server.listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  return {
    port: (server.address() as AddressInfo).port,
    scene,
    requests,
    walled,
    to: (host) => requests.filter((asked) => asked.host === host),
    flooded: () => flooded,
    stop: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}

async function readRequest(request: IncomingMessage): Promise<Asked> {
  const header = (name: string) => String(request.headers[name] ?? '');
  const host = header('host').replace(/:\d+$/, '').toLowerCase();
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return {
    at: Date.now(),
    method: request.method ?? '',
    host,
    path: request.url ?? '/',
    url: new URL(request.url ?? '/', `https://${host}`),
    accept: header('accept'),
    origin: header('origin'),
    referer: header('referer'),
    cookie: header('cookie'),
    fetchMode: header('sec-fetch-mode'),
    fetchDest: header('sec-fetch-dest'),
    body: Buffer.concat(chunks),
  };
}

function send(response: ServerResponse, reply: Reply): void {
  if (reply.misbehave === 'hang') return;
  response.writeHead(reply.status ?? 200, {
    ...(reply.type || reply.body ? { 'content-type': reply.type ?? 'text/plain' } : {}),
    ...reply.headers,
  });
  if (reply.misbehave === 'drip') drip(response);
  else response.end(reply.body);
}

function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write(' '), DRIP_EVERY_MS);
  response.once('close', () => clearInterval(timer));
}

/** Zeros for as long as anybody reads: well past four gigabytes, at the reader's speed. */
function flood(response: ServerResponse, sent: (bytes: number) => void): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const pour = () => {
    while (!response.destroyed && response.write(FLOOD_CHUNK)) sent(FLOOD_CHUNK.length);
  };
  response.on('drain', pour);
  pour();
}
