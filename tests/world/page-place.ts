import type { PageAward, PageAwards } from './page-awards.ts';
import { NADIA, type Person, TOBIAS } from './people.ts';
import { escapeHtml, html, notFound, type OpenPlace, type Place, type Reply } from './place.ts';
import type { Scene } from './scene.ts';

const HOLDERS = { nadia: NADIA, tobias: TOBIAS };

/** A certificate as the page of its platform shows it. Texts are escaped where they are put into markup. */
export interface Shown {
  award: PageAward;
  holder: Person;
  scene: Scene;
  /** Its own address. */
  url: string;
}

interface PagePlaceOptions {
  id: string;
  hosts: readonly string[];
  awards: PageAwards;
  /** Of the page of an award. */
  path: (id: string) => string;
  page: (shown: Shown) => string;
  /** Awards beside the four, Nadia's, each with its id. */
  more?: readonly string[];
  /** Whether a path leads to that award too; only its own does if absent. */
  leadsTo?: (path: string, id: string) => boolean;
  /** What an unknown id is answered with; a 404 if absent. */
  unknown?: () => Reply;
}

/** A platform whose awards stand on pages for people alone. */
export function pagePlace(options: PagePlaceOptions): Place {
  const { id, hosts, awards, path, page, unknown = notFound } = options;
  const leadsTo = options.leadsTo ?? ((asked: string, of: string) => asked === path(of));
  const host = hosts[0] ?? '';
  const more = (options.more ?? []).map((each) => ({ ...awards.good, id: each }));
  const known = [awards.good, awards.ofSomebodyElse, awards.changed, ...more];
  const open = (scene: Scene): OpenPlace => ({
    answer: (asked) => {
      const award = known.find((each) => leadsTo(asked.url.pathname, each.id));
      if (!award) return unknown();
      const shown = {
        award,
        holder: HOLDERS[award.holder],
        scene,
        url: `https://${asked.host}${asked.path}`,
      };
      return html(award === awards.changed ? redrawn(shown) : page(shown));
    },
    documents: known.map((award) => `https://${host}${path(award.id)}`),
  });
  return { id, hosts, open };
}

/** The same certificate after the platform has redrawn its page: people still read it. */
function redrawn({ award, holder }: Shown): string {
  return `<!doctype html><html><head><title>Certificate</title></head><body><main>
<div class="hero"><h1>${escapeHtml(award.title)}</h1><p>${escapeHtml(holder.name)}</p></div></main></body></html>`;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'].concat(
  ['October', 'November', 'December'],
);

/** "August 6, 2018", so many days ago. */
export function longDay(scene: Scene, daysAgo: number): string {
  const [year, month, day] = scene.daysAgo(daysAgo).slice(0, 10).split('-').map(Number);
  return `${MONTHS[(month ?? 1) - 1]} ${day}, ${year}`;
}
