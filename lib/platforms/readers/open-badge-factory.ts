import type { Source } from '../../credential/model.ts';
import { readHostedRecord } from '../hosted-record.ts';
import type { Award, ReadContext } from '../reader.ts';

/** Open Badge Factory hosts its assertions as Open Badges 2.0 lays down, 410 for revoked ones included. */
export function readOpenBadgeFactory(award: Award, context: ReadContext): Promise<Source> {
  return readHostedRecord({ url: award.key, domains: ['openbadgefactory.com'] }, context);
}
