import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Form, openForm } from '../../../../lib/page/fill/form.ts';
import { FORM_PAGES } from '../../../world/form-pages.ts';
import { showForm } from '../../ats/world-form.ts';

const [BY_ID = '', BY_LABEL = ''] = FORM_PAGES.filter(({ form }) => form === 'linkedin-profile').map(
  ({ url }) => url,
);
const BADGE = {
  ...{ name: 'Data Literacy', organisation: 'Northwind University', issued: '2026-03-01T00:00:00Z' },
  ...{ id: 'N-1042', url: 'https://www.credly.com/badges/1' },
};

afterEach(() => void vi.useRealTimers());

async function opened(url: string): Promise<{ document: Document; form: Form }> {
  const { document } = await showForm(url);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  return { document, form: openForm(document, { placed: [] }) };
}

async function fill(form: Form, certificate: typeof BADGE & { expires?: string }) {
  const { token, slots } = form.scan();
  const result = form.certificate({ token, slot: slots[0]?.id ?? '', certificate });
  await vi.advanceTimersByTimeAsync(5_000);
  return result;
}

const shown = (document: Document) =>
  [...document.querySelectorAll<HTMLInputElement>('[role=dialog] input, [role=dialog] select')].map(
    (field) => (field.type === 'checkbox' ? field.checked : field.value),
  );

describe('LinkedIn’s form', () => {
  test('is filled field by field, with its boxes and buttons left alone', async () => {
    const { document, form } = await opened(BY_ID);
    const save = vi.fn();
    document.addEventListener('click', save, true);
    expect(await fill(form, BADGE)).toEqual({
      result: 'certificate',
      filled: ['name', 'organisation', 'id', 'url', 'issued'],
      kept: [],
      missing: [],
    });
    const { name, organisation, id, url } = BADGE;
    expect(shown(document)).toEqual([name, organisation, '3', '2026', '', '', id, url, false]);
    expect(save).not.toHaveBeenCalled();
  });

  test('whose fields only their labels tell, and whose months are words, is filled too', async () => {
    const { document, form } = await opened(BY_LABEL);
    await fill(form, { ...BADGE, expires: '2027-12-31' });
    const { name, organisation, id, url } = BADGE;
    expect(shown(document)).toEqual([
      name,
      organisation,
      'März',
      '2026',
      'Dezember',
      '2027',
      id,
      url,
      '',
      false,
    ]);
  });

  test('keeps what somebody has put in', async () => {
    const { document, form } = await opened(BY_ID);
    const [name, organisation] = document.querySelectorAll<HTMLInputElement>('[role=dialog] input');
    if (name && organisation) [name.value, organisation.value] = ['Mine', ' '];
    const result = await fill(form, BADGE);
    expect(result).toMatchObject({ kept: ['name'], filled: ['organisation', 'id', 'url', 'issued'] });
    expect(shown(document)[0]).toBe('Mine');
  });

  test('gets no half of a date, and nothing that does not fit', async () => {
    const { document, form } = await opened(BY_ID);
    const result = await fill(form, { ...BADGE, issued: '1989-05-01', id: 'x'.repeat(81) });
    expect(result).toMatchObject({ missing: ['id', 'issued'] });
    expect(shown(document).slice(2, 7)).toEqual(['', '', '', '', '']);
  });

  test('describes no job', async () => {
    expect((await opened(BY_ID)).form.scan()).not.toHaveProperty('job');
  });
});

test('a profile that shows no such form is none', async () => {
  const { form } = await opened(BY_ID);
  document.querySelector('[role=dialog]')?.remove();
  expect(form.scan().slots).toEqual([]);
});
