import type { PlatformFacts } from '../credential/model.ts';
import { NAMED_PLATFORMS } from './named-platforms.ts';
import { PAGE_PLATFORMS } from './page-platforms.ts';
import type { Award, PageReader, Reader } from './reader.ts';
import { RECORD_PLATFORMS } from './record-platforms.ts';

export { awardsAt, profileAt } from './profiles.ts';
export type { Award, PageReader, ReadContext, Reader, ReadPage, Statement } from './reader.ts';

export interface PlatformRow {
  id: string;
  facts: PlatformFacts;
  /** How `facts.accounts` is known, with the date on which that was read. */
  source: string;
  /** Records for machines: asked when a link comes into view. `hosts` are all that the reader asks. */
  records?: { hosts: readonly string[]; load: () => Promise<Reader> };
  /** Pages for people: read on the user's click only. */
  pages?: PagePlace;
}

export interface PagePlace {
  /** The hosts, with their sub-domains, on which such a page may finally stand; the first is asked. */
  hosts: readonly string[];
  /**
   * `fetch`: a request brings what people see. `tab`: a bot wall or an application stands before it, so it is read
   * in a tab that the user sees ("Open and read").
   */
  by: 'fetch' | 'tab';
  /** The award's own address, if absent. */
  address?: (award: Award) => string;
  load: () => Promise<PageReader>;
}

/** Every platform that `patterns.ts` recognises. */
export const PLATFORMS: readonly PlatformRow[] = [...RECORD_PLATFORMS, ...PAGE_PLATFORMS, ...NAMED_PLATFORMS];

export function platformOf(id: string): PlatformRow | undefined {
  return PLATFORMS.find((row) => row.id === id);
}
