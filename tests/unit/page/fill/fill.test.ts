// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { toBase64, utf8Encode } from '../../../../lib/base/bytes.ts';
import type { ApplyResult, SlotView } from '../../../../lib/browser/messages.ts';
import { type Form, openForm } from '../../../../lib/page/fill/form.ts';
import type { Memory } from '../../../../lib/page/fill/placed.ts';
import { WATCH_MS } from '../../../../lib/page/fill/reaction.ts';
import { GERMAN, GREENHOUSE, GREENHOUSE_URL, page, TRAPS } from '../../ats/forms.ts';

const NAME = 'Badges-Jane-Doe.pdf';
const LINE = 'Cloud Practitioner – Northwind, 1 Mar 2026 – https://www.credly.com/badges/1';

let memory: Memory;

beforeEach(() => {
  vi.useFakeTimers();
  memory = { placed: [] };
});

afterEach(() => {
  vi.useRealTimers();
});

function opened(html: string, address = 'https://jobs.example.com/apply/42'): Form {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(address);
  page(html, address);
  return openForm(document, memory);
}

async function settled(result: Promise<ApplyResult>): Promise<ApplyResult> {
  await vi.advanceTimersByTimeAsync(WATCH_MS);
  return result;
}

function slotOf(form: Form, kind: SlotView['kind']): SlotView {
  const slot = form.scan().slots.find((each) => each.kind === kind);
  if (!slot) throw new Error(`no slot for ${kind}`);
  return slot;
}

const sending = (form: Form, slot: string, over = {}) =>
  settled(
    form.file({
      token: form.scan().token,
      slot,
      name: NAME,
      mediaType: 'application/pdf',
      base64: toBase64(utf8Encode('%PDF-1.7')),
      ...over,
    }),
  );
const writing = (form: Form, slot: string, text = LINE, over = {}) =>
  settled(form.text({ token: form.scan().token, slot, text, ...over }));

const one = <T extends Element>(selector: string) => document.querySelector(selector) as T;
const upload = (attributes: string) =>
  `<form><div id="block"><label for="x">Certificates</label><input type="file" id="x" ${attributes}><p></p></div></form>`;
/** Hidden, as most forms have it: the page itself has to show the name. */
const HIDDEN = upload('style="display:none"');

/** What the page does once a file was chosen. */
function onFile(react: (input: HTMLInputElement) => void) {
  const input = one<HTMLInputElement>('input[type=file]');
  input.addEventListener('change', () => react(input));
}

describe('a message that does not fit this document', () => {
  test('with the token of another injection is refused, and nothing is set', async () => {
    const form = opened(upload(''));
    const slot = slotOf(form, 'certificates').id;
    const other = openForm(document, memory);
    expect(await sending(form, slot, { token: other.scan().token })).toMatchObject({ result: 'refused' });
    expect(one<HTMLInputElement>('#x').files).toHaveLength(0);
  });

  test('for a place that is gone, or is something else by now, is refused', async () => {
    const form = opened(upload(''));
    const slot = slotOf(form, 'certificates').id;
    one('label').textContent = 'Resume';
    expect(await sending(form, slot)).toMatchObject({
      result: 'refused',
      reason: expect.stringContaining('no longer'),
    });
    expect(one<HTMLInputElement>('#x').files).toHaveLength(0);
  });

  test('for a place that never was offered is refused', async () => {
    const form = opened(GREENHOUSE, GREENHOUSE_URL);
    for (const slot of ['resume', 'certificates/resume', 'cover_letter/resume', '__proto__', '']) {
      expect(await sending(form, slot)).toMatchObject({ result: 'refused' });
      expect(await writing(form, slot)).toMatchObject({ result: 'refused' });
    }
  });

  test('with bytes that did not arrive is refused', async () => {
    const form = opened(upload(''));
    const slot = slotOf(form, 'certificates').id;
    expect(await sending(form, slot, { base64: '***' })).toMatchObject({ result: 'refused' });
    expect(await sending(form, slot, { base64: '' })).toMatchObject({ result: 'refused' });
  });
});

test('a frame of another origin is named, since it is not looked into', () => {
  const form = opened('<main></main>');
  const url = 'https://boards.greenhouse.io/embed/job_app';
  const frame = {
    src: url,
    contentDocument: null,
    getBoundingClientRect: () => ({ width: 700, height: 900 }),
    checkVisibility: () => true,
  };
  const all = vi.spyOn(document, 'getElementsByTagName').mockReturnValue([frame] as never);
  const frames = [{ host: 'boards.greenhouse.io', url }];
  expect(form.scan()).toMatchObject({ host: 'jobs.example.com', isApplication: false, frames });
  all.mockRestore();
});

describe('a file', () => {
  test.each([
    ['of a type that the place does not take', upload('accept=".doc,image/*"'), 'PDF'],
    ['larger than the place takes', upload('').replace('<p>', '<p>max 0.000001 MB'), 'at most'],
  ])('%s is not set', async (_, html, reason) => {
    const form = opened(html);
    expect(await sending(form, slotOf(form, 'certificates').id)).toEqual({
      result: 'refused',
      reason: expect.stringContaining(reason),
    });
    expect(one<HTMLInputElement>('#x').files).toHaveLength(0);
  });

  test('does not replace one that is there', async () => {
    const form = opened(upload(''));
    const transfer = new DataTransfer();
    transfer.items.add(new File(['x'], 'mine.pdf'));
    one<HTMLInputElement>('#x').files = transfer.files;
    const slot = slotOf(form, 'certificates');
    expect(slot.filled).toBe(true);
    expect(await sending(form, slot.id)).toMatchObject({ result: 'refused' });
    expect([...(one<HTMLInputElement>('#x').files ?? [])].map((file) => file.name)).toEqual(['mine.pdf']);
  });

  test('joins those that are there where the place takes several', async () => {
    const form = opened(upload('multiple'));
    const transfer = new DataTransfer();
    transfer.items.add(new File(['x'], 'mine.pdf'));
    one<HTMLInputElement>('#x').files = transfer.files;
    expect(await sending(form, slotOf(form, 'certificates').id)).toMatchObject({ result: 'attached' });
    expect([...(one<HTMLInputElement>('#x').files ?? [])].map((file) => file.name)).toEqual([
      'mine.pdf',
      NAME,
    ]);
  });

  test('is set with its bytes and its type, and the form learns of it', async () => {
    const form = opened(HIDDEN);
    const heard: string[] = [];
    for (const type of ['input', 'change'])
      document.addEventListener(type, (event) => heard.push(`${type} ${event.bubbles} ${event.composed}`));
    await sending(form, slotOf(form, 'certificates').id);
    const file = one<HTMLInputElement>('#x').files?.[0];
    expect([file?.name, file?.type, file && (await file.text())]).toEqual([
      NAME,
      'application/pdf',
      '%PDF-1.7',
    ]);
    expect(heard).toEqual(['input true true', 'change true true']);
  });
});

describe('what the page makes of the file', () => {
  test('nothing: not confirmed, never done', async () => {
    const form = opened(HIDDEN);
    expect(await sending(form, slotOf(form, 'certificates').id)).toEqual({ result: 'not_confirmed' });
  });

  test('it shows the name: attached, also if it empties the control', async () => {
    const form = opened(HIDDEN);
    onFile((input) => {
      input.value = '';
      setTimeout(() => one('p').append(NAME), 1_000);
    });
    expect(await sending(form, slotOf(form, 'certificates').id)).toEqual({ result: 'attached', seen: NAME });
  });

  test('it shows the name cut short: attached', async () => {
    const form = opened(HIDDEN);
    onFile(() => one('p').append('Badges-Ja….pdf'));
    expect(await sending(form, slotOf(form, 'certificates').id)).toMatchObject({ result: 'attached' });
  });

  test('a word that ends in dots is no short name cut shorter', async () => {
    const form = opened(HIDDEN);
    onFile(() => one('p').append('Loading data…'));
    const result = await sending(form, slotOf(form, 'certificates').id, { name: 'a.pdf' });
    expect(result).toEqual({ result: 'not_confirmed' });
  });

  test('it draws the whole block anew: attached', async () => {
    const form = opened(HIDDEN);
    onFile(() => {
      one('#block').outerHTML = `<div><label>Certificates</label><span>${NAME}</span></div>`;
    });
    expect(await sending(form, slotOf(form, 'certificates').id)).toMatchObject({ result: 'attached' });
  });

  test('a name that stood there before says nothing', async () => {
    const form = opened(
      `<form><div>Certificates<input type="file" style="display:none" id="x"></div><p>${NAME}</p></form>`,
    );
    expect(await sending(form, slotOf(form, 'certificates').id)).toEqual({ result: 'not_confirmed' });
  });

  test('it objects: refused, in its words, also if it shows the name first', async () => {
    const form = opened(HIDDEN);
    onFile(() => {
      one('p').append(NAME);
      setTimeout(
        () => one('#block').insertAdjacentHTML('beforeend', '<b role="alert">File is too large</b>'),
        50,
      );
    });
    expect(await sending(form, slotOf(form, 'certificates').id)).toEqual({
      result: 'refused',
      reason: 'File is too large',
    });
  });

  test('an error that stood there before, or a notice that is none, is no objection', async () => {
    const form = opened(`${HIDDEN}<b role="alert">Something is invalid</b>`);
    onFile(() => one('#block').insertAdjacentHTML('beforeend', `<b role="alert">Uploaded ${NAME}</b>`));
    expect(await sending(form, slotOf(form, 'certificates').id)).toMatchObject({ result: 'attached' });
  });

  test('a control that people see shows the name itself', async () => {
    const form = opened(upload(''));
    expect(await sending(form, slotOf(form, 'certificates').id)).toEqual({ result: 'attached', seen: NAME });
  });

  test('a second time: already attached, and nothing is set again', async () => {
    const form = opened(HIDDEN);
    let chosen = 0;
    onFile((input) => {
      chosen += 1;
      input.value = '';
      one('p').append(NAME);
    });
    const slot = slotOf(form, 'certificates').id;
    await sending(form, slot);
    expect(await sending(form, slot)).toEqual({ result: 'already_attached' });
    expect(slotOf(form, 'certificates')).toMatchObject({ attached: true, filled: false });
    const next = openForm(document, { placed: [] });
    expect(await sending(next, slot)).toEqual({ result: 'already_attached' });
    expect(chosen).toBe(1);
  });

  test('Greenhouse takes its control away: attached, and attached it stays', async () => {
    const form = opened(GREENHOUSE, GREENHOUSE_URL);
    const slot = slotOf(form, 'certificates').id;
    one('#question_3').addEventListener('change', () => {
      one('#question_3').closest('.file-upload__wrapper')?.replaceChildren();
      one('[aria-labelledby=upload-label-question_3] .file-upload__wrapper').innerHTML =
        `<p class="file-upload__filename">${NAME}</p><button aria-label="Remove file"></button>`;
    });
    expect(await sending(form, slot)).toEqual({ result: 'attached', seen: NAME });
    expect(slotOf(form, 'certificates')).toMatchObject({ id: slot, attached: true });
    expect(await sending(form, slot)).toEqual({ result: 'already_attached' });
  });
});

describe('a text', () => {
  const field = (attributes = '', value = '') =>
    `<form><label for="x">Additional information</label><textarea id="x" ${attributes}>${value}</textarea></form>`;
  const value = () => one<HTMLTextAreaElement>('#x').value;

  test('does not touch a field that has one', async () => {
    const form = opened(field('', 'I can start in May.'));
    const slot = slotOf(form, 'additional_text');
    expect(slot.filled).toBe(true);
    expect(await writing(form, slot.id)).toMatchObject({ result: 'refused' });
    expect(value()).toBe('I can start in May.');
  });

  test('follows after an empty line if the user asked for that', async () => {
    const form = opened(field('', 'I can start in May.'));
    const slot = slotOf(form, 'additional_text').id;
    expect(await writing(form, slot, LINE, { append: true })).toMatchObject({ result: 'attached' });
    expect(value()).toBe(`I can start in May.\n\n${LINE}`);
  });

  test('longer than the field takes is not cut: it is refused', async () => {
    const form = opened(field('maxlength="20"'));
    expect(await writing(form, slotOf(form, 'additional_text').id)).toMatchObject({
      result: 'refused',
      reason: expect.stringContaining('20'),
    });
    expect(value()).toBe('');
  });

  test('of two lines is not put into a field of one', async () => {
    const form = opened('<form><label for="x">Website</label><input type="url" id="x"></form>');
    expect(await writing(form, slotOf(form, 'website').id, 'a\nb')).toMatchObject({ result: 'refused' });
  });

  test('reaches the form by the events that it listens to', async () => {
    const form = opened(field());
    const heard: string[] = [];
    for (const type of ['input', 'change', 'blur', 'focusout'])
      one('#x').addEventListener(type, () => heard.push(type));
    expect(await writing(form, slotOf(form, 'additional_text').id)).toEqual({
      result: 'attached',
      seen: LINE,
    });
    expect(heard).toEqual(['input', 'change', 'blur', 'focusout']);
  });

  test('that the form takes back is not confirmed', async () => {
    const form = opened(field());
    const area = one<HTMLTextAreaElement>('#x');
    area.addEventListener('input', () => setTimeout(() => Reflect.set(area, 'value', ''), 10));
    expect(await writing(form, slotOf(form, 'additional_text').id)).toEqual({ result: 'not_confirmed' });
  });

  test('a second time is there already', async () => {
    const form = opened(field());
    const slot = slotOf(form, 'additional_text').id;
    await writing(form, slot);
    expect(await writing(form, slot)).toEqual({ result: 'already_attached' });
    expect(value()).toBe(LINE);
  });
});

describe.each([
  ['Greenhouse', GREENHOUSE, GREENHOUSE_URL],
  ['German', GERMAN, 'https://jobs.example.com/bewerben'],
  ['traps', TRAPS, 'https://jobs.example.com/apply'],
])('in the form "%s"', (_, html, address) => {
  /** Every value, choice and file of the form, by element. */
  const state = () =>
    [...document.querySelectorAll('input, textarea, select')].map((each) => {
      const { value, checked, files } = each as HTMLInputElement;
      return { each, value, checked, files: [...(files ?? [])].map((file) => file.name) };
    });

  function watched(): string[] {
    const acts: string[] = [];
    for (const type of ['click', 'mousedown', 'pointerdown', 'keydown', 'submit', 'reset', 'focus'])
      document.addEventListener(
        type,
        (event) => acts.push(`${type} ${(event.target as Element).outerHTML}`),
        true,
      );
    for (const form of document.querySelectorAll('form')) {
      for (const name of ['submit', 'requestSubmit', 'reset'] as const)
        vi.spyOn(form, name).mockImplementation(() => acts.push(name));
    }
    return acts;
  }

  test('no button, consent or submit is activated, whatever is asked of every place', async () => {
    const form = opened(html, address);
    const acts = watched();
    for (const { id } of form.scan().slots) {
      await sending(form, id);
      await writing(form, id, 'https://example.org/1');
    }
    expect(acts).toEqual([]);
    expect(state().filter(({ checked }) => checked)).toEqual([]);
  });

  test('no field that has something is changed', async () => {
    const form = opened(html, address);
    for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea')) {
      if (field.type !== 'file' && field.type !== 'checkbox') field.value = 'mine';
      if (field.type !== 'file') continue;
      const transfer = new DataTransfer();
      transfer.items.add(new File(['x'], 'mine.pdf'));
      field.files = transfer.files;
    }
    const before = state();
    for (const { id, kind } of form.scan().slots) {
      await sending(form, id);
      await writing(form, id, 'https://example.org/1');
      expect(kind).not.toBe('resume');
    }
    const changed = state().filter(
      (after, at) => JSON.stringify(after.files) !== JSON.stringify(before[at]?.files),
    );
    expect(state().map(({ value }) => value)).toEqual(before.map(({ value }) => value));
    // The one place that takes several files keeps what it has.
    for (const { each, files } of changed) {
      expect((each as HTMLInputElement).multiple).toBe(true);
      expect(files).toEqual(['mine.pdf', NAME]);
    }
  });

  test('what is never ours stays empty', async () => {
    const form = opened(html, address);
    const offered = new Set<Element>();
    for (const { id } of form.scan().slots) {
      const before = state();
      await sending(form, id);
      await writing(form, id, 'https://example.org/1');
      state().forEach(({ each, value, files }, at) => {
        if (value !== before[at]?.value || files.length !== before[at]?.files.length) offered.add(each);
      });
    }
    const texts = [...offered].map((each) => `${each.id} ${(each as HTMLInputElement).name}`);
    expect(texts.filter((text) => /resume|name|mail|phone|gender|captcha|vorname/.test(text))).toEqual([]);
    expect(offered.size).toBe(form.scan().slots.filter(({ kind }) => kind !== 'resume').length);
  });
});
