/** The chosen badges for anywhere but this form: nothing is signed, since nobody is named who gets them. */
import type { Way } from '../../components/ways-out.tsx';
import { openOwnPage } from '../../lib/browser/lifecycle.ts';
import { jsonResume } from '../../lib/share/json-resume.ts';
import { badgeLines } from '../../lib/share/lines.ts';
import type { SharedBadge } from '../../lib/share/model.ts';
import { WAYS_OUT } from '../../lib/words/en-share.ts';
import { counted, fill } from '../../lib/words/index.ts';
import { fileName } from './attach-flow.ts';
import { saveFile } from './save-file.ts';

export interface TakenOut {
  badges: readonly SharedBadge[];
  /** Of the entries, for the sheet that is printed. */
  ids: readonly string[];
  holder: string | undefined;
  now: number;
}

/** What came of it, in words for people. */
export async function takeOut(way: Way, taken: TakenOut): Promise<string> {
  const { badges, ids } = taken;
  if (way === 'print') {
    await openOwnPage(`/report.html?badges=${encodeURIComponent(ids.join(','))}`);
    return '';
  }
  if (way === 'text') {
    await navigator.clipboard.writeText(badgeLines(badges));
    return counted(badges.length, WAYS_OUT.copied);
  }
  if (way === 'resume') return saved('resume.json', 'application/json', jsonResume(badges));
  return saved(fileName(taken.holder), 'application/pdf', await pdfOf(taken));
}

function saved(name: string, mediaType: string, content: string | Uint8Array): string {
  saveFile(name, mediaType, content);
  return fill(WAYS_OUT.saved, { name });
}

async function pdfOf({ badges, holder, now }: TakenOut): Promise<Uint8Array> {
  const { fileFor } = await import('./badges-file.ts');
  const bytes = await fileFor({}, { badges, now, ...(holder ? { holder } : {}) });
  return bytes ?? new Uint8Array();
}
