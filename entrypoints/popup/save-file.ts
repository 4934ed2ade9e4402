/** Long enough for a dialog that asks where to. */
const KEPT_MS = 10 * 60 * 1000;

/** Saves a text as a file, as a press on a download link does: no permission is needed for that. */
export function saveFile(name: string, mediaType: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
