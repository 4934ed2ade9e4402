import { defineContentScript } from 'wxt/utils/define-content-script';
import { isAlive, listen, send } from '../lib/browser/native.ts';
import { startMarks } from '../lib/page/index.ts';
import { INSTALL_SITES, PAGE_MATCHES } from '../lib/sites/index.ts';

export default defineContentScript({
  matches: PAGE_MATCHES,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main() {
    startMarks(document, { isAlive, listen, send }, INSTALL_SITES);
  },
});
