import { earliest, NOT_A_DATE } from '../../base/dates.ts';
import { asArray, asObject, asText, defined, type JsonObject } from '../../base/json-values.ts';
import { keyFromMultibase, keyOfType } from './multikey.ts';
import { type JwkReading, readJwk } from './public-key.ts';
import { keyFromPem } from './spki.ts';

/** A key as its document lists it, with what the document says about it. */
export interface VerificationMethod extends JwkReading {
  /** Absolute DID URL, or URL. */
  id: string;
  controller?: string;
  /** Withdrawn or past its end by the issuer's own word, ISO 8601; what is no date counts as past. */
  endedAt?: string;
  /** The account of a blockchain that it is instead of a key, as CAIP-10 names it. */
  account?: string;
  /** When its document was written, by its own word, ISO 8601. */
  listedOn?: string;
}

/** What matters of a document that lists keys: a DID document (DID Core 1.0, section 5), a profile, a key set. */
export interface KeyDocument {
  id: string;
  /** The methods that may make assertions, by absolute DID URL or URL. */
  assertionMethods: Map<string, VerificationMethod>;
  /** Those by which whom the document is about proves who they are, as far as it describes them itself. */
  authentication?: ReadonlyMap<string, VerificationMethod>;
  /** Those that it names for assertions and leaves to another document to describe (DID Core 1.0, section 5.3). */
  elsewhere: ReadonlySet<string>;
  /** It lists more than are read. */
  isCut?: true;
}

/** Keys in one list of a document. Issuers that change theirs every month keep a dozen. */
const MAX_KEYS = 50;

/** The lists of a document as far as they are read. */
export function keyLists(...written: unknown[]): { lists: (readonly unknown[])[]; isCut?: true } {
  const lists = written.map(asArray);
  return {
    lists: lists.map((list) => list.slice(0, MAX_KEYS)),
    ...(lists.some((list) => list.length > MAX_KEYS) ? { isCut: true } : {}),
  };
}

/** `#key` and bare DIDs made absolute: a published `verificationMethod` may be any of the three. */
export function absoluteMethodId(written: string, owner: string): string {
  if (written.startsWith('#')) return owner + written;
  const bareKey = /^did:key:([^#?/]+)$/.exec(written);
  if (bareKey) return `${written}#${bareKey[1]}`;
  return /^did:jwk:[^#?/]+$/.test(written) ? `${written}#0` : written;
}

/** Reads a DID document; `undefined` if it is not that of the DID. */
export function readDidDocument(value: unknown, did: string): KeyDocument | undefined {
  const raw = asObject(value);
  return raw?.id === did ? readMethods(raw, did) : undefined;
}

/** The methods of a document that states them as DID documents do, apart from whose it is. */
export function readMethods(raw: JsonObject, owner: string): KeyDocument {
  const { lists, ...cut } = keyLists(raw.verificationMethod, raw.assertionMethod, raw.authentication);
  const [described = [], forAssertions = [], forAuthentication = []] = lists;
  const listed = described.flatMap((each) => readMethod(each, owner) ?? []);
  const byId = new Map(listed.map((method) => [method.id, method]));
  const nameOf = (each: unknown) => (typeof each === 'string' ? absoluteMethodId(each, owner) : undefined);
  const methodsIn = (list: readonly unknown[]) =>
    new Map(
      list.flatMap((each) => {
        const named = nameOf(each);
        const method = named === undefined ? readMethod(each, owner) : byId.get(named);
        return method ? [[method.id, method] as const] : [];
      }),
    );
  const assertionMethods = methodsIn(forAssertions);
  const names = forAssertions.map(nameOf).filter((named) => named !== undefined && !byId.has(named));
  const elsewhere = new Set(
    names.filter((named) => named?.includes(':') && !named.startsWith(`${owner}#`)) as string[],
  );
  return { id: owner, assertionMethods, authentication: methodsIn(forAuthentication), elsewhere, ...cut };
}

/** A method by itself, or a key document of Open Badges 2.0, whose `owner` is its controller. */
export function readMethod(value: unknown, owner: string): VerificationMethod | undefined {
  const raw = asObject(value);
  const id = asText(raw?.id);
  if (!raw || !id) return undefined;
  const optional = {
    controller: asText(raw.controller) ?? asText(raw.owner),
    account: asText(raw.blockchainAccountId),
    endedAt: earliest([raw.revoked, raw.expires].filter(isStated).map((end) => asText(end) ?? NOT_A_DATE)),
  };
  return { id: absoluteMethodId(id, owner), ...readKey(raw), ...defined(optional) };
}

function isStated(end: unknown): boolean {
  return end !== undefined && end !== null && end !== false;
}

function readKey(raw: JsonObject): JwkReading {
  const jwk = asObject(raw.publicKeyJwk);
  if (jwk) return readJwk(jwk);
  const [multibase, base58, hex, pem] = [
    raw.publicKeyMultibase,
    raw.publicKeyBase58,
    raw.publicKeyHex,
    raw.publicKeyPem,
  ].map(asText);
  const key =
    (multibase && keyFromMultibase(multibase)) ||
    keyOfType(raw.type, base58, hex) ||
    (pem && keyFromPem(pem));
  return key ? { key } : {};
}
