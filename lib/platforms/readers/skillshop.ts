import { labelled } from '../../base/outline.ts';
import type { FailedSource } from '../../credential/model.ts';
import { elementsOf, sentencesIn, statementOf } from '../page-statement.ts';
import { type Award, failed, type ReadPage, type Statement } from '../reader.ts';
import { statedDay } from '../stated-day.ts';

const PHRASE = 'Completed by {holder} on {day}';

/**
 * Google Skillshop's page of an award: "Congratulations!", the title, "Completed by … on …" and a completion id of
 * its own (public parser of 2026-09).
 */
export function readSkillshopPage(page: ReadPage, award: Award): Statement | FailedSource {
  const elements = elementsOf(page, award);
  if ('kind' in elements) return elements;
  const completed = sentencesIn(elements, PHRASE);
  const numbers = new Set(elements.flatMap(({ text }) => /^Completion ID: ?(\w+)$/.exec(text)?.[1] ?? []));
  if (numbers.size !== 1)
    return failed('malformed', 'the page does not state its completion id, or more than one');
  return statementOf({
    holders: completed.map(({ holder = '' }) => holder),
    titles: labelled(elements, 'Congratulations!'),
    issuedOn: completed.map(({ day }) => statedDay(day)),
  });
}
