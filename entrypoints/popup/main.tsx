import '../../components/styles.css';
import { render } from 'preact';
import { activeTabId } from '../../lib/browser/tabs.ts';
import { App } from './app.tsx';
import { glanced } from './use-held.ts';

/** `popup.html?tab=ID` works on that tab, as a full page; the toolbar's popup on the tab in front. */
async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search).get('tab');
  const isFullPage = asked !== null;
  const tabId = isFullPage ? Number(asked) : await activeTabId();
  if (location.hash === '#wallet') await glanced();
  document.body.classList.toggle('full', isFullPage);
  const root = document.getElementById('app');
  if (root) render(<App tabId={tabId ?? -1} isFullPage={isFullPage} />, root);
}

void start();
