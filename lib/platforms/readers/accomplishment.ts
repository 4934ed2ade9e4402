/** Certificates in the templates of Open edX, which edX, its programs and many other sites serve. */
import { classed, type Shown, textsOf } from '../../base/outline.ts';
import { parseUrl } from '../../base/urls.ts';
import type { FailedSource } from '../../credential/model.ts';
import { elementsOf, isIdOf, statementOf } from '../page-statement.ts';
import { type Award, failed, type ReadPage, type Statement } from '../reader.ts';
import { statedDay } from '../stated-day.ts';

/** Where a certificate states its own id: beside "Valid Certificate ID", or in the list of its facts. */
const OWN_ID = ['accomplishment-stamp-validity', 'accomplishment-id'];
const ID = /[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/**
 * edX course certificates, seen on 2026-09-24, and the public templates of Open edX (read 2026-11): the holder in a
 * `strong`, since a list of the same class repeats the name with the account.
 */
export function readAccomplishment(
  page: ReadPage,
  award: Award,
  titleClass: string,
): Statement | FailedSource {
  const elements = elementsOf(page, award);
  if ('kind' in elements) return elements;
  if (elements.some(classed('status-invalid')))
    return failed('not_found', 'the site knows no certificate with this number');
  const ids = idsOn(elements, page);
  if (ids.length === 0 || !ids.every((id) => isIdOf(award, id)))
    return failed('malformed', 'the page does not say that it is about this certificate');
  return statementOf({
    holders: textsOf(elements, classed('accomplishment-recipient', 'strong')),
    titles: textsOf(elements, classed(titleClass)),
    issuers: textsOf(elements, classed('accomplishment-course-org')),
    issuedOn: elements.map((element) => statedDay(dayIn(element, elements[element.parent]))),
  });
}

/** "Issued August 6, 2018" on the certificate, or the value of the date in its list of facts. */
function dayIn({ name, text }: Shown, around: Shown | undefined): string | undefined {
  const isFact = name === 'dd' && around !== undefined && classed('accomplishment-date')(around);
  return isFact ? text : /^Issued (.+)$/.exec(text)?.[1];
}

/** Every id that the page gives as its own, in its stamp or in a link to a certificate on this host. */
function idsOn(elements: readonly Shown[], { url }: ReadPage): string[] {
  const stamped = OWN_ID.flatMap((name) => textsOf(elements, classed(name)));
  const links = elements.flatMap(({ name, attributes }) => (name === 'a' ? [attributes.href ?? ''] : []));
  const own = links.filter((href) => {
    const target = parseUrl(href, url);
    return (
      target?.host === parseUrl(url)?.host &&
      /^\/certificates\/|^\/credentials\//.test(target?.pathname ?? '')
    );
  });
  return [...stamped, ...own].flatMap((text) => text.match(ID) ?? []);
}
