/** A form of the world in a document, with what its page does. */
import { Window } from 'happy-dom';
import type { FormPage } from '../../../lib/ats/model.ts';
import { FORM_PAGES } from '../../world/form-pages.ts';
import { PLACES } from '../../world/index.ts';
import { openPlaces } from '../../world/map.ts';
import { enliven } from '../../world/pages/forms/behaviour.js';
import { createScene } from '../../world/scene.ts';

const hosts = FORM_PAGES.map(({ url }) => new URL(url).hostname);
const world = openPlaces(
  PLACES.filter((place) => place.hosts.some((host) => hosts.includes(host))),
  createScene(),
);

/** What scripts in a page find there, ours and those of the page. */
const GLOBALS = [
  'document',
  'getComputedStyle',
  'DataTransfer',
  'File',
  'FormData',
  'Event',
  'FocusEvent',
  'KeyboardEvent',
]
  .concat(['MutationObserver', 'Node', 'Element', 'HTMLElement', 'HTMLIFrameElement', 'HTMLInputElement'])
  .concat(['HTMLFormElement', 'HTMLTextAreaElement', 'SVGElement', 'ShadowRoot', 'MathMLElement']);

let unmount = () => {};

/** The page is the test's one document from here on. */
export async function showForm(address: string): Promise<FormPage> {
  unmount();
  const url = new URL(address);
  const asked = { at: 0, method: 'GET', host: url.host, path: url.pathname + url.search, url };
  const more = { accept: 'text/html', origin: '', referer: '', cookie: '', fetchMode: '', fetchDest: '' };
  const reply = await (await world).answer({ ...asked, ...more, body: Buffer.alloc(0) });
  if (typeof reply.body !== 'string') throw new Error(`${address} is no page`);
  const window = new Window({ url: address, settings: { disableJavaScriptEvaluation: true } });
  window.document.write(reply.body);
  const scope = globalThis as unknown as Record<string, unknown>;
  scope.window = window;
  for (const name of GLOBALS) scope[name] = window[name as keyof Window];
  scope.getComputedStyle = window.getComputedStyle.bind(window);
  const document = window.document as unknown as Document;
  const root = document.querySelector('#root');
  unmount = () => {};
  if (root) unmount = await (url.hostname === 'jobs.ashbyhq.com' ? renderAshby(root) : renderVue(root));
  enliven(document);
  return { document, url };
}

/** The packages look at once whether there is a page, so they come after it. */
async function renderAshby(element: Element): Promise<() => void> {
  const [{ createRoot }, { createElement }, { AshbyForm }] = await Promise.all([
    import('react-dom/client'),
    import('react'),
    import('../../world/pages/forms/ashby.ts'),
  ]);
  const root = createRoot(element);
  root.render(createElement(AshbyForm));
  while (!element.firstChild) await new Promise((done) => setTimeout(done, 1));
  return () => root.unmount();
}

async function renderVue(element: Element): Promise<() => void> {
  const { mountVueForm } = await import('../../world/pages/forms/vue-form.ts');
  return mountVueForm(element);
}
