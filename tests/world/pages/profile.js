// The profile page's own script. It watches its skeletons come into view, and navigates without a new document.

/** @type {{ createHTML(markup: string): string }} */
const policy = Reflect.get(globalThis, 'trustedTypes')?.createPolicy('profile', {
  createHTML: (/** @type {string} */ markup) => markup,
}) ?? { createHTML: (/** @type {string} */ markup) => markup };

const LOADING_MS = 60; // a section takes a moment, as on the site

const seen = new IntersectionObserver((entries) => {
  for (const entry of entries) if (entry.isIntersecting) fill(entry.target);
});

/** @param {Element} skeleton */
async function fill(skeleton) {
  seen.unobserve(skeleton);
  const address = skeleton.getAttribute('data-cards') ?? '';
  const markup = await (await fetch(address)).text();
  await new Promise((done) => setTimeout(done, LOADING_MS));
  if (!skeleton.isConnected) return;
  const range = document.createRange();
  const content = range.createContextualFragment(policy.createHTML(markup));
  if (address.includes('from=')) skeleton.replaceWith(content);
  else {
    skeleton.classList.remove('skeleton');
    skeleton.replaceChildren(content);
  }
  watch();
}

function watch() {
  for (const skeleton of document.querySelectorAll('.skeleton')) seen.observe(skeleton);
}

/** @param {string} address */
async function show(address) {
  const markup = await (await fetch(address)).text();
  const next = new DOMParser().parseFromString(policy.createHTML(markup), 'text/html');
  document.querySelector('#root')?.replaceChildren(...(next.querySelector('#root')?.childNodes ?? []));
  document.title = next.title;
  scrollTo(0, 0);
  watch();
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a.soft') : null;
  if (!(link instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  history.pushState({}, '', link.href);
  show(link.href);
});

addEventListener('popstate', () => show(location.href));
watch();
