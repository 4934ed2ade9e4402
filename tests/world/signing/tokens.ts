/** Credentials that are signed as a whole, made with node:crypto alone. */
import { createHash } from 'node:crypto';
import type { KeyPair } from './key-pairs.ts';

type Json = Record<string, unknown>;

const base64url = (value: string | Uint8Array) => Buffer.from(value).toString('base64url');

/** A compact JWS (RFC 7515, section 7.1). */
export function signToken(header: Json, payload: Json, key: KeyPair, algorithm = key.algorithm): string {
  const head = base64url(JSON.stringify({ alg: algorithm, ...header }));
  const input = `${head}.${base64url(JSON.stringify(payload))}`;
  return `${input}.${base64url(key.sign(Buffer.from(input), algorithm))}`;
}

/** An SD-JWT (RFC 9901) in which the named claims stand in disclosures. */
export function signSelective(header: Json, payload: Json, hidden: readonly string[], key: KeyPair): string {
  const disclosures = hidden.map((name, at) =>
    base64url(JSON.stringify([`salt-of-claim-${at}`, name, payload[name]])),
  );
  const open = Object.entries(payload).filter(([name]) => !hidden.includes(name));
  const _sd = disclosures.map((each) => createHash('sha256').update(each).digest('base64url')).sort();
  const token = signToken(header, { ...Object.fromEntries(open), _sd, _sd_alg: 'sha-256' }, key);
  return `${[token, ...disclosures].join('~')}~`;
}
