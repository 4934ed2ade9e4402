import { readFileSync } from 'node:fs';
import { BADGR, CREDLY } from '../awards.ts';
import { wrapped } from '../cv.ts';
import { formPage, sharedFile } from '../form-place.ts';
import { MISBEHAVING } from '../misbehaviour.ts';
import { IDA, NADIA, PEOPLE, type Person, TOBIAS, TWO_NAMES } from '../people.ts';
import { type Asked, escapeHtml, html, notFound, type Place, type Reply } from '../place.ts';
import type { Scene } from '../scene.ts';
import { STORY } from '../story.ts';
import { JUNK_LINKS } from './junk.ts';
import { linkedinShape } from './linkedin-shapes.ts';

const CLIENT = readFileSync(new URL('../pages/profile.js', import.meta.url));
const STYLE = readFileSync(new URL('../pages/profile.css', import.meta.url));

/** As strict as the site's own: scripts by origin, and no string becomes markup without a policy. */
const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "connect-src 'self'; object-src 'none'; require-trusted-types-for 'script'";

/** A job with the dialog of "Easy Apply" open. */
const EASY_APPLY = '/jobs/view/4471203/';
const EASY_APPLY_PAGE = formPage('easy-apply.html', 'Data Analyst | Harrow &amp; Pine | LinkedIn');
/** "Add license or certification": with ids that say what a field is, and with labels alone. What the link says is ignored. */
const CERTIFICATION = '/profile/add';
const CERTIFICATION_PAGES: Readonly<Record<string, string>> = {
  [CERTIFICATION]: formPage('linkedin-certification.html', 'Nadia Kestrel | LinkedIn'),
  '/in/nadia-kestrel/edit/forms/certification/new/': formPage(
    'linkedin-certification-labels.html',
    'Nadia Kestrel | LinkedIn',
    'de',
  ),
};

/** How many cards come with the first look at the section, and how many with each look further down. */
const CARDS_A_LOOK = 6;
const LICENSES_IN_ALL = 21;

interface Card {
  title: string;
  issuer: string;
  issuedDaysAgo: number;
  url: string;
}

/**
 * A profile in the shape of 2026: no `h1`, class names of the build, sections that fill in when they are scrolled to,
 * links behind `/safety/go/`, and navigation that keeps the document.
 */
export const linkedin: Place = {
  id: 'linkedin',
  hosts: ['www.linkedin.com'],
  open: (scene) => ({ answer: (asked) => answer(asked, scene) }),
};

function answer(asked: Asked, scene: Scene): Reply {
  const path = asked.url.pathname;
  if (path === '/static/profile.js') return { type: 'text/javascript', body: CLIENT };
  if (path === '/static/profile.css') return { type: 'text/css', body: STYLE };
  const own = path === EASY_APPLY ? EASY_APPLY_PAGE : CERTIFICATION_PAGES[path];
  const form = own ? html(own) : sharedFile(path, asked.method);
  if (form) return form;
  const shape = linkedinShape(path, scene);
  if (shape) return html(shape, { 'content-security-policy': POLICY });
  const [, kind, vanity, rest] = /^\/(in|cards)\/([\w-]+)\/?(.*)$/.exec(path) ?? [];
  const person = PEOPLE.find((each) => each.vanity === vanity);
  if (!person) return notFound();
  if (kind === 'cards')
    return html(moreCards(person, Number(asked.url.searchParams.get('from') ?? 0), scene));
  const isList = rest === 'details/certifications/';
  const main = isList ? certificationsPage(person, scene) : profileMain(person);
  return html(page(person, main), { 'content-security-policy': POLICY });
}

const CARDS: Record<string, readonly Card[]> = {
  [NADIA.vanity]: STORY.map(({ claimed, claimedIssuer, issuedDaysAgo, url }) => ({
    title: claimed,
    issuer: claimedIssuer,
    issuedDaysAgo,
    url,
  })),
  [TOBIAS.vanity]: [
    {
      title: CREDLY.tobiasOwn.title,
      issuer: 'Northwind Cloud',
      issuedDaysAgo: CREDLY.tobiasOwn.issuedDaysAgo,
      url: `https://www.credly.com/badges/${CREDLY.tobiasOwn.id}/linked_in_profile`,
    },
    {
      title: CREDLY.practitioner.title,
      issuer: 'Northwind Cloud',
      issuedDaysAgo: CREDLY.practitioner.issuedDaysAgo,
      url: `https://www.credly.com/badges/${CREDLY.practitioner.id}/public_url`,
    },
  ],
  [TWO_NAMES.vanity]: [
    {
      title: CREDLY.practitioner.title,
      issuer: 'Northwind Cloud',
      issuedDaysAgo: CREDLY.practitioner.issuedDaysAgo,
      url: `https://www.credly.com/badges/${CREDLY.practitioner.id}/public_url`,
    },
  ],
  [IDA.vanity]: [
    ...Object.entries(BADGR)
      .filter(([name]) => MISBEHAVING.includes(name))
      .map(([name, id]) => card(`Bad ${name}`, `https://api.badgr.io/public/assertions/${id}`)),
    ...JUNK_LINKS.map((url) => card(`Junk ${url.slice(url.lastIndexOf('/') + 1)}`, url)),
    card('Field Methods', 'https://northfield.edu/credentials/field-methods.json'),
  ],
};

function card(title: string, url: string): Card {
  return { title, issuer: 'Somebody', issuedDaysAgo: 100, url };
}

function page(person: Person, main: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>(4) ${escapeHtml(person.titled ?? person.name)} | LinkedIn</title>
<meta name="como-pk" content="d_flagship3_profile_view_base">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/static/profile.css"></head>
<body><div id="root" data-strictmode="true"><h2 class="f4bb2ba5" data-testid="toasts-title">0 notifications</h2>
<header class="_0c1de9aa"><a href="https://www.linkedin.com/feed/">Home</a></header>
<div class="_55ab01d2">${main}${aside(person)}</div></div>
<script src="/static/profile.js"></script></body></html>`;
}

function profileMain(person: Person): string {
  const part = `profileCardsBelowActivityPart1WithoutExp${person.vanity}`;
  return `<main><div data-sdui-screen="com.linkedin.sdui.flagshipnav.profile.Profile">
${topCard(person)}${about(person)}${activity(person)}
<div class="d003ca0b _3204ef32 skeleton" id="${part}" componentkey="${part}" data-cards="/cards/${person.vanity}"></div>
<div class="d003ca0b _3204ef32" id="profileCardsBelowActivityPart2${person.vanity}"><div data-display-contents="true"></div></div>
</div></main>`;
}

function topCard(person: Person): string {
  return `<div class="d003ca0b" componentkey="com.linkedin.sdui.profile.card.ref${memberId(person)}Topcard"><section class="_7dfeef07 dec0dddd">
<div class="_9fa9cfc8" data-display-contents="true"><h2 class="_531910c6 _26152eb7">${escapeHtml(person.name)}</h2>
<p class="_531910c6">· 2nd</p><p class="_531910c6 _3d404d2d">${escapeHtml(person.headline)}</p><p class="_531910c6">Eastport</p>
<a href="https://www.linkedin.com/in/${person.vanity}/overlay/contact-info/">Contact info</a></div></section></div>`;
}

function memberId(person: Person): string {
  return `ACoAAE${person.vanity.replace(/\W/g, '').toUpperCase()}`;
}

function about(person: Person): string {
  return `<div class="d003ca0b" componentkey="com.linkedin.sdui.profile.card.ref${memberId(person)}About"><section class="_7dfeef07">
<h2 class="_531910c6">About</h2><p class="_531910c6">I like numbers that answer a question somebody really has.</p></section></div>`;
}

/** A post whose link stands behind two wrappers: never asked, since the shortener is a tracker. */
function activity(person: Person): string {
  const short = 'https://lnkd.in/gT4wQ9xe';
  return `<div class="d003ca0b" componentkey="com.linkedin.sdui.profile.card.ref${person.vanity}Activity"><section class="_7dfeef07">
<h2 class="_531910c6">Activity</h2><span data-testid="expandable-text-box">I passed
<a aria-label="Open ${short}" target="_blank" href="${wrapped(short)}"><strong>${short}</strong></a></span></section></div>`;
}

function moreCards(person: Person, from: number, scene: Scene): string {
  const cards = CARDS[person.vanity] ?? [];
  const shown = cards.slice(from, from + CARDS_A_LOOK).map((each, index) => item(each, from + index, scene));
  const next = from + CARDS_A_LOOK;
  const more =
    next < cards.length
      ? `<div class="skeleton" data-cards="/cards/${person.vanity}?from=${next}"></div>`
      : showAll(person);
  const body = shown.join('<hr role="presentation">') + more;
  return from === 0 ? section(body) : body;
}

function section(body: string): string {
  return `<div class="_9fa9cfc8" data-display-contents="true"><section class="_7dfeef07 dec0dddd">
<div class="e5d9f935"><h2 class="_531910c6 _2a161608">Licenses &amp; certifications</h2></div>${body}</section></div>`;
}

function item(each: Card, index: number, scene: Scene): string {
  const key = `c0ffee${index.toString(16).padStart(2, '0')}-52d1-4e0b-8a7c-91f3d6b0e245`;
  return `<div class="_84f28132 _70e6eabd"><a class="_84c23c71" href="https://www.linkedin.com/company/${7300 + index}/" componentkey="${key}"><figure class="_87265228"></figure></a>
<div><p class="_531910c6 _81df0486">${escapeHtml(each.title)}</p><p class="_531910c6">${escapeHtml(each.issuer)}</p><p class="_531910c6">Issued ${monthOf(each, scene)}</p>
<a class="b486132d" target="_blank" href="${wrapped(each.url)}"><span>Show credential</span></a></div></div>`;
}

function monthOf(each: Card, scene: Scene): string {
  const date = new Date(scene.daysAgo(each.issuedDaysAgo));
  return date.toLocaleDateString('en-US', { month: 'short', year: 'numeric', timeZone: 'UTC' });
}

function showAll(person: Person): string {
  return `<a class="_2b7d91c0" href="https://www.linkedin.com/in/${person.vanity}/details/certifications/" aria-label="Show all licenses"><span>Show all ${LICENSES_IN_ALL} licenses</span></a>`;
}

function certificationsPage(person: Person, scene: Scene): string {
  const items = (CARDS[person.vanity] ?? []).map((each, index) => item(each, index, scene));
  return `<main><div data-sdui-screen="com.linkedin.sdui.flagshipnav.profile.Certifications">${topCard(person)}
${section(items.join('<hr role="presentation">'))}</div></main>`;
}

/** Other people, and a credential that is not the owner's. */
function aside(person: Person): string {
  const others = [NADIA, TOBIAS].filter((each) => each !== person);
  const links = others.map(
    (each) =>
      `<a class="soft" href="https://www.linkedin.com/in/${each.vanity}/"><p>${escapeHtml(each.name)}</p></a>`,
  );
  return `<aside aria-label="Aside"><h2>People you may know</h2>${links.join('')}
<a href="${wrapped(`https://www.credly.com/badges/${CREDLY.aside.id}/public_url`)}"><p>Earn what they earned</p></a></aside>`;
}
