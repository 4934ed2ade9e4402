/** A profile of 26,000 nodes to which 600 cards are added in 30 bursts, every third with a link to an award. */
export const NODES = 26_000;
export const BURSTS = 30;
export const CARDS_A_BURST = 20;
export const BURST_EVERY_MS = 50;

export const ADDRESS = 'https://twin.example/in/mira-holt/';
/** Shows a person, and no credential. */
export const EMPTY_ADDRESS = 'https://twin.example/in/nobody/';

/** High-resolution clocks need an isolated page. */
export const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

const NODES_A_CARD = 13;

const id = (index: number) => `${(0x5e9f5b62 + index * 7919).toString(16)}-a0d7-4c83-b4e8-3f72c61d905a`;

function card(index: number): string {
  const target = encodeURIComponent(`https://www.credly.com/badges/${id(index)}`).replaceAll('.', '%2E');
  const href =
    index % 3 === 0
      ? `https://www.linkedin.com/safety/go/?url=${target}&amp;urlhash=x${index}`
      : `https://www.linkedin.com/company/${index}/`;
  return `<div class="a${index % 7}"><a href="https://www.linkedin.com/company/${index}/"><figure></figure></a><div><p>Badge ${index}</p><p>Northwind</p><p>Issued <b>May</b> 2026</p><div><a href="${href}"><span>Show credential</span></a></div></div></div><hr role="presentation">`;
}

/** The page, with what adds the bursts: `addBursts()` resolves after the last. */
export function pageMarkup(): string {
  const before = Array.from({ length: Math.round(NODES / NODES_A_CARD) }, (_, index) =>
    card(index * 3 + 1).replaceAll('hr role', 'hr data-role'),
  ).join('');
  const bursts = Array.from({ length: BURSTS }, (_, burst) =>
    Array.from({ length: CARDS_A_BURST }, (__, index) => card(burst * CARDS_A_BURST + index)).join(''),
  );
  return `<!doctype html><html><head><title>(4) Mira Holt | LinkedIn</title>
<style>body{font:14px/1.4 sans-serif;margin:0}p{margin:0}section{padding:16px}</style></head><body><main>
<div componentkey="refTopcard"><section><h2>Mira Holt</h2></section></div><section id="new"><h2>Licenses</h2></section><section>${before}</section></main>
<script>
const later = setTimeout;
const bursts = ${JSON.stringify(bursts).replaceAll('</', '<\\/')};
function addBursts() {
  return new Promise((done) => {
    const list = document.getElementById('new');
    let next = 0;
    const add = () => {
      if (next === bursts.length) return later(done, 1000);
      list.insertAdjacentHTML('beforeend', bursts[next++]);
      later(add, ${BURST_EVERY_MS});
    };
    add();
  });
}
</script></body></html>`;
}

const EMPTY_CARDS = 200;

/** A page of usual size on which nothing leads to an award. */
export function emptyMarkup(): string {
  const cards = Array.from({ length: EMPTY_CARDS }, (_, index) => card(index * 3 + 1)).join('');
  return `<!doctype html><html><head><title>Mira Holt | LinkedIn</title></head><body><main>
<div componentkey="refTopcard"><section><h2>Mira Holt</h2></section></div><section>${cards}</section></main></body></html>`;
}
