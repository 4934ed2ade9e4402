import { HACKERRANK, HACKERRANK_FAILED } from '../page-awards.ts';
import { pagePlace, type Shown } from '../page-place.ts';

/** An application that is sent with the data it is built from, as measured in October 2026. */
export const hackerrank = pagePlace({
  id: 'hackerrank',
  hosts: ['www.hackerrank.com'],
  awards: HACKERRANK,
  more: [HACKERRANK_FAILED],
  path: (id) => `/certificates/${id}`,
  page: ({ award, holder }: Shown) => {
    const record = {
      status: award.id === HACKERRANK_FAILED ? 'test_failed' : 'test_passed',
      username: holder.vanity.replace('-', '_'),
      certificates: [award.title],
      hacker_name: holder.name,
      kind: 'awarded',
      completed_at: null,
      type: 'skill',
      certificateId: award.id,
    };
    const state = { community: { skillsVerification: { certificates: { [award.id]: record } } } };
    return `<!doctype html><html><head><title>HackerRank</title></head><body><div id="content"></div>
<script type="application/json" id="initialData">
  ${encodeURIComponent(JSON.stringify(state))}
</script></body></html>`;
  },
});
