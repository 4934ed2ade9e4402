import type { Source } from '../../credential/model.ts';
import { type Award, failed, type ReadContext } from '../reader.ts';

/** A platform that is recognised and named, whose pages Assay does not read: no request, and nothing to click. */
export async function readNothing(_award: Award, { facts }: ReadContext): Promise<Source> {
  return failed('page_only', `Assay does not read pages of ${facts.name}: open it and look`);
}
