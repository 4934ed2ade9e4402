import { bundled } from '../bundle.ts';
import { sharedFile } from '../form-place.ts';
import { html, notFound, type Place } from '../place.ts';

const CLIENT = new URL('../pages/forms/ashby-client.ts', import.meta.url);
const FORM = '/harrowpine/3f6c2a10-94b7-4f0e-8b1d-6a5c7d8e9f00/application';

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Data Analyst @ Harrow &amp; Pine</title>
<link rel="stylesheet" href="/static/application.css"></head><body><div id="root"></div><script type="module" src="/ashby.js"></script></body></html>`;

let client: Promise<string> | undefined;

/** A form in React: fields that React controls, and uploads that empty their input. */
export const ashby: Place = {
  id: 'ashby',
  hosts: ['jobs.ashbyhq.com'],
  open: () => ({
    async answer({ url: { pathname }, method }) {
      if (pathname === '/ashby.js') {
        client ??= bundled(CLIENT);
        return { type: 'text/javascript', body: await client };
      }
      if (pathname === FORM && method === 'GET') return html(PAGE);
      return sharedFile(pathname, method) ?? notFound();
    },
  }),
};
