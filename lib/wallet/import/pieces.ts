/** From a file that was chosen to the pieces that are read and kept each for itself. */
import { bakedPng } from '../../credential/containers/baked-png.ts';
import { isPdf } from '../../credential/containers/pdf.ts';
import { MAX_ORIGINAL_BYTES } from '../awards.ts';
import { fromBundle } from './bundle.ts';
import { partsOf } from './parts.ts';
import { piecesOfPdf } from './pdf.ts';
import { isZip, openZip } from './zip.ts';

/** A badge with its picture is under 1 MB, a backup of some hundred under 16. A ZIP may hold a thousand. */
const MAX_ZIP_BYTES = 64 * 1024 * 1024;

/** The backup of a wallet, which is taken apart: what is sent of it stays below what a message may hold (64 MiB). */
const MAX_BACKUP_BYTES = 40 * 1024 * 1024;

export type Piece =
  /** Kept together, or not at all. */
  | { name: string; parts: Uint8Array[] }
  /** What a code in a picture says. */
  | { name: string; code: string }
  /** Where a PDF links to; of awards and of all else. */
  | { name: string; links: string[]; hasCredentials: boolean }
  | { name: string; refused: string };

/** The text of a code in a picture, or why there is none. */
export type ReadCode = (bytes: Uint8Array) => Promise<{ code: string } | { refused: string }>;

/** What may hold a badge, by its name; a table only if it is the one that is read. */
const WANTED =
  /\.(?:json|jsonld|jwt|ob|sd-jwt|txt|png|svg|pdf|jpe?g|webp|gif)$|(?:^|\/)certifications[^/]*\.csv$/i;

export async function piecesOf(file: File, readCode: ReadCode): Promise<Piece[]> {
  const { name } = file;
  if (file.size > MAX_ZIP_BYTES) return [{ name, refused: 'It is larger than 64 MB.' }];
  const bytes = new Uint8Array(await file.arrayBuffer());
  return isZip(bytes) ? fromZip(name, bytes, readCode) : fromFile(name, bytes, readCode);
}

async function fromZip(name: string, bytes: Uint8Array, readCode: ReadCode): Promise<Piece[]> {
  const opened = await fromBundle(await openZip(bytes, (member) => WANTED.test(member)));
  if ('refused' in opened) return [{ name, refused: opened.refused }];
  const { members, others } = opened;
  if (members.length === 0) return [{ name, refused: 'The ZIP holds no file that could be a badge.' }];
  const pieces: Piece[] = [];
  for (const member of members)
    pieces.push(...(await fromFile(lastPart(member.name), member.bytes, readCode)));
  if (others > 0) pieces.push({ name, refused: `Files of other kinds in it were left alone: ${others}.` });
  return pieces;
}

/** Folders in a name say nothing, and lead nowhere. */
function lastPart(name: string): string {
  return name.split(/[/\\]/).at(-1) || name;
}

async function fromFile(name: string, bytes: Uint8Array, readCode: ReadCode): Promise<Piece[]> {
  return isPdf(bytes) ? piecesOfPdf(name, bytes) : [await pieceOf(name, bytes, readCode)];
}

async function pieceOf(name: string, bytes: Uint8Array, readCode: ReadCode): Promise<Piece> {
  if (bytes.length > MAX_BACKUP_BYTES) return { name, refused: 'It is larger than 40 MB.' };
  if (isZip(bytes)) return { name, refused: 'A ZIP inside a ZIP is not opened.' };
  if (isPicture(bytes)) {
    if (bytes.length > MAX_ORIGINAL_BYTES) return { name, refused: 'It is larger than 16 MB.' };
    const isBaked = bakedPng.opens(bytes) && 'texts' in (await bakedPng.open(bytes));
    return isBaked ? { name, parts: [bytes] } : { name, ...(await readCode(bytes)) };
  }
  const parts = partsOf(bytes);
  if ('refused' in parts) return { name, ...parts };
  const isTooLarge = parts.some((part) => part.length > MAX_ORIGINAL_BYTES);
  return isTooLarge ? { name, refused: 'It is larger than 16 MB.' } : { name, parts };
}

/** PNG, JPEG, GIF and WebP, by how they begin. */
function isPicture(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  return /^(?:\u0089PNG\r\n|\u00ff\u00d8\u00ff|GIF8|RIFF[\s\S]{4}WEBP)/.test(head);
}
