import type { SiteView } from '../lib/browser/messages.ts';
import { fill, SITE } from '../lib/words/index.ts';
import { SwitchRow } from './switch-row.tsx';

export interface SitePanelProps {
  site: SiteView;
  onSite: (host: string, always: boolean) => void;
  onPopupOnly: (host: string, only: boolean) => void;
  onPause: (host: string, paused: boolean) => void;
}

/** What Assay does on the site of this tab, and the switches for it. */
export function SitePanel({ site, onSite, onPopupOnly, onPause }: SitePanelProps) {
  const { host, standing, popupOnly, paused } = site;
  // A site of the frozen list is looked at by itself; one that we are not on has its own two buttons.
  const isOwn = standing === 'always' || standing === 'once';
  if (!host || paused || standing === 'none') return null;
  return (
    <section class="site-panel" aria-labelledby="site">
      <div class="site-head">
        <h2 class="soft small one-line" id="site">
          {fill(SITE.title, { host })}
        </h2>
        <button type="button" class="button quiet" onClick={() => onPause(host, true)}>
          {SITE.pause}
        </button>
      </div>
      {isOwn && (
        <SwitchRow
          label={SITE.always}
          text={standing === 'once' ? SITE.once : fill(SITE.alwaysWhat, { host })}
          on={standing === 'always'}
          onChange={(always) => onSite(host, always)}
        />
      )}
      <SwitchRow
        label={SITE.marks}
        text={SITE.marksWhat}
        on={!popupOnly}
        onChange={(on) => onPopupOnly(host, !on)}
      />
    </section>
  );
}
