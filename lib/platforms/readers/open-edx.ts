import type { FailedSource } from '../../credential/model.ts';
import type { Award, ReadPage, Statement } from '../reader.ts';
import { readAccomplishment } from './accomplishment.ts';

/**
 * A course certificate of an Open edX site whose host is written in the table: the site itself is the issuer. On
 * any other host the same page binds nothing, and is not read.
 */
export function readOpenEdxPage(page: ReadPage, award: Award): Statement | FailedSource {
  return readAccomplishment(page, award, 'accomplishment-course-name');
}
