import { readFileSync } from 'node:fs';
import { type Asked, html, notFound, type Place, type Reply } from '../place.ts';

const CLIENT = readFileSync(new URL('../pages/application.js', import.meta.url));
const STYLE = readFileSync(new URL('../pages/application.css', import.meta.url));
const FORM = readFileSync(new URL('../pages/application.html', import.meta.url), 'utf8');

/** Where the form says a submitted application goes: no request may ever arrive there. */
export const SUBMIT_PATH = '/harrowpine/jobs/4471203/applications';
/** Where a file goes as soon as it is chosen. */
export const UPLOAD_HOST = 'grnhse-prod-jben-us-east-1.s3.amazonaws.com';

/** A form of the new shape: uploads in groups, an upload that leaves at once, an input that is then replaced. */
export const greenhouse: Place = {
  id: 'greenhouse',
  hosts: ['job-boards.greenhouse.io', UPLOAD_HOST],
  open: () => ({ answer: (asked) => (asked.host === UPLOAD_HOST ? stored() : answer(asked)) }),
};

function stored(): Reply {
  return { status: 204, headers: { 'access-control-allow-origin': '*' } };
}

function answer(asked: Asked): Reply {
  switch (asked.url.pathname) {
    case '/static/application.js':
      return { type: 'text/javascript', body: CLIENT };
    case '/static/application.css':
      return { type: 'text/css', body: STYLE };
    case '/harrowpine/jobs/4471203':
      return html(FORM);
    case SUBMIT_PATH:
      return html('<h1>Thank you for applying.</h1>');
    default:
      return notFound();
  }
}
