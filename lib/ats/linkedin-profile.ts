/** LinkedIn, "Add license or certification": www.linkedin.com/in/{name}/…/edit/forms/certification/new/ */

import { evidenceFor, textOf } from './evidence.ts';
import type { CertificateFields, DateFields, FormPage, FormRow, Slot } from './model.ts';
import { isVisible } from './visible.ts';
import { folded } from './words.ts';

// As programs of 2022 to 2025 name it: ids end as below; later forms carry `name="month"` and say the rest in labels.
const ENDS = { name: '-name', organisation: '-company', id: '-licenseNumber', url: '-url' } as const;
const MONTHS = 'select[id$="-date"], select[name="month"]';
const YEARS = 'select[id$="-date-year-select"], select[name="year"]';

/** What the label of a field says where its id does not: six languages, folded. */
const SAYS: Readonly<Record<Text, RegExp>> = {
  url: /\burl\b|\blink\b|web ?ad/,
  id: /\bid\b|number|nummer|kennung|identifiant|identificador|numero|codigo|codice/,
  organisation: /organi[sz]|aussteller|emisor|emittente|emettrice|uitgever|company|unternehmen/,
  name: /^(name|titel|nom|nombre|nome|naam|bezeichnung)\b/,
};

type Text = keyof typeof ENDS;

/** A form of that kind has at least so many of its four texts. */
const ENOUGH = 3;

export const linkedinProfile: FormRow = {
  id: 'linkedin-profile',
  detect: (page) =>
    page.url.hostname === 'www.linkedin.com' && formIn(page)
      ? {
          name: 'LinkedIn profile',
          isProfile: true,
          uploadsAtOnce: false,
          // Filled as one, below; nothing else there is a place.
          controls: [['*', 'unknown']],
        }
      : undefined,
  more: (page) => slotsFor(formIn(page)),
};

interface Found {
  block: Element;
  fields: CertificateFields;
}

/** In the dialog before the page behind it. */
function formIn({ document }: FormPage): Found | undefined {
  const blocks = ['[role="dialog"]', 'form', 'main'].flatMap((each) => [...document.querySelectorAll(each)]);
  for (const block of blocks) {
    const fields = fieldsIn(block);
    const texts = Object.keys(ENDS).filter((each) => fields[each as Text]);
    if (texts.length >= ENOUGH && fields.name) return { block, fields };
  }
  return undefined;
}

function fieldsIn(block: Element): CertificateFields {
  const inputs = [
    ...block.querySelectorAll<HTMLInputElement>('input[type="text"], input[type="url"], input:not([type])'),
  ];
  const free = inputs.filter((each) => isVisible(each));
  const fields: CertificateFields = { issued: dateAt(block, 0), expires: dateAt(block, 1) };
  // In this order: "URL of the organisation's certificate" is an address before it is anything else.
  for (const text of ['url', 'id', 'organisation', 'name'] as const) {
    const at = free.findIndex((each) => isThe(text, each));
    const [found] = at < 0 ? [] : free.splice(at, 1);
    if (found) fields[text] = found;
  }
  return fields;
}

function isThe(text: Text, input: HTMLInputElement): boolean {
  const known = Object.values(ENDS).find(
    (end) => input.id.includes('CERTIFICATION') && input.id.endsWith(end),
  );
  if (known) return known === ENDS[text];
  const label = evidenceFor(input, input).find(({ from }) => from === 'group' || from === 'label');
  return label !== undefined && SAYS[text].test(folded(label.text));
}

/** The first pair of lists is the day of issue, the second the end. */
function dateAt(block: Element, at: number): DateFields {
  const one = (selector: string) =>
    [...block.querySelectorAll<HTMLSelectElement>(selector)].filter((each) => isVisible(each))[at];
  const [month, year] = [one(MONTHS), one(YEARS)];
  return { ...(month ? { month } : {}), ...(year ? { year } : {}) };
}

function slotsFor(found: Found | undefined): Slot[] {
  if (!found) return [];
  const { block, fields } = found;
  const heading = block.querySelector('h1, h2, h3');
  return [
    {
      block,
      certificate: fields,
      view: {
        id: 'profile/certification',
        kind: 'profile',
        takes: 'certificate',
        label: heading ? textOf(heading) : '',
        uploadsAtOnce: false,
        filled: false,
        attached: false,
        onlyIfAsked: false,
      },
    },
  ];
}
