import { beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../../lib/credential/model.ts';
import { judge } from '../../../../lib/credential/verify.ts';
import { createNetwork } from '../../../../lib/net/index.ts';
import { UNHURRIED } from '../../../../lib/net/pace.ts';
import { INSTALL_HOSTS } from '../../../../lib/platforms/hosts.ts';
import { verdictsOf } from '../../../../lib/resolve/resolve.ts';
import { PLACES } from '../../../world/index.ts';
import { type OpenWorld, openPlaces } from '../../../world/map.ts';
import { type PlatformState, STATES } from '../../../world/platform-states.ts';
import { createScene } from '../../../world/scene.ts';
import { worldFetch } from '../../../world/world-fetch.ts';

const scene = createScene();
let world: OpenWorld;

beforeAll(async () => {
  world = await openPlaces(PLACES, scene);
});

/** Through all of the rules: what is fetched when, from whom, how it reads, and what it amounts to. */
async function verdictOn({ link, owner, click = false }: PlatformState) {
  const gate = (host: string) => click || INSTALL_HOSTS.includes(host);
  const fetch = worldFetch(world);
  const network = createNetwork({ fetch, gate, followManually: true, pace: UNHURRIED });
  const env = { now: scene.now, network, trusted: [] };
  const [finding] = await verdictsOf({ url: link }, env, { readPages: click });
  if (!finding) throw new Error('no finding');
  const viewer: Viewer = { owner: owner ? { kind: 'named', name: owner } : { kind: 'none' }, addresses: [] };
  return { finding, ...(await judge(finding, viewer, scene.now)) };
}

describe('every state of every platform ends as it should', () => {
  it.each(STATES.map((row) => [`${row.platform}: ${row.name}`, row] as const))('%s', async (_, row) => {
    const { state, headline, checks } = await verdictOn(row);
    expect({ state, headline }, JSON.stringify(checks, null, 1)).toEqual(row.expected);
  });

  it('and each is told apart by its name', () => {
    const names = STATES.map(({ platform, name }) => `${platform}: ${name}`);
    expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
  });
});
