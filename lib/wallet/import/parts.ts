/**
 * What one file holds that has to be taken apart before it is read: the backup of another wallet, or a list of
 * credentials. Keys that such a file carries are left where they are: they are put into no part, so that nothing of
 * ours ever stores, sends or logs them.
 */
import { utf8Decode, utf8Encode } from '../../base/bytes.ts';
import { parseJson } from '../../base/json.ts';
import { memberIn, type Slice, slicesOf } from '../../base/json-slices.ts';
import { asArray, asObject } from '../../base/json-values.ts';

/** More than anybody holds; one file is one change of the wallet. */
const MAX_PARTS = 2000;
/** Enough to tell JSON and tokens from all else, after a byte order mark and some white space. */
const START_BYTES = 64;
const WALLET = 'UniversalWallet2020';
const CREDENTIALS = ['VerifiableCredential', 'VerifiablePresentation', 'OpenBadgeCredential', 'Assertion'];
/** As multikeys, JWKs of suites and older key documents name it. */
const PRIVATE_KEY = /"(?:private|secret)Key\w*"\s*:/i;
const TOKEN = /^"[\w-]+\.[\w-]+\.[\w-]*(?:~[^"\\]*)?"$/;

/** Bytes to be read each for itself, or why the file is not taken. */
export type Parts = Uint8Array[] | { refused: string };

export function partsOf(bytes: Uint8Array): Parts {
  const start = new TextDecoder().decode(bytes.subarray(0, START_BYTES)).trimStart();
  const text = /^[[{e]/.test(start) ? utf8Decode(bytes) : undefined;
  if (text === undefined) return [bytes];
  if (start.startsWith('e')) return tokensIn(text) ?? [bytes];
  const slices = slicesOf(text);
  const wallets = text.includes(WALLET) && slices ? walletsIn(text, slices) : [];
  if (wallets.length > 0) return fromWallets(wallets);
  if (PRIVATE_KEY.test(text)) return { refused: 'It holds a private key, which Assay does not take in.' };
  return text.trimStart().startsWith('[') && slices ? fromList(slices, bytes) : [bytes];
}

/** Several tokens, one a line. */
function tokensIn(text: string): Parts | undefined {
  const words = text.trim().split(/\s+/);
  return words.length > 1 && words.every((word) => TOKEN.test(`"${word}"`)) ? asParts(words) : undefined;
}

/** The members of each wallet in the file: one, or a list of them. */
function walletsIn(text: string, slices: readonly Slice[]): Slice[][] {
  const isList = text.trimStart().startsWith('[');
  const objects = isList ? slices.map((each) => slicesOf(each.text) ?? []) : [[...slices]];
  return objects.filter((members) => memberIn(members, 'type')?.includes(WALLET));
}

/** Universal Wallet 2020, section 4: credentials, keys, DID documents and metadata in one flat list. */
function fromWallets(wallets: readonly Slice[][]): Parts {
  if (wallets.some((members) => memberIn(members, 'status') === '"LOCKED"'))
    return { refused: 'The backup is locked with a password. Save it unlocked, and add that.' };
  const contents = wallets.flatMap((members) => slicesOf(memberIn(members, 'contents') ?? '') ?? []);
  const parts = contents.flatMap(({ text }) => (isCredential(text) ? [text] : []));
  if (parts.length === 0) return { refused: 'The backup holds no credential.' };
  return asParts(parts);
}

/** Those of a list that are credentials; where none is, the file is read as it is, and it is said what it is not. */
function fromList(slices: readonly Slice[], bytes: Uint8Array): Parts {
  const parts = slices.flatMap(({ text }) => (isCredential(text) ? [text] : []));
  return parts.length ? asParts(parts) : [bytes];
}

function asParts(texts: readonly string[]): Parts {
  if (texts.length > MAX_PARTS) return { refused: `It holds more than ${MAX_PARTS} credentials.` };
  return texts.map((text) => utf8Encode(text.startsWith('"') ? text.slice(1, -1) : text));
}

function isCredential(text: string): boolean {
  if (TOKEN.test(text)) return true;
  if (!text.startsWith('{') || PRIVATE_KEY.test(text)) return false;
  const parsed = parseJson(text);
  const types = parsed.ok ? asArray(asObject(parsed.value)?.type) : [];
  return types.some((type) => CREDENTIALS.includes(type as string));
}
