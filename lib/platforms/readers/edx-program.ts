import { readHead } from '../../base/markup.ts';
import type { FailedSource } from '../../credential/model.ts';
import { isIdOf } from '../page-statement.ts';
import { type Award, failed, isFailure, type ReadPage, type Statement } from '../reader.ts';
import { readAccomplishment } from './accomplishment.ts';

/**
 * A program certificate (openedx/credentials, templates read 2026-11). Only what is awarded and not withdrawn is
 * shown; all else is a 404. `og:title` is "{kind}: {title}", `og:url` the certificate's own address. The page states
 * the month of issue alone, which is no day.
 */
export function readEdxProgramPage(page: ReadPage, award: Award): Statement | FailedSource {
  const { meta } = readHead(page.html);
  const own = meta.get('og:url');
  if (own && !own.split('/').some((part) => isIdOf(award, part)))
    return failed('malformed', 'the page says that it is about another certificate');
  const said = readAccomplishment(page, award, 'accomplishment-program-name');
  if (isFailure(said)) return said;
  const heading = meta.get('og:title');
  return !heading || heading.endsWith(`: ${said.title}`)
    ? said
    : failed('malformed', 'the page names more than one person or title');
}
