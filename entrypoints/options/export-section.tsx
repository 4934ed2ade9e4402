import { useEffect, useState } from 'preact/hooks';
import { type ExportKind, ExportPanel } from '../../components/export-panel.tsx';
import { readOptions } from '../../lib/browser/storage.ts';
import { fileStem } from '../../lib/share/attachments.ts';
import { bakedBadge } from '../../lib/share/baked-badge.ts';
import { jsonResume } from '../../lib/share/json-resume.ts';
import type { SharedBadge } from '../../lib/share/model.ts';
import { originalFiles, originalsZip } from '../../lib/share/originals.ts';
import { walletCsv } from '../../lib/share/wallet-csv.ts';
import { listEntries } from '../../lib/wallet/store.ts';
import { EXPORT, fill } from '../../lib/words/index.ts';
import { wordsOf } from '../popup/error-words.ts';
import { inOwnWallet } from '../popup/own-wallet.ts';
import { saveFile } from '../popup/save-file.ts';
import { badgesOf } from '../popup/shared-badges.ts';
import { itemOf } from '../popup/wallet-items.ts';
import type { SafetyProps } from './safety.tsx';

/** Files of everything that is kept, or of one badge. */
export function ExportSection({ say }: SafetyProps) {
  const [badges, setBadges] = useState<{ id: string; title: string }[]>([]);
  useEffect(() => {
    inOwnWallet(listEntries).then(setBadges, () => setBadges([]));
  }, []);
  const onExport = async (kind: ExportKind, id?: string) => {
    const exported = await badgesIn(id);
    const file = FILES[kind](exported);
    if (typeof file === 'string') return say(file);
    saveFile(file.name, file.mediaType, file.content);
    say(fill(EXPORT.saved, { name: file.name }));
  };
  return (
    <ExportPanel
      badges={badges}
      onExport={(kind, id) =>
        void onExport(kind, id).catch((error: unknown) => {
          say(wordsOf(error));
        })
      }
    />
  );
}

/** One badge, or all of them. */
async function badgesIn(id: string | undefined): Promise<SharedBadge[]> {
  const entries = await inOwnWallet(listEntries);
  const options = await readOptions();
  const chosen = entries.filter((entry) => id === undefined || entry.id === id);
  return badgesOf(await Promise.all(chosen.map((entry) => itemOf(entry, options, Date.now()))));
}

interface ExportedFile {
  name: string;
  mediaType: string;
  content: string | Uint8Array;
}

/** A file, or in words why there is none. */
const FILES: Record<ExportKind, (badges: SharedBadge[]) => ExportedFile | string> = {
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
  original(badges) {
    const [file] = originalFiles(badges);
    return file ? { ...file, content: file.bytes } : EXPORT.noOriginal;
  },
  picture([badge]) {
    const content = badge && bakedBadge(badge);
    if (!content) return EXPORT.noPicture;
    return { name: `${fileStem(badge.title)}.png`, mediaType: 'image/png', content };
  },
};
