/** Which originals go into the file, and under which names. */
import { zlibSync } from 'fflate';
import type { Original } from '../wallet/model.ts';
import { plain } from '../words/plain.ts';
import { mediaTypeOf } from './media-type-of.ts';
import type { SharedBadge } from './model.ts';

export interface Attachment {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
  /** For people: the award's title, in any script. */
  description: string;
}

/** Those of one badge, and the size of what was too large, bytes. */
export interface Attached {
  files: Attachment[];
  leftOut: number;
}

const EXTENSIONS: Record<string, string> = {
  'application/json': 'json',
  'application/ld+json': 'json',
  'application/vc+ld+json': 'json',
  'application/vc': 'json',
  'application/vp': 'json',
  'application/jwt': 'jwt',
  'application/vc+jwt': 'jwt',
  'application/vc+sd-jwt': 'jwt',
  'application/dc+sd-jwt': 'jwt',
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'application/pdf': 'pdf',
  'text/plain': 'txt',
};

/**
 * For each badge its originals, as long as all together stay within `maxBytes` of the compressed file: smallest
 * first, so that one large image does not push out the rest. A page for people is no credential and stays out.
 */
export function attachmentsOf(badges: readonly SharedBadge[], maxBytes: number): Attached[] {
  const chosen = chosenHashes(badges, maxBytes);
  const names = new Set<string>();
  const used = new Set<string>();
  return badges.map(({ title, originals }) => {
    const own = originals.filter(isCredential);
    const files = own
      .filter(({ hash }) => chosen.has(hash) && !used.has(hash))
      .map((original) => toAttachment(original, title, names));
    for (const { hash } of own) used.add(hash);
    const leftOut = own.filter(({ hash }) => !chosen.has(hash));
    return { files, leftOut: leftOut.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) };
  });
}

export function isCredential({ mediaType }: Original): boolean {
  return !/^(text\/html|application\/xhtml\+xml)/i.test(mediaType);
}

function chosenHashes(badges: readonly SharedBadge[], maxBytes: number): Set<string> {
  const all = new Map(
    badges.flatMap((badge) => badge.originals.filter(isCredential)).map((each) => [each.hash, each.bytes]),
  );
  const sized = [...all].map(([hash, bytes]) => ({ hash, size: sizeInFile(bytes) }));
  let left = maxBytes;
  const chosen = new Set<string>();
  for (const { hash, size } of sized.sort((one, other) => one.size - other.size)) {
    left -= size;
    if (left < 0) break;
    chosen.add(hash);
  }
  return chosen;
}

/** Bytes of a file specification, a stream dictionary and their cross references. */
const OVERHEAD_BYTES = 700;

export function sizeInFile(bytes: Uint8Array): number {
  return zlibSync(bytes).byteLength + OVERHEAD_BYTES;
}

function toAttachment(original: Original, title: string, names: Set<string>): Attachment {
  const mediaType = safeMediaType(mediaTypeOf(original));
  const name = uniqueName(fileStem(title), EXTENSIONS[mediaType] ?? 'bin', names);
  names.add(name);
  return { name, mediaType, bytes: original.bytes, description: plain(title) };
}

/** ASCII without signs that mean something in a path or in a PDF string. */
export function fileStem(title: string): string {
  const ascii = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return ascii.slice(0, 60) || 'credential';
}

function uniqueName(stem: string, extension: string, names: ReadonlySet<string>): string {
  let name = `${stem}.${extension}`;
  for (let count = 2; names.has(name); count += 1) name = `${stem}-${count}.${extension}`;
  return name;
}

function safeMediaType(mediaType: string): string {
  const essence = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  return /^[\w.+-]+\/[\w.+-]+$/.test(essence) ? essence : 'application/octet-stream';
}
