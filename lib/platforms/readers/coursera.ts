import { asText, type JsonObject } from '../../base/json-values.ts';
import { readHead } from '../../base/markup.ts';
import { parseUrl } from '../../base/urls.ts';
import type { FailedSource } from '../../credential/model.ts';
import { movedFrom, statementOf } from '../page-statement.ts';
import { type Award, failed, type ReadPage, type Statement } from '../reader.ts';
import {
  holdersIn,
  namesIn,
  type Objects,
  objectsIn,
  saysUnknown,
  stateOf,
  textOf,
} from './coursera-data.ts';
import { readSpecialization } from './coursera-specialization.ts';

const HOST = 'www.coursera.org';
const HEADING = 'Completion Certificate for ';
/** What stands in place of a name that its owner hides. */
const HIDDEN_NAME = /^User \d+$/i;

/**
 * Coursera has no record for machines: its page for people is built from data that states holder, course and code
 * (shape measured on 2026-09-19 and 2026-10-10). A shared link sends on to the page of the certificate itself.
 */
export function readCourseraPage(page: ReadPage, award: Award): Statement | FailedSource {
  const own = atItsCode(page, award);
  const moved = movedFrom(page, own);
  if (moved) return moved;
  const state = stateOf(page.html);
  if (state && saysUnknown(state, own.id))
    return failed('not_found', `${HOST} knows no certificate with this code`);
  const isOfMany = /specialization|professional-cert/.test(parseUrl(page.url)?.pathname ?? '');
  const said = isOfMany ? readSpecialization(page, state) : state ? readCourse(page, own, state) : undefined;
  if (!said)
    return failed(
      'malformed',
      'the page holds no data that Assay can read; Assay may be out of date for Coursera',
    );
  const isHidden =
    'holder' in said && said.holder && 'name' in said.holder && HIDDEN_NAME.test(said.holder.name);
  return isHidden ? failed('not_shared', `its holder keeps the name hidden on ${HOST}`) : said;
}

/** A shared award by the code of the page to which its link led; any other as it is. */
function atItsCode({ url }: ReadPage, award: Award): Award {
  const code = /\/([A-Z0-9]{8,20})\/?$/i.exec(parseUrl(url)?.pathname ?? '')?.[1];
  return code && award.key.includes('/share/') ? { ...award, id: code } : award;
}

function readCourse({ html }: ReadPage, award: Award, state: JsonObject): Statement | FailedSource {
  const objects = objectsIn(state);
  const memberships = objects.get('AccomplishmentsVCMembership') ?? [];
  const isOwn = (each: JsonObject) => textOf(each.certificateCode) === award.id.toUpperCase();
  const own = memberships.filter((each) => award.key.includes(`/share/${award.id}`) || isOwn(each));
  // Two certificates on one page: it does not say which name and title belong to which.
  if (own.length !== 1)
    return failed('malformed', 'the page does not say that it is about this certificate alone');
  const title = titleOf(objects, readHead(html).meta.get('og:title') ?? '');
  const partners = namesIn(objects, 'Partner_Partner');
  return statementOf({
    holders: holdersIn(objects),
    titles: title ? [title] : namesIn(objects, 'Course_Course'),
    issuers: partners,
    issuedOn: [instant(own[0]?.grantedAt)],
  });
}

/**
 * The course of the certificate, where the page names more: the one that the certificate refers to, or that the
 * page is headed with. A course that is no longer offered stands in the heading alone.
 */
function titleOf(objects: Objects, heading: string): string | undefined {
  const courses = objects.get('Course_Course') ?? [];
  const ids = (objects.get('AccomplishmentsMembership') ?? []).flatMap(
    ({ courseId }) => asText(courseId) ?? [],
  );
  const referred = courses.filter(({ id }) => ids.length === 1 && id === ids[0]);
  const headed = heading.startsWith(HEADING) ? heading.slice(HEADING.length) : '';
  if (referred.length === 1) return textOf(referred[0]?.name);
  if (courses.length === 0) return headed;
  return courses.map(({ name }) => textOf(name)).find((name) => heading.endsWith(` for ${name}`));
}

/** ISO 8601 from ms since the epoch. */
function instant(value: unknown): string | undefined {
  const date = typeof value === 'number' ? new Date(value) : undefined;
  return date && !Number.isNaN(date.getTime()) ? date.toISOString() : undefined;
}
