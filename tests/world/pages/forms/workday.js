// Rows of certifications: "Add" draws one, whose number follows no order; a name is written, or searched for.

/** The names that this employer has. */
const NAMES = ['Northwind Cloud Practitioner', 'First Aid at Work'];
const SEARCH_MS = 200;

let next = 3;

/** @param {Document} document */
export function playRows(document) {
  const isPrompt = document.location.search.includes('prompt');
  document.addEventListener('click', (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (target.hasAttribute('data-adds')) addRow(target, isPrompt);
    if (target.dataset.automationId === 'panel-set-delete-button') target.closest('[role=group]')?.remove();
    if (target.dataset.automationId === 'promptOption') choose(target);
  });
  document.addEventListener('keydown', (event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    if (event.key === 'Enter' && field.getAttribute('role') === 'combobox')
      setTimeout(search, SEARCH_MS, field);
  });
}

/**
 * @param {HTMLElement} button
 * @param {boolean} isPrompt
 */
function addRow(button, isPrompt) {
  const number = next;
  next += 4;
  const id = `certification-${number}`;
  const name = isPrompt
    ? `<input id="${id}--certification" role="combobox" type="text"><div data-chosen></div><div data-options></div>`
    : `<input id="${id}--certification" type="text" maxlength="60">`;
  const date = (/** @type {string} */ field, /** @type {string} */ label) =>
    `<div data-automation-id="formField-${field}"><span>${label}</span>${['Month', 'Day', 'Year']
      .map(
        (part) =>
          `<input type="text" role="spinbutton" data-automation-id="dateSection${part}-input" aria-label="${part}">`,
      )
      .join('/')}</div>`;
  const row = button.ownerDocument.createElement('div');
  row.setAttribute('role', 'group');
  row.setAttribute('aria-labelledby', `Certifications-${number}-panel`);
  row.innerHTML = `<h5 id="Certifications-${number}-panel">Certifications ${number}</h5>
<button type="button" data-automation-id="panel-set-delete-button">Delete</button>
<div data-automation-id="formField-certification"><label for="${id}--certification">Certification</label>${name}</div>
<div data-automation-id="formField-certificationNumber"><label for="${id}--number">Certification Number</label><input id="${id}--number" type="text"></div>
${date('issuedDate', 'Issued Date')}${date('expirationDate', 'Expiration Date')}
<div data-place><h6>Attachments</h6><input type="file" data-automation-id="file-upload-input-ref" style="display:none" data-play="uploads"><div data-shown="file-upload-item-name"></div></div>`;
  button.parentElement?.querySelector('[data-rows]')?.append(row);
}

/** @param {HTMLInputElement} field */
function search(field) {
  const list = field.parentElement?.querySelector('[data-options]');
  const fitting = NAMES.filter((name) => name.toLowerCase().includes(field.value.toLowerCase()));
  if (list)
    list.innerHTML = fitting.map((name) => `<div data-automation-id="promptOption">${name}</div>`).join('');
}

/** @param {HTMLElement} option */
function choose(option) {
  const field = option.closest('[data-automation-id="formField-certification"]');
  const chosen = field?.querySelector('[data-chosen]');
  const input = field?.querySelector('input');
  if (chosen) chosen.textContent = option.textContent;
  if (input) input.value = '';
  option.parentElement?.replaceChildren();
}
