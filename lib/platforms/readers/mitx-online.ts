import { readHead } from '../../base/markup.ts';
import { classed, textsOf } from '../../base/outline.ts';
import type { FailedSource } from '../../credential/model.ts';
import { elementsOf, isIdOf, statementOf } from '../page-statement.ts';
import { type Award, failed, type ReadPage, type Statement } from '../reader.ts';
import { statedDay } from '../stated-day.ts';

const HEADING = 'MITx Online | Certificate for: ';

/**
 * MITx Online (measured 2026-09-24; template in mitodl/mitxonline). An unknown or withdrawn certificate is a 404.
 * The title of the page and the text on the certificate are two statements of the same.
 */
export function readMitxOnlinePage(page: ReadPage, award: Award): Statement | FailedSource {
  const elements = elementsOf(page, award);
  if ('kind' in elements) return elements;
  const ids = elements.filter(({ name, text }) => name === 'a' && /^[0-9a-f-]{36}$/i.test(text));
  if (ids.length === 0 || !ids.every(({ text }) => isIdOf(award, text)))
    return failed('malformed', 'the page does not say that it is about this certificate');
  const { title = '' } = readHead(page.html);
  return statementOf({
    holders: textsOf(elements, classed('certify-name')),
    titles: [
      ...(title.startsWith(HEADING) ? [title.slice(HEADING.length)] : []),
      ...textsOf(elements, classed('degree-text')),
    ],
    issuedOn: elements.map(({ text }) => statedDay(/^Issued: (.+)$/.exec(text)?.[1])),
  });
}
