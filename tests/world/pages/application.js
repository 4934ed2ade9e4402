// The form's own script: a chosen file leaves at once, then its name takes the place of the input.

const STORAGE = 'https://grnhse-prod-jben-us-east-1.s3.amazonaws.com/';

/** @param {HTMLInputElement} input */
async function upload(input) {
  const file = input.files?.[0];
  if (!file) return;
  const form = new FormData();
  form.append('key', `uploads/${input.id}/${file.name}`);
  form.append('file', file);
  await fetch(STORAGE, { method: 'POST', body: form });
  showName(input, file.name);
}

/**
 * @param {HTMLInputElement} input
 * @param {string} name
 */
function showName(input, name) {
  const wrapper = input.closest('.file-upload__wrapper');
  const buttons = wrapper?.firstElementChild;
  if (!wrapper || !buttons) return;
  const shown = document.createElement('div');
  shown.className = 'file-upload__filename';
  const text = document.createElement('p');
  text.textContent = name;
  const remove = document.createElement('button');
  remove.type = 'button';
  remove.setAttribute('aria-label', 'Remove file');
  remove.textContent = '×';
  remove.addEventListener('click', () => {
    input.value = '';
    shown.replaceWith(buttons);
  });
  shown.append(text, remove);
  buttons.replaceWith(shown);
}

for (const input of document.querySelectorAll('input[type=file]')) {
  input.addEventListener('change', () => upload(/** @type {HTMLInputElement} */ (input)));
}
