import { expect, test, vi } from 'vitest';
import { memoryCache } from '../../../lib/background/cache.ts';
import type { EntryView, TabView } from '../../../lib/browser/messages.ts';
import { judge } from '../../../lib/credential/judge.ts';
import { check } from '../../../lib/credential/verdict.ts';
import { createStage, credentialOf, credly, linkTo, type Stage, settled } from './stage.ts';

const ADDRESS = 'jane@mail.example';
const SALT = 'pepper';

async function hashOf(address: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(address + SALT));
  return `sha256$${Buffer.from(bytes).toString('hex')}`;
}

/** Two awards without a name: one issued to the address, one to another. And one that was not asked. */
async function profile(tab = {}, cache = memoryCache()): Promise<Stage> {
  const stage = createStage({ judge, cache });
  for (const [at, address] of [ADDRESS, 'max@mail.example'].entries()) {
    const identity = { type: 'email' as const, value: await hashOf(address), hashed: true, salt: SALT };
    const credential = credentialOf({ recipient: { names: [], identities: [identity] } });
    stage.answers.set(credly(at), { credential });
  }
  const shape = 'https://badges.smallco.example/public/assertions/kXw9Qz27Lm.json';
  const links = [linkTo(credly(0)), linkTo(credly(1)), linkTo(shape)];
  await stage.fromPage('page.check', { links }, tab);
  await settled();
  return stage;
}

async function entries(stage: Stage): Promise<EntryView[]> {
  return ((await stage.fromPopup('own.tab', { tabId: 7 })) as TabView).entries;
}

const headlines = async (stage: Stage) => (await entries(stage)).map((each) => each.headline);
const compare = (stage: Stage, address = ADDRESS) =>
  stage.fromPopup('own.compare', { tabId: 7, address }) as Promise<{ matched: number; settled: number }>;

test('an address that is typed is compared with every award of the page, and nobody is asked for it', async () => {
  const stage = await profile();
  expect(await headlines(stage)).toEqual(['holder_not_stated', 'holder_not_stated', 'permission_needed']);
  const asked = [...stage.asked];
  expect(await compare(stage, ` ${ADDRESS} `)).toEqual({ matched: 1, settled: 1 });
  expect(await compare(stage)).toEqual({ matched: 1, settled: 1 });
  expect(await headlines(stage)).toEqual(['platform_record', 'holder_not_stated', 'permission_needed']);
  expect(stage.asked).toEqual(asked);
  await settled();
  expect(stage.pushed.at(-1)?.marks.map((mark) => mark.state)).toContain('verified');
});

test('it is used once: the next check does not know it', async () => {
  const stage = await profile();
  await compare(stage);
  await stage.fromPopup('own.again', { tabId: 7, key: credly(0) });
  await settled();
  expect((await headlines(stage))[0]).toBe('holder_not_stated');
});

test('another address does not add to the one before', async () => {
  const stage = await profile();
  await compare(stage);
  expect(await compare(stage, 'max@mail.example')).toEqual({ matched: 1, settled: 1 });
  expect((await headlines(stage)).slice(0, 2)).toEqual(['holder_not_stated', 'platform_record']);
  expect(await compare(stage, 'nobody')).toEqual({ matched: 0, settled: 0 });
});

test('it is written down nowhere: not in options, session, cache, marks or the log', async () => {
  const cache = memoryCache();
  const kept: unknown[] = [];
  const put = cache.put;
  cache.put = (address, found, now) => {
    kept.push(address, found);
    return put(address, found, now);
  };
  const lines: unknown[] = [];
  for (const name of ['log', 'warn', 'error'] as const)
    vi.spyOn(console, name).mockImplementation((...said) => void lines.push(said));
  const stage = await profile({}, cache);
  await compare(stage);
  await settled();
  const { session, local } = stage.stored;
  const all = [[...session], local, kept, stage.pushed, [...stage.signs], stage.asked, lines];
  expect(kept.length).toBeGreaterThan(0);
  expect(JSON.stringify(all)).not.toMatch(/jane@|mail\.example/);
});

test('a page of another tab is not touched, and a tab without a list has none', async () => {
  const stage = await profile();
  await stage.fromPage('page.check', { links: [linkTo(credly(0))] }, { id: 8 });
  await compare(stage);
  const other = (await stage.fromPopup('own.tab', { tabId: 8 })) as TabView;
  expect(other.entries[0]?.headline).toBe('holder_not_stated');
  expect(await stage.fromPopup('own.compare', { tabId: 99, address: ADDRESS })).toEqual({
    matched: 0,
    settled: 0,
  });
});

test('a stated name that differs outweighs it, and is still counted as issued to it', async () => {
  const stage = createStage({ judge });
  const identity = { type: 'email' as const, value: ADDRESS, hashed: false };
  const credential = credentialOf({ recipient: { names: ['Max Roe'], identities: [identity] } });
  stage.answers.set(credly(0), { credential });
  await stage.fromPage('page.check', { links: [linkTo(credly(0))] });
  expect(await compare(stage)).toEqual({ matched: 1, settled: 0 });
  expect(await headlines(stage)).toEqual(['holder_mismatch']);
});

test('what nothing binds to its issuer counts for nobody', async () => {
  const stage = createStage({ judge });
  const identity = { type: 'email' as const, value: ADDRESS, hashed: false };
  const credential = credentialOf({ recipient: { names: [], identities: [identity] } });
  stage.answers.set(credly(0), { credential, checks: [check('key_unproven')], method: 'none' });
  await stage.fromPage('page.check', { links: [linkTo(credly(0))] });
  expect(await compare(stage)).toEqual({ matched: 0, settled: 0 });
});
