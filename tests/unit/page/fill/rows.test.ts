import { afterEach, expect, test, vi } from 'vitest';
import type { RowBadge } from '../../../../lib/browser/messages.ts';
import { type Form, openForm } from '../../../../lib/page/fill/form.ts';
import { FORM_PAGES } from '../../../world/form-pages.ts';
import { showForm } from '../../ats/world-form.ts';

const WORKDAY = FORM_PAGES.find(({ form }) => form === 'workday')?.url ?? '';
const LITERACY = { name: 'Data Literacy', issuedOn: '2026-03-01T09:30:00Z', expiresOn: '2028-03-01' };
const CLOUD = { name: 'Northwind Cloud Practitioner' };

afterEach(() => {
  vi.useRealTimers();
});

async function opened(address = WORKDAY): Promise<{ document: Document; form: Form }> {
  const { document } = await showForm(address);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  return { document, form: openForm(document, { placed: [] }) };
}

async function add(form: Form, badges: RowBadge[]) {
  const slot = form.scan().slots.find(({ takes }) => takes === 'row')?.id ?? '';
  const result = form.rows({ token: form.scan().token, slot, badges });
  await vi.advanceTimersByTimeAsync(20_000);
  return result;
}

const rows = (document: Document) => [...document.querySelectorAll('[data-rows] > [role=group]')];
const values = (row: Element | undefined) =>
  [...(row?.querySelectorAll<HTMLInputElement>('input:not([type=file])') ?? [])].map(({ value }) => value);
const nothing = { filled: [], already: [], open: [], failed: [] };

test('each badge gets a row of its own, with its name and its days', async () => {
  const { document, form } = await opened();
  expect(await add(form, [LITERACY, CLOUD])).toEqual({
    ...nothing,
    result: 'rows',
    filled: [LITERACY.name, CLOUD.name],
  });
  expect(rows(document).map(values)).toEqual([
    [LITERACY.name, '', '03', '01', '2026', '03', '01', '2028'],
    [CLOUD.name, '', '', '', '', '', '', ''],
  ]);
});

test('a row that is there is not added again, whoever wrote it', async () => {
  const { document, form } = await opened();
  document.querySelector<HTMLElement>('[data-adds]')?.click();
  const own = rows(document)[0]?.querySelector('input');
  if (own) own.value = '  data literacy ';
  expect(await add(form, [LITERACY, LITERACY, CLOUD])).toMatchObject({
    already: [LITERACY.name, LITERACY.name],
    filled: [CLOUD.name],
  });
  expect(rows(document)).toHaveLength(2);
  expect(values(rows(document)[0])[2], 'nor are the days of the applicant’s own row').toBe('');
});

test('a row that does not take the name is taken away again', async () => {
  const { document, form } = await opened();
  expect(await add(form, [{ name: 'x'.repeat(61) }, CLOUD])).toMatchObject({
    failed: ['x'.repeat(61)],
    filled: [CLOUD.name],
  });
  expect(rows(document)).toHaveLength(1);
});

test('a name is chosen where the employer has it; else its row waits for the applicant', async () => {
  const { document, form } = await opened(`${WORKDAY}?prompt`);
  expect(await add(form, [CLOUD, LITERACY])).toEqual({
    ...nothing,
    result: 'rows',
    filled: [CLOUD.name],
    open: [LITERACY.name],
  });
  expect(rows(document)[0]?.querySelector('[data-chosen]')?.textContent).toBe(CLOUD.name);
  expect(values(rows(document)[1])).toEqual(['', '', '03', '01', '2026', '03', '01', '2028']);
  expect(await add(form, [CLOUD])).toMatchObject({ already: [CLOUD.name] });
});

test('each new row has a place for its own file', async () => {
  const { form } = await opened();
  await add(form, [LITERACY]);
  const kinds = form.scan().slots.map(({ kind, takes }) => `${kind} ${takes}`);
  const own = kinds.filter((each) => each !== 'resume resume');
  expect(own).toEqual(['certification_row row', 'certificates file', 'website url']);
});

test('a button that would send the form, dressed up as the one that adds a row, is not pressed', async () => {
  const { document, form } = await opened();
  const section = document.querySelector('[aria-labelledby="Certifications-section"]');
  if (section)
    section.outerHTML = `<form><div aria-labelledby="Certifications-section"><h4>Certifications</h4><button type="submit" data-automation-id="add-button">Add</button></div></form>`;
  const pressed = vi.fn();
  document.addEventListener('click', pressed);
  expect(await add(form, [CLOUD])).toMatchObject({ failed: [CLOUD.name] });
  expect(pressed).not.toHaveBeenCalled();
});

test('without an “Add” there is no such place', async () => {
  const { document, form } = await opened();
  document.querySelector('[data-adds]')?.remove();
  expect(form.scan().slots.some(({ takes }) => takes === 'row')).toBe(false);
});

async function undo(form: Form) {
  const slot = form.scan().slots.find(({ takes }) => takes === 'row');
  const result = form.undo({ token: form.scan().token, slot: slot?.id ?? '' });
  await vi.advanceTimersByTimeAsync(20_000);
  return result;
}

test('undo takes the rows out that were added, and no others', async () => {
  const { document, form } = await opened();
  document.querySelector<HTMLElement>('[data-adds]')?.click();
  const own = rows(document)[0]?.querySelector('input');
  if (own) own.value = 'First Aid';
  await add(form, [LITERACY, CLOUD]);
  expect(await undo(form)).toEqual({ result: 'undone', sent: false });
  expect(rows(document).map((row) => values(row)[0])).toEqual(['First Aid']);
});

test('undo leaves a row in which somebody has written since, and says so', async () => {
  const { document, form } = await opened();
  await add(form, [LITERACY, CLOUD]);
  const number = rows(document)[0]?.querySelector<HTMLInputElement>('[id$="--number"]');
  if (number) number.value = 'N-1';
  expect(await undo(form)).toMatchObject({ result: 'not_undone' });
  expect(rows(document).map((row) => values(row)[0])).toEqual([LITERACY.name]);
});
