import { type Shown, textsOf } from '../../base/outline.ts';
import type { FailedSource } from '../../credential/model.ts';
import { elementsOf, sentencesIn, statementOf } from '../page-statement.ts';
import type { Award, ReadPage, Statement } from '../reader.ts';
import { statedDay } from '../stated-day.ts';

const PHRASE =
  'This certificate above verifies that {holder} successfully completed the course {title} on {day} as taught by {rest}';

/**
 * Udemy's page of a certificate, as an open tab shows it: two links marked with their purpose, in a sentence of
 * Udemy's own (public readers of 2025). Its day may be written in two ways, and counts only where it is one.
 */
export function readUdemyPage(page: ReadPage, award: Award): Statement | FailedSource {
  const elements = elementsOf(page, award);
  if ('kind' in elements) return elements;
  const sentences = sentencesIn(elements, PHRASE);
  return statementOf({
    holders: [
      ...textsOf(elements, purposed('certificate-recipient-url')),
      ...sentences.map(({ holder = '' }) => holder),
    ],
    titles: [
      ...textsOf(elements, purposed('certificate-course-url')),
      ...sentences.map(({ title = '' }) => title),
    ],
    issuedOn: sentences.map(({ day }) => statedDay(day)),
  });
}

function purposed(purpose: string): (element: Shown) => boolean {
  return ({ attributes }) => attributes['data-purpose'] === purpose;
}
