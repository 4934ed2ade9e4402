import { readHead } from '../../base/markup.ts';
import { labelled } from '../../base/outline.ts';
import type { FailedSource } from '../../credential/model.ts';
import { besides, elementsOf, statementOf } from '../page-statement.ts';
import { type Award, failed, type ReadPage, type Statement } from '../reader.ts';
import { statedDay } from '../stated-day.ts';

const HEADING = 'Certificate for ';
/** Labels under which a page like this one states a name; which of them Skilljar writes was not found. */
const HOLDER_LABELS = ['Awarded To', 'Completed By', 'Issued To', 'Learner', 'Name', 'Recipient', 'Student'];

/**
 * Skilljar's page of a certificate: facts under labels (public parser of 2026-09). Where none of them is the
 * holder's, title, day and issuer are stated all the same, and the name is what could not be read.
 */
export function readSkilljarPage(page: ReadPage, award: Award): Statement | FailedSource {
  const elements = elementsOf(page, award);
  if ('kind' in elements) return elements;
  const titles = labelled(elements, 'Course Completed');
  const heading = readHead(page.html).meta.get('og:title') ?? '';
  // Twice the same label: two certificates, or somebody's text that imitates it.
  if (titles.length !== 1 || !titles[0])
    return failed('malformed', 'the page does not state the course, or more than one');
  if (heading.startsWith(HEADING) && heading.slice(HEADING.length) !== titles[0])
    return failed('malformed', 'the page names more than one person or title');
  const rest = {
    issuers: labelled(elements, 'Offered By'),
    issuedOn: labelled(elements, 'Completion Date').map(statedDay),
  };
  const holders = HOLDER_LABELS.flatMap((label) => labelled(elements, label));
  if (holders.length > 0) return statementOf({ holders, titles, ...rest });
  return {
    title: titles[0],
    holder: {
      unavailable: 'the page at verify.skilljar.com does not state the name where Assay can read it',
    },
    ...besides(rest),
  };
}
