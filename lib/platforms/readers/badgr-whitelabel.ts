import { hostOf, isWithin } from '../../base/urls.ts';
import type { Source } from '../../credential/model.ts';
import { readHostedRecord } from '../hosted-record.ts';
import { type Award, failed, type ReadContext } from '../reader.ts';
import { EXPANDED } from './badgr.ts';

/** Sites that run the Badgr server under a name of their own, and the host on which each keeps its records. */
const SITES = [
  { domain: 'edubadges.nl', records: 'api.edubadges.nl', name: 'edubadges' },
  { domain: 'openbadges.bestr.it', records: 'openbadges.bestr.it', name: 'Bestr' },
];

/** As Badgr, at that site: its name is the one shown, since it decides who may issue there. */
export async function readBadgrWhitelabel(award: Award, { network, facts }: ReadContext): Promise<Source> {
  const site = SITES.find(({ domain }) => isWithin(hostOf(award.url), domain));
  if (!site) return failed('page_only', `Assay does not know where ${hostOf(award.url)} keeps its records`);
  const { domain, records, name } = site;
  return readHostedRecord(
    { url: `https://${records}/public/assertions/${award.id}`, added: EXPANDED, domains: [domain] },
    { network, facts: { ...facts, name, domain } },
  );
}
