import type { TabView, UnreadFrame } from '../lib/browser/messages.ts';
import { fill, PAGE, plain, SITE } from '../lib/words/index.ts';
import { Icon } from './icons.tsx';
import { NotHereNotice } from './not-here-notice.tsx';

export interface PageNoticesProps {
  view: TabView;
  onOpenUrl: (url: string) => void;
  onPause: (host: string, paused: boolean) => void;
}

/** What keeps this list from being the whole of the page. */
export function PageNotices({ view, onOpenUrl, onPause }: PageNoticesProps) {
  const { site, gaveUp, notHere, frames } = view;
  return (
    <>
      {site.paused && (
        <div class="notice with-button">
          <span>
            <b>{fill(SITE.paused, { host: site.host })}.</b> {SITE.pausedWhat}
          </span>
          <button type="button" class="button main" onClick={() => onPause(site.host, false)}>
            {SITE.resume}
          </button>
        </div>
      )}
      {gaveUp && <p class="notice">{PAGE.gaveUp}</p>}
      {notHere && <NotHereNotice notHere={notHere} onOpen={onOpenUrl} />}
      {frames.map((frame) => (
        <FrameNotice key={frame.url} frame={frame} onOpenUrl={onOpenUrl} />
      ))}
    </>
  );
}

/** A script of one page cannot look into another's frame; in a tab of its own it can be looked at. */
function FrameNotice({ frame, onOpenUrl }: { frame: UnreadFrame } & Pick<PageNoticesProps, 'onOpenUrl'>) {
  return (
    <div class="notice leads">
      <span>{fill(PAGE.frame, { host: plain(frame.host) })}</span>
      {frame.url.startsWith('https://') && (
        <button type="button" class="button quiet" onClick={() => onOpenUrl(frame.url)}>
          {PAGE.openFrame}
          <Icon name="forward" size={16} />
        </button>
      )}
    </div>
  );
}
