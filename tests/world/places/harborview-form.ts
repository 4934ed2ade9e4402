import { bundled } from '../bundle.ts';
import { sharedFile } from '../form-place.ts';
import { html, notFound, type Place } from '../place.ts';

const CLIENT = new URL('../pages/forms/vue-form-client.ts', import.meta.url);

const PAGE = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Candidature : analyste de données</title>
<link rel="stylesheet" href="/static/application.css"></head><body><div id="root"></div><script type="module" src="/form.js"></script></body></html>`;

let client: Promise<string> | undefined;

/** A form of no system, on the employer's own host and in Vue. */
export const harborviewForm: Place = {
  id: 'harborview-form',
  hosts: ['emploi.harborview.example'],
  open: () => ({
    async answer({ url: { pathname }, method }) {
      if (pathname === '/form.js') {
        client ??= bundled(CLIENT);
        return { type: 'text/javascript', body: await client };
      }
      if (pathname === '/candidature' && method === 'GET') return html(PAGE);
      return sharedFile(pathname, method) ?? notFound();
    },
  }),
};
