// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { FORMS, readForm } from '../../../lib/ats/index.ts';
import type { FormPage, Ours } from '../../../lib/ats/model.ts';
import { readControls } from '../../../lib/ats/reader.ts';
import { GERMAN, GREENHOUSE, GREENHOUSE_URL, page, TRAPS } from './forms.ts';

const NOTHING = { fileNames: [], texts: [] };
const slotsOf = (html: string, address?: string, ours = NOTHING) => {
  const at = page(html, address);
  return badgePlaces(at, ours);
};
/** Without the place for a résumé. */
const badgePlaces = (at: FormPage, ours: Ours = NOTHING) =>
  readForm(at, ours).slots.filter(({ view }) => view.kind !== 'resume');
const brief = (html: string, address?: string) =>
  slotsOf(html, address).map(({ view }) => [view.kind, view.takes, view.label]);

describe('what must never be offered', () => {
  test('none of the traps is', () => {
    expect(brief(TRAPS)).toEqual([]);
    expect(readForm(page(TRAPS), NOTHING).slots).toEqual([]);
  });

  test.each([
    ['Resume/CV', 'resume'],
    ['Lebenslauf und Zeugnisse', 'dossier'],
    ['Bewerbungsunterlagen', 'dossier'],
    ['CV and cover letter', 'dossier'],
    ['Autofill application with your certificates', 'resume_parser'],
    ['Bewerbungsfoto', 'photo'],
    ['Arbeitszeugnisse', 'employment_reference'],
    ['Certificat de travail', 'employment_reference'],
    ['Attestato di servizio', 'employment_reference'],
    ['Medical certificate', 'official_document'],
    ['Attach', 'unknown'],
    ['Passport copy', 'official_document'],
  ])('a file control "%s" is a place for: %s', (label, kind) => {
    const at = page(`<form><div><label for="x">${label}</label><input type="file" id="x"></div></form>`);
    expect(readControls(at, { uploadsAtOnce: false })[0]?.kind).toBe(kind);
  });
});

describe('what is offered, in six languages', () => {
  test.each([
    ['Certificates', 'certificates'],
    ['Licenses & badges', 'certificates'],
    ['Zeugnisse und Zertifikate', 'certificates'],
    ['Ausbildungsnachweise', 'certificates'],
    ['Diplômes et attestations', 'certificates'],
    ['Certificados', 'certificates'],
    ['Attestati', 'certificates'],
    ['Certificaten', 'certificates'],
    ['Additional files', 'additional_documents'],
    ['Weitere Dokumente', 'additional_documents'],
    ['Anhänge', 'additional_documents'],
    ['Fichiers supplémentaires', 'additional_documents'],
    ['Pièces jointes', 'additional_documents'],
    ['Otros documentos', 'additional_documents'],
    ['Altri documenti', 'additional_documents'],
    ['Bijlagen', 'additional_documents'],
    ['Lettre de motivation', 'cover_letter'],
  ])('a file control "%s" is a place for: %s', (label, kind) => {
    const at = page(`<form><div><label for="x">${label}</label><input type="file" id="x"></div></form>`);
    expect(readControls(at, { uploadsAtOnce: false })[0]?.kind).toBe(kind);
  });

  test('places named only by the text around them', () => {
    expect(brief(GERMAN)).toEqual([
      ['certificates', 'file', 'Urkunde / Zertifikat (max. 2 MB)'],
      ['additional_documents', 'file', 'Weitere Unterlagen'],
      ['additional_text', 'text', 'Bemerkungen'],
      ['cover_letter', 'file', 'Anschreiben'],
    ]);
  });

  test('a place named by an attribute alone', () => {
    const html =
      '<form><div>Upload file<input type="file" data-field-path="documents.certificateFiles"></div></form>';
    expect(brief(html)).toMatchObject([['certificates', 'file', expect.any(String)]]);
  });

  test('a place inside an open shadow root', () => {
    const at = page('<form><div id="host"></div></form>');
    const root = at.document.querySelector('#host')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<div><label for="x">Certificates</label><input type="file" id="x"></div>';
    expect(readForm(at, NOTHING).slots).toMatchObject([{ view: { kind: 'certificates' } }]);
  });
});

describe('an upload whose control is hidden', () => {
  const upload = (around: string, inner: string) =>
    `<form><div ${around}><p>Certificates</p><button type="button">Upload</button><div ${inner}><label for="x">Choose file</label><input type="file" id="x" hidden></div></div></form>`;

  test.each([
    ['by itself', '', ''],
    ['with what it is called', '', 'style="display:none"'],
    ['and see-through', '', 'style="opacity:0"'],
  ])('%s is offered by the words around it', (_, around, inner) => {
    expect(brief(upload(around, inner))).toMatchObject([['certificates', 'file', 'Certificates']]);
  });

  test.each(['hidden', 'style="display:none"', 'style="visibility:hidden"'])(
    'with all its words (%s) is a step that is not reached yet',
    (around) => {
      expect(brief(upload(around, ''))).toEqual([]);
    },
  );
});

describe('a Greenhouse form', () => {
  test('is read by its own row', () => {
    expect(readForm(page(GREENHOUSE, GREENHOUSE_URL), NOTHING).id).toBe('greenhouse');
    expect(readForm(page(GREENHOUSE, 'https://greenhouse.io.evil.example/'), NOTHING).id).toBe('generic');
  });

  test('offers its places by the group labels, since each control says only "Attach"', () => {
    expect(brief(GREENHOUSE, GREENHOUSE_URL)).toEqual([
      ['certificates', 'file', 'Certifications'],
      ['question', 'text', 'Which certifications do you hold?'],
      ['additional_text', 'text', 'Anything else you would like to add?'],
      ['website', 'url', 'Website'],
      ['cover_letter', 'file', 'Cover Letter'],
    ]);
  });

  test('says what the place takes and that it uploads at once', () => {
    const [certificates, , , website] = slotsOf(GREENHOUSE, GREENHOUSE_URL);
    expect(certificates?.view).toMatchObject({
      accepts: ['.pdf', '.doc', '.docx', '.txt', '.rtf'],
      maxBytes: 100_000_000,
      uploadsAtOnce: true,
      onlyIfAsked: false,
      filled: false,
      attached: false,
    });
    expect(website?.view).toMatchObject({ maxLength: 255, onlyIfAsked: true });
  });

  test('keeps a place in sight whose control went away with our file, or with another one', () => {
    const at = page(GREENHOUSE, GREENHOUSE_URL);
    const group = at.document.querySelector(
      '[aria-labelledby="upload-label-question_3"] .file-upload__wrapper',
    );
    if (group) group.innerHTML = '<p class="file-upload__filename">badges.pdf</p>';
    const seen = (names: string[]) =>
      readForm(at, { fileNames: names, texts: [] }).slots.find(({ view }) => view.kind === 'certificates')
        ?.view;
    expect(seen(['badges.pdf'])).toMatchObject({ attached: true, filled: false, label: 'Certifications' });
    expect(seen([])).toMatchObject({ attached: false, filled: true });
  });
});

test('places come in the order in which badges fit them, whatever the order of the form', () => {
  const file = (label: string, at: number) =>
    `<div><label for="p${at}">${label}</label><input type="file" id="p${at}"></div>`;
  const text = (label: string, at: number) =>
    `<div><label for="p${at}">${label}</label><textarea id="p${at}"></textarea></div>`;
  const parts = [
    file('Resume', 1),
    text('Cover letter', 2),
    '<div><label for="p3">Website</label><input type="url" id="p3"></div>',
    text('Additional information', 4),
    text('Which certifications do you hold?', 5),
    file('Additional documents', 6),
    file('Certificates', 7),
  ];
  const { slots } = readForm(page(`<form>${parts.join('')}</form>`), NOTHING);
  expect(slots.map(({ view }) => [view.kind, view.onlyIfAsked])).toEqual([
    ['certificates', false],
    ['additional_documents', false],
    ['question', false],
    ['additional_text', false],
    ['website', true],
    ['cover_letter', true],
    ['resume', true],
  ]);
});

describe('a place', () => {
  test('that has a file or a text is filled', () => {
    const at = page(GERMAN);
    const remarks = at.document.querySelector('textarea');
    if (remarks) remarks.value = 'I can start in May.';
    const remarksFor = (ours: Ours) =>
      readForm(at, ours).slots.find(({ view }) => view.kind === 'additional_text')?.view;
    expect(remarksFor(NOTHING)).toMatchObject({ filled: true, attached: false, usedLength: 19 });
    expect(remarksFor({ fileNames: [], texts: ['start in May'] })).toMatchObject({
      filled: false,
      attached: true,
    });
  });

  test('states the limit and the types that stand in its block', () => {
    const views = slotsOf(GERMAN).map(({ view }) => view);
    expect(views[0]?.maxBytes).toBe(2_000_000);
    expect(views[1]?.accepts).toEqual(['application/pdf', 'image/*']);
  });

  test('is filled also where the name of its file stands beside the button that takes it out', () => {
    const html = (shown: string) =>
      `<form><p>Certificates</p><div><input type="file" hidden><div>${shown}</div></div></form>`;
    const [free] = slotsOf(html(''));
    const [taken] = slotsOf(html('mine.pdf <button type="button">×</button>'));
    expect(taken?.view).toEqual({ ...free?.view, filled: true });
  });

  test('has an id of its own, the same at each reading', () => {
    const twice = [slotsOf(GERMAN), slotsOf(GERMAN)].map((slots) => slots.map(({ view }) => view.id));
    expect(twice[0]).toEqual(twice[1]);
    expect(new Set(twice[0]).size).toBe(4);
  });
});

describe('an application form', () => {
  test.each([
    ['Greenhouse', GREENHOUSE, true],
    ['German', GERMAN, true],
    [
      'name and e-mail with an apply button',
      '<form><input name="name"><input type="email"></form><button>Apply</button>',
      true,
    ],
    [
      'a posting',
      '<h1>Engineer</h1><a href="/apply">Apply</a><form role="search"><input name="name"></form>',
      false,
    ],
    ['a contact form', '<form><input name="name"><input type="email"><button>Send</button></form>', false],
    ['an empty page', '', false],
  ])('%s: %s', (_, html, expected) => {
    const at = page(html, 'https://example.com/x');
    at.document.title = 'Example';
    expect(readForm(at, NOTHING).isApplication).toBe(expected);
  });
});

test('a form of 5,000 nodes and 300 controls takes no work that grows with its square', () => {
  const rows = Array.from(
    { length: 300 },
    (_, at) =>
      `<div><div><label for="f${at}">Field ${at}</label></div><input id="f${at}">${'<i></i>'.repeat(12)}</div>`,
  );
  const at = page(`<form>${rows.join('')}</form>`);
  readForm(at, NOTHING);
});

test('the reader of any form stands last', () => {
  expect(FORMS.map((row) => row.id).at(-1)).toBe('generic');
});
