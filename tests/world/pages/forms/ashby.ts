/** Ashby's form in React: every field is controlled, and an upload empties its input as soon as it has the file. */
import { createElement as h, useState } from 'react';

interface Changed<E extends Element> {
  target: E;
}

export function AshbyForm() {
  return h(
    'div',
    { className: 'ashby-application-form-container' },
    h('h1', null, 'Data Analyst'),
    h(Autofill),
    h(
      'form',
      null,
      h(Line, { path: '_systemfield_name', label: 'Name' }),
      h(Line, { path: '_systemfield_email', label: 'Email' }),
      h(Upload, { path: '_systemfield_resume', label: 'Resume' }),
      h(Line, { path: 'b8a0d5c1-7a2f-4f0c-9a44-21d8c6f0e911', label: 'LinkedIn Profile' }),
      h(Line, { path: 'f4a1c7d2-93be-4d1d-8f12-0a6c5e7b3d22', label: 'Website' }),
      h(Upload, { path: '0d9e2b47-1c33-4a5e-b1f7-6f8a9c0d1e33', label: 'Certifications or licenses' }),
      h(Line, { path: '5e7c1a90-22d4-4b6f-a3e8-7c9d0b1f2a44', label: 'Anything else?', isLong: true }),
      h('label', null, h('input', { type: 'checkbox', name: 'consent' }), ' I agree to the privacy policy'),
      h('button', { type: 'submit' }, 'Submit Application'),
    ),
  );
}

/** Looks like the upload of the résumé, and overwrites the fields. */
function Autofill() {
  return h(
    'div',
    { className: 'ashby-application-form-autofill-input-root' },
    h('p', null, 'Autofill from resume'),
    h('p', null, 'Upload your resume here to autofill key application fields.'),
    h('input', { type: 'file', style: { display: 'none' } }),
  );
}

function Line({ path, label, isLong }: { path: string; label: string; isLong?: boolean }) {
  const [value, setValue] = useState('');
  return h(
    'div',
    { className: 'ashby-application-form-field-entry', 'data-field-path': path },
    h('label', { htmlFor: path }, label),
    h(isLong ? 'textarea' : 'input', {
      id: path,
      ...(isLong ? {} : { type: 'text' }),
      value,
      onChange: ({ target: { value: written } }: Changed<HTMLInputElement>) => setValue(() => written),
    }),
    h('output', null, value),
  );
}

function Upload({ path, label }: { path: string; label: string }) {
  const [names, setNames] = useState<readonly string[]>([]);
  const take = async ({ target }: Changed<HTMLInputElement>) => {
    const files = [...(target.files ?? [])];
    target.value = '';
    const body = new FormData();
    for (const file of files) body.append('file', file);
    await fetch('/files', { method: 'POST', body });
    setNames(() => files.map(({ name }) => name));
  };
  return h(
    'div',
    { className: 'ashby-application-form-field-entry', 'data-field-path': path },
    h('label', { htmlFor: path }, label),
    h('input', { type: 'file', id: path, onChange: take, style: { display: 'none' } }),
    h('button', { type: 'button' }, 'Upload File'),
    ...names.map((name) =>
      h('p', { key: name, className: 'ashby-application-form-input-file-item-name' }, name),
    ),
  );
}
