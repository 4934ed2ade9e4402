/** What a link leads to, with all that is known: for the worker and the command line, not for a page. */
import { imitates as looksLike } from '../base/confusables.ts';
import { hostOf, isPublicHost, isWithin } from '../base/urls.ts';
import * as links from './links.ts';
import { TABLE_IF_PRESENTED } from './patterns-if-presented.ts';
import { isSample } from './samples.ts';
import { isAt, PLACES, placesAt, placesIn } from './table.ts';
import { targetOf } from './wrappers.ts';

/** Hosts of the same owners that hold a platform's domain as a run of labels (2026-11). */
const OF_THE_SAME_OWNER = ['google.com', 'europa.eu.int'];
/** Where they lead is what whoever made them says today: never followed, so never asked. */
const SHORTENERS = [
  'lnkd.in',
  'bit.ly',
  't.co',
  'tinyurl.com',
  'goo.gl',
  'rb.gy',
  'cutt.ly',
  'is.gd',
  'ow.ly',
].concat(['buff.ly', 'rebrand.ly', 'shorturl.at', 't.ly', 'tiny.cc', 's.id']);
/** Words of addresses at which awards are shown, where no more is known. */
const AWARD_WORD = /credential|certificat|verif|badge|award|share|transcript/i;

const IF_PRESENTED = placesIn(TABLE_IF_PRESENTED);
/** What a host may imitate: not where anybody puts files. */
const DOMAINS = [...PLACES, ...IF_PRESENTED]
  .filter(({ id, domain }) => id !== 'file-host' && domain !== '*')
  .map(({ domain }) => domain);

/**
 * As `recognise` in `links.ts`, with the last word: a host that imitates nobody is no look-alike, a sample is no
 * award, and hosts that are not public are left alone. Where both know a link, key and address are the same.
 */
export function recognise(href: string, presented = false): links.Recognised | undefined {
  const link = links.recognise(href, presented && !isShortened(href), imitates);
  if (link && !isPublicHost(link.host)) return undefined;
  if (!link || isPlain(link)) return ifPresented(href) ?? link;
  const { id, ...rest } = link;
  if (link.kind === 'look_alike' || id === undefined || !isSample(id)) return link;
  return link.kind === 'award' ? { ...rest, kind: 'placeholder' } : undefined;
}

/** A shape for which only the page or the user speaks, or its ending. */
function isPlain({ kind, platform }: links.Recognised): boolean {
  return kind === 'shape' && platform === undefined;
}

function ifPresented(href: string): links.Recognised | undefined {
  const target = targetOf(href);
  if (!target || target.url.port) return undefined;
  const { url, route, text } = target;
  const address = url.href + route;
  for (const place of IF_PRESENTED) {
    if (!isAt(place, url.hostname)) continue;
    const same = { key: address, url: address, host: url.hostname, platform: place.id };
    const found = links.onPlatform(place, url, text);
    if (found) return { ...found, ...same };
    const isNamed = place.paths.includes('?') && AWARD_WORD.test(text) && /\d/.test(text);
    if (isNamed) return { ...same, kind: 'award', id: text };
  }
  return undefined;
}

/** A link whose target only the shortener knows. */
export function isShortened(href: string): boolean {
  const host = hostOf(links.unwrap(href));
  return SHORTENERS.some((each) => isWithin(host, each));
}

/** The row of the platform that a host belongs to. */
export function platformAt(host: string): string | undefined {
  return [...placesAt(host), ...IF_PRESENTED].find((place) => isAt(place, host))?.id;
}

/** The platform's domain that a host imitates, whatever its path; for hosts that a credential names as its issuer's. */
export function imitatedDomain(host: string): string | undefined {
  return DOMAINS.find((domain) => imitates(host, domain));
}

function imitates(host: string, domain: string): boolean {
  return looksLike(host, domain) && !OF_THE_SAME_OWNER.some((owner) => isWithin(host, owner));
}
