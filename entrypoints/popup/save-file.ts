/** Long enough for a dialog that asks where to. */
const KEPT_MS = 10 * 60 * 1000;

/** Saves a text or bytes as a file, as a press on a download link does: no permission is needed for that. */
export function saveFile(name: string, mediaType: string, content: string | Uint8Array): void {
  const type = typeof content === 'string' ? `${mediaType};charset=utf-8` : mediaType;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
