/** Token status lists, really signed, and the bare way from an entry to its answer. */
import { generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { VerifiedToken } from '../../../../lib/credential/jose/verified-token.ts';
import type { ListReading, StatusEntry, StatusScene } from '../../../../lib/credential/status/entry.ts';
import { checkStatus } from '../../../../lib/credential/status/index.ts';
import { type Check, check } from '../../../../lib/credential/verdict.ts';
import { HOST } from '../badges.ts';
import { NOW } from '../scene.ts';
import type { Json } from '../signing.ts';
import { type Table, tableNetwork } from '../table-network.ts';

export const ISSUER = `did:web:${HOST}`;
export const TOKEN_URL = `https://${HOST}/statuslists/9`;
const NOW_S = NOW / 1000;

/** Bytes of values of some bits each, the first in the least significant bits. */
export function packed(bits: number, values: Readonly<Record<number, number>>, length = 16_384): Uint8Array {
  const bytes = new Uint8Array(length);
  for (const [index, value] of Object.entries(values)) {
    const at = Number(index) * bits;
    bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (value << (at & 7));
  }
  return bytes;
}

export const lstOf = (bytes: Uint8Array) => deflateSync(bytes).toString('base64url');

/** The claims of an honest list in which some indices have values. */
export function listClaims(values: Readonly<Record<number, number>>, over: Json = {}, bits = 1): Json {
  return {
    iss: ISSUER,
    sub: TOKEN_URL,
    iat: NOW_S - 600,
    status_list: { bits, lst: lstOf(packed(bits, values)) },
    ...over,
  };
}

const keys = new Map<string, { publicKey: KeyObject; privateKey: KeyObject }>();

function keyOf(issuer: string) {
  const known = keys.get(issuer) ?? generateKeyPairSync('ec', { namedCurve: 'P-256' });
  keys.set(issuer, known);
  return known;
}

const json64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

export function signedBy(issuer: string, claims: Json, typ = 'statuslist+jwt'): string {
  const input = `${json64({ alg: 'ES256', typ })}.${json64(claims)}`;
  const { privateKey: key } = keyOf(issuer);
  return `${input}.${sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

/** Stands for the reader of tokens that the formats hand over: by node:crypto, with the keys of this file. */
async function readToken(text: string, issuerId: string): Promise<VerifiedToken | Check> {
  const [head = '', body = '', tail = ''] = text.split('.');
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(text)) return check('status_unavailable', 'no token');
  const [header, claims] = [head, body].map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()));
  const named = claims.iss ?? issuerId;
  const { publicKey: key } = keyOf(named);
  const signature = Buffer.from(tail, 'base64url');
  const isRight = verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    { key, dsaEncoding: 'ieee-p1363' },
    signature,
  );
  return isRight ? { typ: header.typ, claims, issuerId: named } : check('status_unavailable', 'changed');
}

export interface Ask {
  table: Table;
  now?: number;
  issuerId?: string;
  /** What stands at an address where a list of the W3C family is looked for, taken as verified. */
  readings?: Record<string, ListReading>;
}

export interface Answered {
  checks: Check[];
  codes: string[];
  until: number | undefined;
  requests: string[];
}

/** What status entries of a credential amount to. */
export async function statusOf(
  entries: StatusEntry[],
  { table, now = NOW, issuerId = ISSUER, readings = {} }: Ask,
): Promise<Answered> {
  const network = tableNetwork(table);
  const credential = async (served: unknown) =>
    readings[String(served)] ?? check('status_unavailable', 'no list');
  const scene: StatusScene = { issuerId, network, now, lists: { token: readToken, credential } };
  const { checks, until } = await checkStatus(entries, scene);
  return { checks, codes: checks.map(({ code }) => code), until, requests: network.requests };
}
