// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { toBase64, utf8Encode } from '../../../../lib/base/bytes.ts';
import type { ApplyResult } from '../../../../lib/browser/messages.ts';
import { type Form, openForm } from '../../../../lib/page/fill/form.ts';
import { WATCH_MS } from '../../../../lib/page/fill/reaction.ts';
import { page } from '../../ats/forms.ts';

const NAME = 'Badges-Jane-Doe.pdf';
const LINE = 'Cloud Practitioner – Northwind – https://www.credly.com/badges/1';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function opened(html: string): { form: Form; slot: string } {
  page(html);
  const form = openForm(document, { placed: [] });
  return { form, slot: form.scan().slots[0]?.id ?? '' };
}

async function settled(result: Promise<ApplyResult>): Promise<ApplyResult> {
  await vi.advanceTimersByTimeAsync(2 * WATCH_MS);
  return result;
}

const put = ({ form, slot }: ReturnType<typeof opened>, over = {}) => {
  const file = {
    name: NAME,
    mediaType: 'application/pdf',
    base64: toBase64(utf8Encode('%PDF-1.7')),
    ...over,
  };
  return settled(form.file({ token: form.scan().token, slot, ...file }));
};
const write = ({ form, slot }: ReturnType<typeof opened>, append = false) =>
  settled(form.text({ token: form.scan().token, slot, text: LINE, append }));
const undo = ({ form, slot }: ReturnType<typeof opened>, over = {}) =>
  settled(form.undo({ token: form.scan().token, slot, ...over }));

const one = <T extends Element>(selector: string) => document.querySelector(selector) as T;
const names = () => [...(one<HTMLInputElement>('#x').files ?? [])].map(({ name }) => name);

function hold(name: string) {
  const transfer = new DataTransfer();
  transfer.items.add(new File(['x'], name));
  one<HTMLInputElement>('#x').files = transfer.files;
}

const upload = (shown: string, attributes = 'style="display:none"') =>
  `<form><div id="block"><label for="x">Certificates</label><input type="file" id="x" ${attributes}><div id="shown"></div></div>
  ${shown}<button>Submit</button></form>`;

/** An uploader: it takes the file away, and draws this in its place. */
function uploader(shown: string) {
  const input = one<HTMLInputElement>('#x');
  input.addEventListener('change', () => {
    if (!input.files?.length) return;
    input.value = '';
    one('#shown').innerHTML = shown;
  });
  // The document is one for all tests: the form is not.
  one('form').addEventListener('click', ({ target }) => {
    pressed.push((target as Element).textContent ?? '');
    const remove = (target as Element).closest('[data-remove]');
    if (remove) one('#shown').replaceChildren();
  });
}
let pressed: string[] = [];
beforeEach(() => {
  pressed = [];
});

describe('what undo never does', () => {
  test.each([
    ['a button that submits', `<p>${NAME}</p><button data-remove>Remove</button>`],
    ['a link', `<p>${NAME} <a href="/remove" role="button" data-remove>Remove</a></p>`],
    ['a button that removes more', `<p>${NAME} <button type="button" data-remove>Remove all</button></p>`],
    ['a button of another kind', `<p>${NAME} <button type="button" data-remove>Next</button></p>`],
    [
      'one that looks like another than it is read aloud',
      `<p>${NAME} <button type="button" aria-label="Remove file" data-remove>Send application</button></p>`,
    ],
    [
      'one of two',
      `<p>${NAME} <button type="button">Remove</button><button type="button">Delete</button></p>`,
    ],
    [
      'the one of another file',
      `<p>${NAME}</p><p>mine.pdf <button type="button" data-remove>Remove</button></p>`,
    ],
    [
      'the one of both files',
      `<p>${NAME}</p><p>mine.pdf</p><button type="button" data-remove>Remove</button>`,
    ],
    [
      'one that takes back the application',
      `<p>${NAME}</p><button type="button">Delete application</button>`,
    ],
  ])('press %s: it says that the form has to be used', async (_, shown) => {
    const at = opened(upload(''));
    uploader(shown);
    expect(await put(at)).toMatchObject({ result: 'attached' });
    expect(await undo(at)).toMatchObject({
      result: 'not_undone',
      reason: expect.stringContaining('no button'),
    });
    expect(pressed).toEqual([]);
    expect(one('#shown').textContent).toContain(NAME);
  });

  test('act for another document, or where nothing of ours is', async () => {
    const at = opened(upload('', ''));
    hold('mine.pdf');
    expect(await undo(at)).toMatchObject({ result: 'not_undone' });
    expect(await undo(at, { token: 'another' })).toMatchObject({ result: 'refused' });
    expect(await undo(at, { slot: 'certificates/y' })).toMatchObject({ result: 'refused' });
    expect(names()).toEqual(['mine.pdf']);
  });

  test('touch a text that somebody has changed since', async () => {
    const at = opened(
      '<form><label for="x">Additional information</label><textarea id="x"></textarea></form>',
    );
    await write(at);
    one<HTMLTextAreaElement>('#x').value += '\nand more';
    expect(await undo(at)).toMatchObject({
      result: 'not_undone',
      reason: expect.stringContaining('changed'),
    });
    expect(one<HTMLTextAreaElement>('#x').value).toBe(`${LINE}\nand more`);
  });

  test('say that it is done where the form still shows the file', async () => {
    const at = opened(upload(''));
    uploader(`<p>${NAME} <button type="button">Remove</button></p>`);
    await put(at);
    expect(await undo(at)).toMatchObject({
      result: 'not_undone',
      reason: expect.stringContaining('still shows'),
    });
    expect(at.form.scan().slots[0]).toMatchObject({ attached: true, undoable: true });
  });
});

describe('undo', () => {
  test('empties the control that still holds the file, and the form learns of it', async () => {
    const at = opened(upload(''));
    await put(at);
    const heard: string[] = [];
    document.addEventListener('change', () => heard.push('change'));
    expect(await undo(at)).toEqual({ result: 'undone', sent: true });
    expect([names(), heard]).toEqual([[], ['change']]);
    expect(at.form.scan().slots[0]).toMatchObject({ attached: false, filled: false });
    expect(await put(at), 'and it can be attached again').not.toMatchObject({ result: 'already_attached' });
  });

  test('leaves the files that were there before', async () => {
    const at = opened(upload('', 'multiple'));
    hold('mine.pdf');
    await put(at);
    expect(names()).toEqual(['mine.pdf', NAME]);
    expect(await undo(at)).toMatchObject({ result: 'undone' });
    expect(names()).toEqual(['mine.pdf']);
  });

  test.each([
    ['Remove', `<p>${NAME} <button type="button" data-remove>Remove</button></p>`],
    [
      'an icon with a name',
      `<p><span>${NAME}</span><button type="button" aria-label="Remove file" data-remove>×</button></p>`,
    ],
    [
      'with the file’s name',
      `<p>${NAME}<button type="button" data-remove aria-label="Delete ${NAME}"></button></p>`,
    ],
    [
      'an icon with a name for machines',
      `<p>${NAME} <button type="button" data-automation-id="delete-file" data-remove><svg></svg></button></p>`,
    ],
    ['Entfernen', `<p>${NAME}</p><span role="button" data-remove>Datei entfernen</span>`],
    [
      'Supprimer',
      `<ul><li>${NAME} <button type="button" data-remove>Supprimer le fichier</button></li></ul>`,
    ],
  ])('uses the form’s own button where that means this file alone: %s', async (_, shown) => {
    const at = opened(upload(''));
    uploader(shown);
    await put(at);
    expect(await undo(at)).toEqual({ result: 'undone', sent: true });
    expect(pressed).toHaveLength(1);
    expect(one('#shown').textContent).toBe('');
  });

  test('gives a text back as it was, to the letter', async () => {
    const at = opened(
      '<form><label for="x">Comments</label><textarea id="x">I can start in May. \n</textarea></form>',
    );
    const field = one<HTMLTextAreaElement>('#x');
    expect(await write(at, true)).toMatchObject({ result: 'attached' });
    expect(field.value).toContain(LINE);
    expect(await undo(at)).toEqual({ result: 'undone', sent: false });
    expect(field.value).toBe('I can start in May. \n');
    expect(at.form.scan().slots[0]).toMatchObject({ attached: false, filled: true });
  });

  test('is there for a popup that is opened again, over the same document', async () => {
    page(upload(''));
    const memory = { placed: [] };
    const first = { form: openForm(document, memory), slot: '' };
    first.slot = first.form.scan().slots[0]?.id ?? '';
    await put(first);
    const second = { form: openForm(document, memory), slot: first.slot };
    expect(second.form.scan().slots[0]).toMatchObject({ undoable: true });
    expect(await undo(second)).toMatchObject({ result: 'undone' });
  });
});

test('what the page objects to and shows all the same is still ours, and can be taken back', async () => {
  const at = opened(upload(''));
  uploader(`<p>${NAME} <button type="button" data-remove>Remove</button></p><b role="alert">Scan failed</b>`);
  expect(await put(at)).toEqual({ result: 'refused', reason: 'Scan failed' });
  expect(at.form.scan().slots[0]).toMatchObject({ attached: true, undoable: true });
  expect(await undo(at)).toMatchObject({ result: 'undone' });
});

test('what the page objects to does not stay behind in the control', async () => {
  const at = opened(upload(''));
  one('#x').addEventListener('change', ({ target }) => {
    if ((target as HTMLInputElement).files?.length)
      one('#block').insertAdjacentHTML('beforeend', '<b role="alert">File is too large</b>');
  });
  expect(await put(at)).toEqual({ result: 'refused', reason: 'File is too large' });
  expect(names()).toEqual([]);
});
