import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readForm } from '../../../../lib/ats/index.ts';
import { toBase64, utf8Encode } from '../../../../lib/base/bytes.ts';
import type { ApplyResult, SlotView } from '../../../../lib/browser/messages.ts';
import { type Form, openForm } from '../../../../lib/page/fill/form.ts';
import { WATCH_MS } from '../../../../lib/page/fill/reaction.ts';
import { FORM_PAGES } from '../../../world/form-pages.ts';
import { FILES_PATH } from '../../../world/form-place.ts';
import { rootsIn } from '../../../world/pages/forms/behaviour.js';
import { UPLOAD_HOST } from '../../../world/places/greenhouse.ts';
import { showForm } from '../../ats/world-form.ts';

const NAME = 'Badges-Nadia-Kestrel.pdf';
const NOTHING = { fileNames: [], texts: [] };
const CERTIFICATE = {
  ...{ name: 'Data Literacy', organisation: 'Northwind University', issued: '2026-03-01T00:00:00Z' },
  ...{ expires: '2028-11-30', id: 'N-1042', url: 'https://www.credly.com/badges/1' },
};
/** What is answered by its parts. */
const PARTS: Partial<Record<SlotView['takes'], string>> = { row: 'rows', certificate: 'certificate' };
const LINE = 'https://www.credly.com/badges/1';
/** The form of iCIMS in the world takes no file for "Attestati", and says so. */
const REFUSING = 'Attestati';

/** The only presses that are made in a form of the world: to add a row, and on undo to take out what was put in. */
const ADDS_A_ROW = /^click <button type="button" data-automation-id="add-button" data-adds="">/;
const TAKES_OUT =
  /^click <button type="button" (aria-label="Remove Badges-Nadia-Kestrel.pdf" data-removes|data-automation-id="panel-set-delete-button")/;

let requests: string[];

beforeEach(() => {
  requests = [];
  vi.stubGlobal('fetch', async (address: string, init?: RequestInit) => {
    requests.push(`${init?.method ?? 'GET'} ${address}`);
    return new Response(null, { status: 204 });
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Opened by the popup, with everything noted that a user alone may do. */
async function opened(url: string) {
  const { document } = await showForm(url);
  const acts = watched(document);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  return { document, acts, form: openForm(document, { placed: [] }) };
}

function watched(document: Document): string[] {
  const acts: string[] = [];
  for (const root of rootsIn(document)) {
    for (const type of ['click', 'mousedown', 'pointerdown', 'keydown', 'submit', 'reset', 'focus'])
      root.addEventListener(
        type,
        ({ target }) => acts.push(`${type} ${(target as Element).outerHTML}`),
        true,
      );
    for (const form of root.querySelectorAll('form'))
      for (const name of ['submit', 'requestSubmit', 'reset'] as const)
        vi.spyOn(form, name).mockImplementation(() => acts.push(name));
  }
  return acts;
}

/** Every value, choice and file, by field. */
function stateOf(document: Document): Map<Element, string> {
  const fields = rootsIn(document).flatMap((root) => [...root.querySelectorAll('input, textarea, select')]);
  return new Map(
    (fields as HTMLInputElement[]).map((field) => {
      const names = [...(field.files ?? [])].map(({ name }) => name);
      return [field, JSON.stringify([field.type === 'file' ? '' : field.value, field.checked, names])];
    }),
  );
}

async function fill(form: Form, slot: SlotView, over = {}): Promise<ApplyResult> {
  const to = { token: form.scan().token, slot: slot.id, ...over };
  const file = { name: NAME, mediaType: 'application/pdf', base64: toBase64(utf8Encode('%PDF-1.7')) };
  const put = {
    file: () => form.file({ ...to, ...file }),
    row: () => form.rows({ ...to, badges: [{ name: 'Data Literacy', issuedOn: '2026-03-01T00:00:00Z' }] }),
    resume: () => form.file({ ...to, ...file }),
    certificate: () => form.certificate({ ...to, certificate: CERTIFICATE }),
    text: () => form.text({ ...to, text: LINE }),
    url: () => form.text({ ...to, text: LINE }),
  };
  const result = put[slot.takes]();
  await vi.advanceTimersByTimeAsync(WATCH_MS);
  return result;
}

async function undo(form: Form, { id }: SlotView): Promise<ApplyResult> {
  const result = form.undo({ token: form.scan().token, slot: id });
  await vi.advanceTimersByTimeAsync(2 * WATCH_MS);
  return result;
}

const filledIn = (url: string) => `${url}${url.includes('?') ? '&' : '?'}filled`;
const ownRequest = new RegExp(`^POST (${FILES_PATH}|https://${UPLOAD_HOST}/)$`);

describe.each(FORM_PAGES)('in the form of $system at $url', ({ url }) => {
  test('each place gets what was put there, and nothing else is touched', async () => {
    const { document, acts, form } = await opened(url);
    for (const slot of form.scan().slots) {
      const before = stateOf(document);
      const found = readForm({ document, url: new URL(url) }, NOTHING).slots.find(
        ({ view }) => view.id === slot.id,
      );
      const { result } = await fill(form, slot);
      const isRefused = slot.takes === 'resume' || slot.label === REFUSING;
      const expected = isRefused ? 'refused' : (PARTS[slot.takes] ?? 'attached');
      expect([slot.label, result]).toEqual([slot.label, expected]);
      const after = stateOf(document);
      const touched = [...before].filter(([field, value]) => (after.get(field) ?? value) !== value);
      const { certificate: { issued, expires, ...texts } = { issued: {}, expires: {} } } = found ?? {};
      const parts = [texts, issued, expires].flatMap((each) => Object.values(each));
      const mayChange: unknown[] = slot.takes === 'resume' ? [] : [found?.control, ...parts];
      expect(touched.map(([field]) => field).filter((field) => !mayChange.includes(field))).toEqual([]);
    }
    expect(acts.filter((act) => !ADDS_A_ROW.test(act))).toEqual([]);
    expect(requests.filter((request) => !ownRequest.test(request))).toEqual([]);
  });

  test('undo gives each place back what it had, or says that it did not and leaves it', async () => {
    const { document, acts, form } = await opened(url);
    for (const slot of form.scan().slots.filter(({ takes }) => takes !== 'resume')) {
      const before = stateOf(document);
      await fill(form, slot);
      const filled = stateOf(document);
      const undone = await undo(form, slot);
      const now = form.scan().slots.find(({ id }) => id === slot.id);
      if (undone.result !== 'undone') {
        expect(undone.result).toBe('not_undone');
        expect([...stateOf(document)]).toEqual([...filled]);
        continue;
      }
      expect([...stateOf(document)].map(([, value]) => value)).toEqual([...before.values()]);
      expect(now).toMatchObject({ attached: false, filled: false });
      expect(now).not.toHaveProperty('undoable');
      expect(await undo(form, slot)).toMatchObject({ result: 'not_undone' });
    }
    expect(acts.filter((act) => !ADDS_A_ROW.test(act) && !TAKES_OUT.test(act))).toEqual([]);
    expect(requests.filter((request) => !ownRequest.test(request))).toEqual([]);
  });

  test('a second time it says that it is there already, and nothing more leaves', async () => {
    const { form } = await opened(url);
    const isOnce = ({ label, takes }: SlotView) => label !== REFUSING && !PARTS[takes] && takes !== 'resume';
    const slots = form.scan().slots.filter(isOnce);
    for (const slot of slots) await fill(form, slot);
    const sent = requests.length;
    const missing = (ids: string[]) => slots.filter(({ id }) => !ids.includes(id));
    const attached = form.scan().slots.filter((slot) => slot.attached);
    expect(missing(attached.map(({ id }) => id))).toEqual([]);
    for (const slot of slots) expect(await fill(form, slot)).toEqual({ result: 'already_attached' });
    expect(requests).toHaveLength(sent);
  });

  test('what an applicant has put in stays as it is', async () => {
    const { document, acts, form } = await opened(filledIn(url));
    const before = stateOf(document);
    for (const slot of form.scan().slots.filter(({ filled }) => filled)) {
      expect(await fill(form, slot)).toMatchObject({ result: 'refused' });
    }
    expect([...stateOf(document)]).toEqual([...before]);
    expect([...acts, ...requests]).toEqual([]);
  });

  test('what was never offered is refused, whatever it is called', async () => {
    const { document, form } = await opened(url);
    const before = stateOf(document);
    const { token, slots } = form.scan();
    const offered = new Set(slots.map(({ id }) => id));
    const names = new Set([...before.keys()].map((field) => field.id || (field.getAttribute('name') ?? '')));
    for (const slot of [...names].map((name) => `certificates/${name}`).filter((id) => !offered.has(id))) {
      const file = form.file({ token, slot, name: NAME, mediaType: 'application/pdf', base64: 'JVBE' });
      expect(await file).toMatchObject({ result: 'refused' });
    }
    expect([...stateOf(document)]).toEqual([...before]);
  });
});

test('a résumé goes where a résumé goes, and nowhere else', async () => {
  const url = FORM_PAGES.find(({ system }) => system === 'BambooHR')?.url ?? '';
  const { form } = await opened(url);
  const slots = form.scan().slots;
  const place = (kind: SlotView['kind']) => slots.find((slot) => slot.kind === kind) as SlotView;
  const file = { name: 'CV.pdf', mediaType: 'application/pdf', base64: 'JVBE', isResume: true };
  const send = async (slot: SlotView) => {
    const result = form.file({ token: form.scan().token, slot: slot.id, ...file });
    await vi.advanceTimersByTimeAsync(WATCH_MS);
    return result;
  };
  expect(await send(place('certificates'))).toMatchObject({ result: 'refused' });
  expect(await send(place('resume'))).toEqual({ result: 'attached', seen: 'CV.pdf' });
  expect(form.scan().slots.find(({ kind }) => kind === 'resume')).toMatchObject({ attached: true });
});
