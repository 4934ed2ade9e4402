/** The pages for people that platforms keep, by an award's link. */
import { hostOf } from '../base/urls.ts';
import type { Source } from '../credential/model.ts';
import { type PlatformRow, platformOf } from '../platforms/index.ts';
import { pageAddress, readOpenedPage } from '../platforms/read-award.ts';
import type { Award } from '../platforms/reader.ts';
import { failed } from '../platforms/reader.ts';
import { recognise } from '../platforms/recognise.ts';
import type { AwardPage, OpenedPage } from './ports.ts';

/** The page behind an award's link; `undefined` where Assay reads none. */
export function pageOfAward(url: string): AwardPage | undefined {
  const { row, award } = rowOf(url) ?? {};
  const address = row && award && pageAddress(row, award);
  if (!address || !row.pages) return undefined;
  const { by, hosts } = row.pages;
  const isSecond = row.records !== undefined;
  return { by, url: address, host: hostOf(address), hosts, id: award.id, isSecond };
}

/** What such a page says, as it stands in a tab. */
export async function readOpened(url: string, page: OpenedPage): Promise<Source> {
  const found = rowOf(url);
  const source = found && (await readOpenedPage(found.row, found.award, page));
  return source ?? failed('page_only', 'Assay does not read pages of this platform');
}

function rowOf(url: string): { row: PlatformRow; award: Award } | undefined {
  const link = recognise(url);
  const row = link?.kind === 'award' ? platformOf(link.platform ?? '') : undefined;
  return row && link?.id !== undefined
    ? { row, award: { key: link.key, url: link.url, id: link.id } }
    : undefined;
}
