import { expect, test } from 'vitest';
import { type Ask, gated, type HostRules, mayAsk } from '../../../lib/background/gate.ts';
import type { Answer } from '../../../lib/base/network.ts';
import { createNetwork } from '../../../lib/net/index.ts';
import { type Asked, askedHosts, noting } from '../../../lib/net/noting.ts';

const rules = (over: Partial<{ clicked: string[]; permitted: string[] }> = {}): HostRules => ({
  installHosts: ['*.linkedin.com', 'www.credly.com', 'verifierplus.org', 'github.com'],
  platforms: [
    { records: { hosts: ['www.credly.com', 'api.elsewhere.example'] } },
    { pages: { hosts: ['verifierplus.org'] } },
  ],
  clicked: async () => over.clicked ?? [],
  permitted: async (host) =>
    (over.permitted ?? ['www.credly.com', 'verifierplus.org', 'uni.edu']).includes(host),
});
const VIEW: Ask = { by: 'view' };
const click = (...hosts: string[]): Ask => ({ by: 'click', hosts });

test.each<[string, string, Ask, Parameters<typeof rules>[0], boolean]>([
  ['a packaged platform, on view', 'www.credly.com', VIEW, {}, true],
  ['a packaged platform that the user switched off', 'www.credly.com', VIEW, { permitted: [] }, false],
  ['a host granted at install that is no platform', 'github.com', VIEW, { permitted: ['github.com'] }, false],
  [
    'a platform’s host that is not granted at install',
    'api.elsewhere.example',
    VIEW,
    { permitted: ['api.elsewhere.example'] },
    false,
  ],
  ['a platform that is read on click only', 'verifierplus.org', VIEW, {}, false],
  ['the same, on a click', 'verifierplus.org', click(), {}, true],
  ['a host that is only permitted', 'uni.edu', VIEW, {}, false],
  ['a host that was clicked before', 'uni.edu', VIEW, { clicked: ['uni.edu'] }, true],
  [
    'a host that was clicked, its permission taken back',
    'uni.edu',
    VIEW,
    { clicked: ['uni.edu'], permitted: [] },
    false,
  ],
  ['the host that this click names', 'uni.edu', click('uni.edu'), {}, true],
  ['a host beside the one that this click names', 'uni.edu', click('other.edu'), {}, false],
  [
    'the sub-domain of a host that was clicked',
    'x.uni.edu',
    click('uni.edu'),
    { permitted: ['x.uni.edu'] },
    false,
  ],
  ['a packaged platform, when nobody asked', 'www.credly.com', { by: 'nobody' }, {}, false],
  ['a clicked host, when nobody asked', 'uni.edu', { by: 'nobody' }, { clicked: ['uni.edu'] }, false],
])('%s', async (_, host, ask, over, expected) => {
  expect(await mayAsk(host, ask, rules(over))).toBe(expected);
});

const served = (url: string): Answer => ({ ok: true, url, status: 200, type: '', bytes: new Uint8Array() });

test('a host that may not be asked gets no request and is not written down', async () => {
  const asked: Asked = new Map();
  const below = noting({ get: async (url) => served(url) }, asked);
  const network = gated(below, async (host) => host === 'uni.edu');
  expect(await network.get('https://evil.example/x')).toMatchObject({
    ok: false,
    code: 'permission_needed',
    host: 'evil.example',
  });
  expect(await network.get('no address')).toMatchObject({ ok: false });
  expect(await network.get('https://uni.edu./x')).toMatchObject({ ok: true });
  expect(askedHosts(asked)).toEqual([{ host: 'uni.edu', requests: 1 }]);
});

test('what a redirect brought from a host that may not be asked does not count', async () => {
  const get = async () => served('https://evil.example/landed');
  const network = gated({ get }, async (host) => host === 'uni.edu');
  expect(await network.get('https://uni.edu/x')).toMatchObject({ ok: false, code: 'permission_needed' });
});

test.each([
  'file:///etc/hosts',
  'http://10.0.0.1/x',
  'https://10.0.0.1/x',
  'https://localhost/x',
  'https://jane:secret@uni.edu/x',
])('%s waits for no click, since none would open it', async (url) => {
  const asked: Asked = new Map();
  const requests: string[] = [];
  const fetch = async (input: unknown) => {
    requests.push(String(input));
    return new Response('{}');
  };
  const below = noting(createNetwork({ fetch: fetch as never, gate: () => true }), asked);
  const network = gated(below, async () => true);
  expect(await network.get(url)).toMatchObject({ ok: false, code: 'unreachable' });
  expect([...asked.keys(), ...requests]).toEqual([]);
});
