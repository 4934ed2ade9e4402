/** The originals as files: bytes as they were received, under names that every system takes. */
import { zipSync } from 'fflate';
import { type Attachment, attachmentsOf } from './attachments.ts';
import type { SharedBadge } from './model.ts';

/** What a badge came as, the oldest first; none for an award that is only a page. */
export function originalFiles(
  badges: readonly SharedBadge[],
): Pick<Attachment, 'name' | 'mediaType' | 'bytes'>[] {
  return attachmentsOf(badges, Number.POSITIVE_INFINITY).flatMap(({ files }) => files);
}

/** All in one file; pictures are packed already, and the rest is small. */
export function originalsZip(badges: readonly SharedBadge[]): Uint8Array {
  return zipSync(Object.fromEntries(originalFiles(badges).map(({ name, bytes }) => [name, bytes])));
}
