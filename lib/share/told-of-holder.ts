/**
 * What badges tell of their holder once they go out together: a hash here, a name there and a birth date in a third
 * make one person of three. Read from the files that are handed over, not from what is shown of them.
 */
import { fromBase64url } from '../base/bytes.ts';
import { parseJson, parseJsonBytes } from '../base/json.ts';
import { asArray, asObject, asText, idOf, type JsonObject } from '../base/json-values.ts';
import { openBytes } from '../credential/containers/index.ts';
import { isCredential } from './attachments.ts';
import type { SharedBadge } from './model.ts';

export const TOLD = ['name', 'email', 'email_hash', 'birth_date', 'identifier', 'evidence', 'other'] as const;
export type Told = (typeof TOLD)[number];

export interface Fact {
  kind: Told;
  /** Each once, as written; of `evidence` the hosts, of `other` what it is called. */
  values: string[];
}

/** Members of one subject that are looked at: forms of identity have some twenty. */
const MAX_MEMBERS = 100;
/** Values of one kind: more is not read by anybody. */
const MAX_VALUES = 50;

const KIND_OF: readonly [pattern: RegExp, kind: Told][] = [
  [/^(?:(?:given|family|first|last|middle|additional|full|display)[_-]?)?name$/i, 'name'],
  [/^(?:e[_-]?mail(?:[_-]?address)?|mbox)$/i, 'email'],
  [/^(?:birth[_-]?date|date[_-]?of[_-]?birth|dob)$/i, 'birth_date'],
];
/** About the award, or about the file itself: JOSE and SD-JWT claims, and the subject of Open Badges 3.0. */
const NOT_OF_THE_HOLDER = new Set(
  [
    'type',
    '@type',
    'achievement',
    'hasCredential',
    'narrative',
    'result',
    'creditsEarned',
    'role',
    'term',
    'image',
  ]
    .concat([
      'activityStartDate',
      'activityEndDate',
      'source',
      'iss',
      'iat',
      'nbf',
      'exp',
      'jti',
      'vct',
      'cnf',
    ])
    .concat(['status', '_sd', '_sd_alg', 'vct#integrity', 'aud', 'nonce']),
);

type Found = Map<Told, Set<string>>;

/** In the order of `TOLD`; what is not told is absent. */
export async function toldOfHolder(badges: readonly SharedBadge[]): Promise<Fact[]> {
  const found: Found = new Map();
  for (const { originals } of badges) {
    for (const { bytes } of originals.filter(isCredential)) {
      const contents = await openBytes(bytes);
      for (const text of 'texts' in contents ? contents.texts : []) readText(text.trim(), found);
    }
  }
  return TOLD.flatMap((kind) => {
    const values = [...(found.get(kind) ?? [])];
    return values.length > 0 ? [{ kind, values }] : [];
  });
}

function readText(text: string, found: Found): void {
  const parsed = parseJson(text);
  const document = parsed.ok ? asObject(parsed.value) : undefined;
  if (document) readDocument(document, found);
  else readToken(text, found);
}

function readToken(text: string, found: Found): void {
  const [token = '', ...disclosures] = text.split('~');
  const payload = jsonIn(token.split('.')[1] ?? '');
  const claims = asObject(payload);
  if (claims) readClaims(claims, found);
  for (const each of disclosures.slice(0, MAX_MEMBERS)) {
    // Salt, name and value (RFC 9901, section 4.2.1).
    const [, name, value] = asArray(jsonIn(each));
    if (typeof name === 'string') readMember(name, value, found);
  }
}

function jsonIn(base64url: string): unknown {
  const bytes = fromBase64url(base64url);
  const parsed = bytes && parseJsonBytes(bytes);
  return parsed?.ok ? parsed.value : undefined;
}

function readClaims(claims: JsonObject, found: Found): void {
  const document = asObject(claims.vc) ?? claims;
  if (asText(claims.sub)) readMember('id', claims.sub, found);
  const { sub: _, ...others } = document;
  if (document.credentialSubject || document.recipient) readDocument(document, found);
  else readSubject(others, found);
}

/** A verifiable credential, or an assertion of Open Badges 2.0. */
function readDocument(document: JsonObject, found: Found): void {
  for (const each of asArray(document.credentialSubject)) readSubject(asObject(each) ?? { id: each }, found);
  const recipient = asObject(document.recipient);
  if (recipient)
    readIdentity({ ...recipient, identityHash: recipient.identity, identityType: recipient.type }, found);
  for (const each of asArray(document.evidence).slice(0, MAX_VALUES)) {
    const url = idOf(each) ?? '';
    if (URL.canParse(url)) add(found, 'evidence', new URL(url).host || url);
  }
}

function readSubject(subject: JsonObject, found: Found): void {
  for (const [name, value] of Object.entries(subject).slice(0, MAX_MEMBERS)) readMember(name, value, found);
}

function readMember(name: string, value: unknown, found: Found): void {
  if (NOT_OF_THE_HOLDER.has(name) || value === undefined || value === null) return;
  const values = asArray(value).slice(0, MAX_VALUES);
  const kind = KIND_OF.find(([pattern]) => pattern.test(name))?.[1];
  if (name === 'id' || name === '@id') readId(asText(value) ?? '', found);
  else if (name === 'identifier') for (const each of values) readIdentity(asObject(each) ?? {}, found);
  else if (kind) for (const each of values) add(found, kind, asText(each) ?? '');
  else add(found, 'other', name);
}

function readId(id: string, found: Found): void {
  if (/^mailto:/i.test(id)) add(found, 'email', id.slice('mailto:'.length));
  else add(found, 'identifier', id);
}

/** IdentityObject of Open Badges 2.0 and 3.0: in clear or as a hash, which whoever guesses the address can compare. */
function readIdentity({ identityHash, identityType, hashed }: JsonObject, found: Found): void {
  const value = asText(identityHash) ?? '';
  const type = asText(identityType) ?? '';
  const isHash = hashed === true || hashed === 'true' || /^(?:sha256|md5)\$/i.test(value);
  if (/^e?mail/i.test(type)) add(found, isHash ? 'email_hash' : 'email', value);
  else if (type === 'name' && !isHash) add(found, 'name', value);
  else if (/birth/i.test(type)) add(found, 'birth_date', value);
  else if (type) add(found, 'other', type);
}

function add(found: Found, kind: Told, value: string): void {
  const values = found.get(kind) ?? new Set();
  if (value && values.size < MAX_VALUES) found.set(kind, values.add(value));
}
