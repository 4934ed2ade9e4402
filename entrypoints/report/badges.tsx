/** `report.html?badges=ID,ID`: badges of the own wallet, on paper. */
import encodeQR from 'qr';
import { BadgesSheet, type PaperBadge } from '../../components/badges-sheet.tsx';
import { Empty } from '../../components/empty.tsx';
import { defined } from '../../lib/base/json-values.ts';
import { readOptions } from '../../lib/browser/storage.ts';
import { safeLink } from '../../lib/share/lines.ts';
import type { SharedBadge } from '../../lib/share/model.ts';
import { WAYS_OUT } from '../../lib/words/en-share.ts';
import { fill, shortDate } from '../../lib/words/index.ts';
import { wordsOf } from '../popup/error-words.ts';
import { whyItStays } from '../popup/fresh-badges.ts';
import { badgesOf } from '../popup/shared-badges.ts';
import { readItems } from '../popup/wallet-read.ts';

/** The sheet, or in its place why there is none: the wallet is locked, or what was chosen is gone. */
export function badgesOnPaper(ids: readonly string[], madeAt: number) {
  return sheetOf(ids, madeAt).catch((error: unknown) => <Empty title={wordsOf(error)} />);
}

async function sheetOf(ids: readonly string[], madeAt: number) {
  const items = (await readItems(ids)).flatMap((item) => item ?? []);
  if (items.length === 0) return <Empty title={WAYS_OUT.gone} />;
  // Kept open, or opened again later: by then one may be revoked.
  const [stays] = items.flatMap((item) => whyItStays(item) ?? []);
  if (stays) return <Empty title={stays} />;
  const { name } = await readOptions();
  const badges = (await badgesOf(items)).map((badge, at) => paperBadge(badge, items[at]?.id ?? ''));
  document.title = fill(WAYS_OUT.sheet, { date: shortDate(new Date(madeAt).toISOString()) });
  const holder = name ? { holder: name } : {};
  return <BadgesSheet badges={badges} madeAt={madeAt} {...holder} onPrint={() => print()} />;
}

function paperBadge(badge: SharedBadge, id: string): PaperBadge {
  const { title, issuer, issuedOn, expiresOn, skills, picture } = badge;
  const link = safeLink(badge.link);
  return {
    id,
    title,
    issuer,
    skills,
    ...defined({
      issuedOn,
      expiresOn,
      link,
      picture: picture && URL.createObjectURL(picture),
      code: link === undefined ? undefined : codeOf(link),
    }),
  };
}

/** The white around it, which it needs on any ground (ISO/IEC 18004, section 6.3.8), modules. */
const QUIET = 4;

function codeOf(link: string): PaperBadge['code'] {
  const modules = encodeQR(link, 'raw', { ecc: 'low', border: QUIET });
  const dark = modules.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])));
  return { path: dark.join(''), side: modules.length };
}
