import type { JsonObject } from '../../base/json-values.ts';
import { distinct, outlineOf, type Shown } from '../../base/outline.ts';
import type { FailedSource } from '../../credential/model.ts';
import { sentencesIn, statementOf } from '../page-statement.ts';
import type { ReadPage, Statement } from '../reader.ts';
import { statedDay } from '../stated-day.ts';
import { namesIn, objectsIn } from './coursera-data.ts';

const CERTIFIES = ["'", '’'].flatMap((apostrophe) => {
  const sentence =
    `{holder}${apostrophe}s account is verified. ` +
    'Coursera certifies their successful completion of {title} Specialization';
  return [sentence, `${sentence}.`];
});
const COMPLETED = 'Completed by {holder}';

/**
 * A certificate of several courses. Its data has another shape, which is not known; its text is: Coursera's sentence
 * on the page, as people quote it (2024 to 2026), with partner and title run together. They are told apart by the
 * part of the sentence that is set off as an element of its own, or by the partner's name in the data.
 */
export function readSpecialization(
  { html }: ReadPage,
  state: JsonObject | undefined,
): Statement | FailedSource | undefined {
  const elements = outlineOf(html);
  if (!elements) return undefined;
  const sentences = CERTIFIES.flatMap((template) => sentencesIn(elements, template));
  const wholes = distinct(sentences.map(({ title = '' }) => title));
  const [whole, ...others] = wholes;
  if (!whole || others.length > 0) return undefined;
  const partners = state ? namesIn(objectsIn(state), 'Partner_Partner') : [];
  const title = titleIn(whole, elements, partners);
  if (!title) return undefined;
  const partner = whole.slice(0, -title.length).trim();
  return statementOf({
    holders: [...sentences, ...sentencesIn(elements, COMPLETED)].map(({ holder = '' }) => holder),
    titles: [title],
    issuers: [partner],
    issuedOn: [onlyDay(elements)],
  });
}

function titleIn(whole: string, elements: readonly Shown[], partners: readonly string[]): string | undefined {
  const inner = elements.flatMap(({ text, end }, index) =>
    text.includes(`completion of ${whole} Specialization`) ? elements.slice(index + 1, end) : [],
  );
  const setOff = inner.filter(({ name }) => ['a', 'b', 'strong'].includes(name));
  const ends = distinct(setOff.map(({ text }) => text.replace(/ Specialization$/, ''))).filter(
    (text) => whole === text || whole.endsWith(` ${text}`),
  );
  const [end, ...others] = ends;
  if (end && others.length === 0) return end;
  const [partner, ...more] = partners.filter((name) => whole.startsWith(`${name} `));
  return partner && more.length === 0 ? whole.slice(partner.length + 1) : undefined;
}

/** The day that stands by itself under the name; a page with two says neither. */
function onlyDay(elements: readonly Shown[]): string | undefined {
  const days = distinct(elements.map(({ text }) => statedDay(text) ?? ''));
  return days.length === 1 ? days[0] : undefined;
}
