/** The links that lead to credentials, as found. What is known of them stands here, not on the page's own nodes. */
import type { PageLink } from '../browser/messages.ts';
import type { Claim, Owner } from '../credential/model.ts';
import { addressInLink, recognise } from '../platforms/links.ts';
import type { Site } from '../sites/index.ts';
import { isHere } from './guard.ts';

export interface FoundLink {
  anchor: HTMLAnchorElement;
  /** As it was when recognised: a mark holds for this target alone. */
  href: string;
  /** Names the award, whatever link leads to it. */
  key: string;
  url: string;
  host: string;
  /** Nothing in its address says so, but the page calls it a credential. */
  presented: boolean;
  /** The entry that holds it. */
  item: Element;
  claim?: Claim | undefined;
  /** Counts as the owner's, and the worker was asked. */
  asked: boolean;
}

export interface Links {
  /** A link of the page that is not known yet; `undefined` where it leads to no credential. */
  add(element: Element): FoundLink | undefined;
  get(element: Element): FoundLink | undefined;
  all(): Iterable<FoundLink>;
  ofAward(key: string): FoundLink[];
  remove(link: FoundLink): void;
  /** Those that the page has removed. */
  gone(): FoundLink[];
}

export function createLinks(presents: Site['presents']): Links {
  const links = new Map<Element, FoundLink>();
  const byKey = new Map<string, Set<FoundLink>>();

  function remove(link: FoundLink): void {
    links.delete(link.anchor);
    byKey.get(link.key)?.delete(link);
  }

  return {
    add(element) {
      const anchor = element as HTMLAnchorElement;
      const { href } = anchor;
      // The target of an SVG link is an object; only those of HTML are taken.
      if (typeof href !== 'string') return undefined;
      const known = recognise(href);
      const award = known ?? (presents?.(anchor) ? recognise(href, true) : undefined);
      if (!award) return undefined;
      const { key, url, host } = award;
      const link = { anchor, href, key, url, host, presented: !known, item: element, asked: false };
      links.set(element, link);
      byKey.set(key, (byKey.get(key) ?? new Set()).add(link));
      return link;
    },
    get: (element) => links.get(element),
    all: () => links.values(),
    ofAward: (key) => [...(byKey.get(key) ?? [])],
    remove,
    gone: () => [...links.values()].filter((link) => !isHere(link.anchor)),
  };
}

/** Image and caption of one award in one entry get one mark: the last link with words, else the last. */
export function isTheOneMarked(link: FoundLink, sameAward: readonly FoundLink[]): boolean {
  const twins = sameAward.filter((each) => each.asked && each.item === link.item && isHere(each.anchor));
  if (twins.length < 2) return true;
  const worded = twins.filter((each) => /\S/.test(each.anchor.textContent ?? ''));
  return (worded.length > 0 ? worded : twins).at(-1) === link;
}

/** Reads entry and claim anew. `true` if the claim is another one than before. */
export function readLink(link: FoundLink, site: Site): boolean {
  const before = link.claim;
  link.item = site.itemOf(link.anchor);
  link.claim = site.claimOf(link.anchor, link.item);
  const said = (claim: Claim | undefined) => [claim?.title, claim?.issuer, claim?.dates].join('\n');
  return said(before) !== said(link.claim);
}

/** What the worker is told of a link. */
export function pageLink(link: FoundLink, owner: Owner): PageLink {
  const { key, url, claim, presented } = link;
  const address = addressInLink(link.href);
  return {
    key,
    url,
    owner,
    ...(claim ? { claim } : {}),
    ...(presented ? { presented } : {}),
    ...(address ? { address } : {}),
  };
}
