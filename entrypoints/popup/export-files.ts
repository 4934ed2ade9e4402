/** What leaves the wallet as a file: made of the badges as they are held, and saved. */
import type { ExportKind } from '../../components/export-panel.tsx';
import type { WalletItem } from '../../components/wallet-item.ts';
import { fileStem } from '../../lib/share/attachments.ts';
import { bakedBadge } from '../../lib/share/baked-badge.ts';
import { jsonResume } from '../../lib/share/json-resume.ts';
import type { SharedBadge } from '../../lib/share/model.ts';
import { originalFiles, originalsZip } from '../../lib/share/originals.ts';
import { walletCsv } from '../../lib/share/wallet-csv.ts';
import { counted, EXPORT, fill } from '../../lib/words/index.ts';
import { saveFile } from './save-file.ts';
import { badgesOf } from './shared-badges.ts';

/** Saves a file of these; `hash` chooses one of several originals. Answers in words what came of it. */
export async function exportBadges(
  kind: ExportKind,
  items: readonly WalletItem[],
  hash?: string,
): Promise<string> {
  // A CV says what its writer holds; all other kinds are the wallet as it is.
  const said = kind === 'resume' ? items.filter(({ state }) => state !== 'invalid') : items;
  const file = FILES[kind](await badgesOf(said), hash);
  if (typeof file === 'string') return file;
  saveFile(file.name, file.mediaType, file.content);
  const saved = fill(EXPORT.saved, { name: file.name });
  const left = items.length - said.length;
  return left > 0 ? `${saved}. ${counted(left, EXPORT.leftOut)}` : saved;
}

interface ExportedFile {
  name: string;
  mediaType: string;
  content: string | Uint8Array;
}

/** A file, or in words why there is none. `hash`: of the one original that is wanted. */
type MakeFile = (badges: SharedBadge[], hash?: string) => ExportedFile | string;

const FILES: Record<ExportKind, MakeFile> = {
  originals: (badges) => ({
    name: 'Badges.zip',
    mediaType: 'application/zip',
    content: originalsZip(badges),
  }),
  resume: (badges) => ({
    name: 'resume.json',
    mediaType: 'application/json',
    content: jsonResume(badges),
  }),
  table: (badges) => ({ name: 'Badges.csv', mediaType: 'text/csv', content: walletCsv(badges) }),
  original([badge], hash) {
    const chosen = badge?.originals.filter((each) => hash === undefined || each.hash === hash);
    const [file] = badge ? originalFiles([{ ...badge, originals: chosen ?? [] }]) : [];
    return file ? { ...file, content: file.bytes } : EXPORT.noOriginal;
  },
  picture([badge]) {
    const content = badge && bakedBadge(badge);
    if (!content) return EXPORT.noPicture;
    return { name: `${fileStem(badge.title)}.png`, mediaType: 'image/png', content };
  },
};
