import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { listen } from '../lib/browser/native.ts';
import { serveForm } from '../lib/page/fill/serve.ts';

/** Injected into the tab on the Attach click, and nowhere before. */
export default defineUnlistedScript(() => {
  serveForm(document, listen);
});
