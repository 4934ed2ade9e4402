import { bundled } from '../bundle.ts';
import { type Asked, html, notFound, type Place, type Reply } from '../place.ts';

const FOLDER = new URL('../pages/frameworks/', import.meta.url);
const HOST = 'frameworks.linkedin.com';

/** Its script comes so late that the page could be read long before. */
const SLOW_MS = 500;

export type Framework = 'react' | 'vue';

/**
 * Profiles that a server renders and a framework takes over in the browser ("hydration"), which it does only where it
 * finds exactly what the server sent: while the page still loads, or with `?late=MS` so long after.
 */
export const frameworks: Place = {
  id: 'frameworks',
  hosts: [HOST],
  open: () => ({ answer }),
};

export const frameworkPage = (name: Framework, lateMs = 0) => `https://${HOST}/in/${name}/?late=${lateMs}`;

async function answer({ url }: Asked): Promise<Reply> {
  const script = /^\/(react|vue)\.js$/.exec(url.pathname)?.[1];
  if (url.searchParams.has('slow')) await new Promise((done) => setTimeout(done, SLOW_MS));
  if (script) return { type: 'text/javascript', body: await clientOf(script as Framework) };
  const name = /^\/in\/(react|vue)\/$/.exec(url.pathname)?.[1];
  if (!name) return notFound();
  return html(page(name, await RENDER[name as Framework](), Number(url.searchParams.get('late'))));
}

// The packages are loaded for those who ask for such a page alone: the others start faster.
const RENDER: Record<Framework, () => Promise<string>> = {
  async react() {
    const [{ renderToString }, { createElement }, { Profile }] = await Promise.all([
      import('react-dom/server'),
      import('react'),
      import('../pages/frameworks/react.ts'),
    ]);
    return renderToString(createElement(Profile));
  },
  async vue() {
    const [{ renderToString }, { createProfile }] = await Promise.all([
      import('vue/server-renderer'),
      import('../pages/frameworks/vue.ts'),
    ]);
    return renderToString(createProfile());
  },
};

const clients = new Map<Framework, Promise<string>>();

function clientOf(name: Framework): Promise<string> {
  const client = clients.get(name) ?? bundled(new URL(`${name}-client.ts`, FOLDER));
  clients.set(name, client);
  return client;
}

function page(name: string, markup: string, late: number): string {
  const start = late
    ? `<script>addEventListener('load', () => setTimeout(() => import('/${name}.js'), ${late}))</script>`
    : `<script type="module" async src="/${name}.js?slow"></script>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Nadia Kestrel | LinkedIn</title>
<script>
const complaints = [];
for (const name of ['error', 'warn']) console[name] = (...all) => complaints.push(all.map(String).join(' '));
addEventListener('error', ({ message }) => complaints.push(message));
</script></head><body><div id="root">${markup}</div>${start}</body></html>`;
}
