import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerBoard } from '../lib/page/draw/index.ts';

/** Put into a page by the worker once a mark is to stand there. */
export default defineUnlistedScript(() => offerBoard());
