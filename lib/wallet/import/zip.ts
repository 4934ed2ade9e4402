/**
 * ZIP files (APPNOTE 6.3): what stands in their directory, and the members that may hold a badge. Each member is
 * decompressed by the browser and counted while it streams, so that a small file is no bomb; names are shown, and
 * lead nowhere. Nothing of a ZIP is kept if any of what is wanted in it cannot be read.
 */
import { crc32 } from '../../base/crc32.ts';
import { inflate } from '../../base/inflate.ts';

const MiB = 1024 * 1024;
/** A thousand badges, with room for what lies beside them in other people's exports. */
const MAX_MEMBERS = 5000;
/** As much as the wallet keeps of one file. */
const MAX_MEMBER_BYTES = 16 * MiB;
/** A thousand badges with their pictures; all of it stands in the memory of one page. */
const MAX_TOTAL_BYTES = 128 * MiB;

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const [LOCAL_BYTES, CENTRAL_BYTES, END_BYTES] = [30, 46, 22];
const MAX_COMMENT_BYTES = 0xffff;
const [STORED, DEFLATED] = [0, 8];

export interface Member {
  name: string;
  bytes: Uint8Array;
}

/** `others`: how many members were left alone. */
export type OpenedZip = { members: Member[]; others: number } | { refused: string };

interface Entry {
  name: string;
  method: number;
  isEncrypted: boolean;
  crc: number;
  /** Bytes as they stand in the file, and where their own head begins. */
  size: number;
  at: number;
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && [3, 5].includes(bytes[2] ?? 0);
}

/** Reads the members that are wanted by their name. Never throws. */
export async function openZip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  maxTotalBytes = MAX_TOTAL_BYTES,
): Promise<OpenedZip> {
  const entries = directoryOf(bytes);
  if ('refused' in entries) return entries;
  const files = entries.filter(({ name }) => !isAside(name));
  const wanted = files.filter(({ name }) => isWanted(name));
  if (wanted.some(({ isEncrypted }) => isEncrypted))
    return { refused: 'The ZIP is protected by a password. Unpack it, and add what is in it.' };
  const members: Member[] = [];
  let total = 0;
  for (const entry of wanted) {
    const content = await contentOf(bytes, entry, Math.min(MAX_MEMBER_BYTES, maxTotalBytes - total));
    if (!content) return { refused: 'The ZIP is damaged, or holds far more than badges need.' };
    total += content.length;
    members.push({ name: entry.name, bytes: content });
  }
  return { members, others: files.length - wanted.length };
}

/** Folders, and what systems put beside the files of their users. */
function isAside(name: string): boolean {
  return name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.[^./])/.test(name);
}

function directoryOf(bytes: Uint8Array): Entry[] | { refused: string } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return { refused: 'The ZIP is cut off or damaged.' };
  const count = view.getUint16(end + 10, true);
  if (count > MAX_MEMBERS) return { refused: `The ZIP holds more than ${MAX_MEMBERS} files.` };
  const entries: Entry[] = [];
  let [at, packed] = [view.getUint32(end + 16, true), 0];
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL)
      return { refused: 'The ZIP is cut off or damaged.' };
    const entry = entryAt(bytes, view, at);
    packed += entry.size;
    entries.push(entry);
    at += CENTRAL_BYTES + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
  }
  // Members that lie on each other are how a few kB become petabytes.
  return packed > bytes.length ? { refused: 'The ZIP holds one part several times.' } : entries;
}

/** The end of the directory is the last thing in the file, with a comment behind it at most. */
function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT_BYTES);
  for (let at = view.byteLength - END_BYTES; at >= first; at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return undefined;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): Entry {
  const flags = view.getUint16(at + 8, true);
  const name = bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + view.getUint16(at + 28, true));
  return {
    name: new TextDecoder().decode(name),
    method: view.getUint16(at + 10, true),
    isEncrypted: (flags & 1) === 1,
    crc: view.getUint32(at + 16, true),
    size: view.getUint32(at + 20, true),
    at: view.getUint32(at + 42, true),
  };
}

async function contentOf(bytes: Uint8Array, entry: Entry, maxBytes: number): Promise<Uint8Array | undefined> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.at + LOCAL_BYTES > bytes.length || view.getUint32(entry.at, true) !== LOCAL) return undefined;
  const names = view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const start = entry.at + LOCAL_BYTES + names;
  const packed = bytes.subarray(start, start + entry.size);
  if (packed.length < entry.size) return undefined;
  const content = await unpack(packed, entry.method, maxBytes);
  return content && crc32(content) === entry.crc ? content : undefined;
}

async function unpack(packed: Uint8Array, method: number, maxBytes: number): Promise<Uint8Array | undefined> {
  if (method === DEFLATED) return inflate(packed, 'deflate-raw', maxBytes);
  return method === STORED && packed.length <= maxBytes ? packed : undefined;
}
