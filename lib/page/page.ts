/** The page as the site reads it: which page, whose, and what of it is not here. */
import type { NotHere } from '../browser/messages.ts';
import type { Owner } from '../credential/model.ts';
import type { Site } from '../sites/index.ts';

/** After a navigation that keeps the document, heading and title change one after the other. */
export const OWNER_SETTLES_MS = 1_500;

export interface Reading {
  /** Names the page; `undefined`: no person is shown here. */
  page: string | undefined;
  owner: Owner;
  /** Unread, but only just: better to wait a moment than to ask twice. */
  isSettling: boolean;
}

export interface PageReader {
  read(): Reading;
  /** What the first of these links to full lists says. */
  notHere(fullLists: Iterable<Element>): NotHere | undefined;
}

export function createPageReader(document: Document, site: Site): PageReader {
  let page: string | undefined;
  let unreadSince: number | undefined;

  function read(): Reading {
    const url = new URL(document.location.href);
    const current = site.pageOf(url);
    if (current !== page) unreadSince = undefined;
    page = current;
    if (page === undefined) return { page, owner: { kind: 'none' }, isSettling: false };
    const owner = site.ownerOf(document, url);
    const now = Date.now();
    unreadSince = owner.kind === 'unread' ? (unreadSince ?? now) : undefined;
    return { page, owner, isSettling: unreadSince !== undefined && now - unreadSince < OWNER_SETTLES_MS };
  }

  function notHere(fullLists: Iterable<Element>): NotHere | undefined {
    const url = new URL(document.location.href);
    for (const link of fullLists) {
      const found = link.isConnected && site.counts(link) ? site.partialOf?.(link, url) : undefined;
      if (found) return found;
    }
    return undefined;
  }

  return { read, notHere };
}

export function isSameOwner(one: Owner, other: Owner): boolean {
  const name = (owner: Owner) => (owner.kind === 'named' ? owner.name : '');
  return one.kind === other.kind && name(one) === name(other);
}
