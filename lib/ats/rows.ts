/** A section of rows as one place: a row is added for each badge. */
import { textOf } from './evidence.ts';
import type { FormPage, RowFacts, Slot } from './model.ts';
import { isVisible } from './visible.ts';

/** The section, if the form has it and can add a row. */
export function rowSlots({ document }: FormPage, rows: RowFacts): Slot[] {
  const section = document.querySelector(rows.section);
  const add = section?.querySelector<HTMLButtonElement>(rows.add);
  if (!section || !add || add.disabled || !isVisible(add)) return [];
  const heading = section.querySelector('h1, h2, h3, h4, h5, h6, legend');
  return [
    {
      block: section,
      rows,
      view: {
        id: 'certification_row/section',
        kind: 'certification_row',
        takes: 'row',
        label: heading ? textOf(heading) : '',
        uploadsAtOnce: false,
        filled: false,
        // Each badge is looked for among the rows when it is added.
        attached: false,
        onlyIfAsked: false,
      },
    },
  ];
}

export function rowsIn(section: Element, { row }: RowFacts): Element[] {
  return [...section.querySelectorAll(row)];
}

/** What the rows are called that are there: by what is written in their field, or was chosen for it. */
export function namedRows(section: Element, rows: RowFacts): string[] {
  return rowsIn(section, rows).flatMap((row) => nameOf(row, rows));
}

export function nameOf(row: Element, { name, nameField }: RowFacts): string[] {
  const written = row.querySelector<HTMLInputElement>(name)?.value ?? '';
  const chosen = [...(row.querySelector(nameField)?.querySelectorAll('*') ?? [])].filter(
    (each) => each.childElementCount === 0 && each.localName !== 'label',
  );
  return [written, ...chosen.map((each) => textOf(each))].filter(Boolean);
}
