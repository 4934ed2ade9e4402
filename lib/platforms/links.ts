/** What links lead to, as far as a page can tell: the worker has the last word, in `recognise.ts`. */
import { type Address, addressAt, isAt, markOf, PLACES, type Place, placesAt } from './table.ts';
import { type Target, targetOf } from './wrappers.ts';

export { addressInLink, unwrap } from './wrappers.ts';

/**
 * `award` a platform's address of one; `shape` an address that looks like a credential document, on any host, or that
 * the page or the user says is one; `not_an_award` a template, a catalogue, a form; `file` what anybody may have put
 * there; `placeholder` a sample or mistyped id; `look_alike` a host that imitates a platform's. Only the first two
 * ever lead to a request.
 */
export type LinkKind = 'award' | 'shape' | 'not_an_award' | 'file' | 'placeholder' | 'look_alike';

export interface Recognised {
  kind: LinkKind;
  /** Normalised address: the same award under different links has the same key. A shape is read there. */
  key: string;
  /** The link unwrapped, https, without tracking and personal parameters. It is recognised as the same again. */
  url: string;
  host: string;
  /** Row of the platform; for a look-alike, the one that it imitates. */
  platform?: string;
  id?: string;
}

/** Does a host that is not the domain's imitate it? */
export type Imitates = (host: string, domain: string) => boolean;

/** Characters. LinkedIn's wrapped links stay under 2,000. */
const MAX_LINK_LENGTH = 4096;

/** The path of Badgr's software, on whatever host it runs, or a document whose path says what it is. */
const DOCUMENT =
  /^\/public\/assertions\/[\w-]{8,64}(?:\.json)?\/?$|^(?=.*(?:credential|badge|assertion|certificate)).*\.(?:json|jsonld|jwt)$/i;

/**
 * What a link may lead to, or `undefined` for what Assay leaves alone. Makes no request. `presented`: the page or the
 * user says that it leads to a credential, so that an address which nothing else speaks for is a shape too. Without
 * `imitates`, a host with foreign letters is a look-alike wherever it could be one.
 */
export function recognise(href: string, presented = false, imitates?: Imitates): Recognised | undefined {
  const target = href.length > MAX_LINK_LENGTH ? undefined : targetOf(href);
  if (!target) return undefined;
  const { url, text } = target;
  const { hostname: host } = url;
  const places = placesAt(host);
  for (const place of places) {
    // Another port is another server, of which the platform's name says nothing.
    const found = !url.port && isAt(place, host) && onPlatform(place, url, text);
    if (found) return found;
  }
  const elsewhere = anywhere(target, presented);
  const imitated = places.find(
    (place) =>
      !isAt(place, host) && addressAt(place, host, text) && (!imitates || imitates(host, place.domain)),
  );
  if (!imitated) return elsewhere;
  return { ...(elsewhere ?? plain(target)), kind: 'look_alike', platform: imitated.id };
}

function plain({ url, route }: Target) {
  const address = url.href + route;
  return { key: address, url: address, host: url.hostname };
}

/** What an address is on a platform's own host. */
export function onPlatform(place: Place, { host, pathname }: URL, text: string): Recognised | undefined {
  const { id: platform } = place;
  const found = (kind: LinkKind, path: string): Recognised => {
    const address = `https://${host}${path}`;
    return { kind, key: address, url: address, host, platform };
  };
  const award = addressAt(place, host, text);
  if (award) {
    const { id, own } = award;
    const key = KEYS[platform]?.(award) ?? award.key;
    return { ...found('award', /[?#]/.test(own) ? own : pathname), key, id };
  }
  const mark = markOf(place, pathname);
  if (mark) return found(mark === '!' ? 'not_an_award' : 'file', pathname);
  return addressAt(place, host, text, 'anyId') && found('placeholder', text);
}

/** Where the way to an award says nothing of its key. */
const KEYS: Record<string, (address: Address) => string> = {
  // The same identifier, with and without its hyphens.
  'edx-program': ({ key }) => key.replaceAll('-', ''),
  // A link to share names user and credential only.
  'microsoft-learn': ({ key }) => key.replace(/(users\/[^/]+)(\/[^/]+)$/, '$1/credentials$2'),
};

/** `badge.php` is for people, `assertion.php` for machines. */
const MOODLE_PAGE = /(?:badge\.php\?hash|assertion\.php\?b)(=.*)/i;

const ANYWHERE = PLACES.filter(({ domain }) => domain === '*');

/** What looks like a credential whatever its host: what it is, is known once it is read. */
function anywhere(target: Target, presented: boolean): Recognised | undefined {
  const { url, text } = target;
  const { host } = url;
  for (const place of url.port ? [] : ANYWHERE) {
    const { id: platform } = place;
    const found = addressAt(place, host, text);
    if (!found) continue;
    const { id, own } = found;
    const key = found.key.replace(MOODLE_PAGE, 'assertion.php?b$1&obversion=2');
    const shape = { kind: 'shape' as const, key, url: `https://${host}${own}`, host, platform, id };
    // A sure sign, which the address keeps. The record proves the host, so that the key holds it.
    return platform === 'accredible' ? { ...shape, kind: 'award', url: `${shape.url}#acc.` } : shape;
  }
  return presented || DOCUMENT.test(url.pathname) ? { ...plain(target), kind: 'shape' } : undefined;
}
