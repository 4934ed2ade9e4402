import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isAlive, listen, send } from '../lib/browser/native.ts';
import { startMarks } from '../lib/page/index.ts';
import { CLICK_SITES } from '../lib/sites/index.ts';

/** Put into a page on the user's click, and on the sites that the user has added. */
export default defineUnlistedScript(() => {
  startMarks(document, { isAlive, listen, send }, CLICK_SITES);
});
