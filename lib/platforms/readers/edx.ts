import type { FailedSource } from '../../credential/model.ts';
import type { Award, ReadPage, Statement } from '../reader.ts';
import { readAccomplishment } from './accomplishment.ts';

/** A course certificate of edX; an unknown one is a 404 (measured 2026-09-24). */
export function readEdxPage(page: ReadPage, award: Award): Statement | FailedSource {
  return readAccomplishment(page, award, 'accomplishment-course-name');
}
