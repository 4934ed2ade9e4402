import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { WalletItem } from '../../../../components/wallet-item.ts';
import { form, item, slot } from '../../components/samples.ts';

const now = vi.hoisted(() => ({ items: [] as unknown[], sent: [] as string[], saved: [] as string[] }));
vi.mock('../../../../lib/browser/send.ts', () => ({
  send: async () => ({}),
  sendToTab: async (_: number, type: string) => {
    now.sent.push(type);
    return { result: 'certificate', filled: [], kept: [], missing: [] };
  },
}));
vi.mock('../../../../lib/browser/tabs.ts', () => ({ tabPage: async () => ({ isPrivate: true }) }));
vi.mock('../../../../lib/browser/storage.ts', () => ({}));
vi.mock('../../../../entrypoints/popup/own-wallet.ts', () => ({}));
vi.mock('../../../../entrypoints/popup/wallet-read.ts', () => ({
  readItems: async (ids: string[]) =>
    ids.map((id) => (now.items as WalletItem[]).find((each) => each.id === id)),
}));
vi.mock('../../../../entrypoints/popup/shared-badges.ts', () => ({
  badgesOf: async (items: readonly WalletItem[]) =>
    items.map(({ title }) => ({ title, issuer: { proven: 'Northwind' }, skills: [], originals: [] })),
}));
vi.mock('../../../../entrypoints/popup/save-file.ts', () => ({
  saveFile: (_: string, __: string, content: string) => now.saved.push(content),
}));
const { freshBadges } = await import('../../../../entrypoints/popup/fresh-badges.ts');
const { putOnProfile } = await import('../../../../entrypoints/popup/add-to-profile.ts');
const { exportBadges } = await import('../../../../entrypoints/popup/export-files.ts');

const GOOD = item();
const REVOKED = item({ id: 'entry-2', title: 'First Aid', state: 'invalid', headline: 'revoked' });
const FORM = { view: form(), target: {} };

beforeEach(() => {
  Object.assign(now, { items: [GOOD, REVOKED], sent: [], saved: [] });
});

describe('a badge that was revoked since it was looked at', () => {
  const before = item({ id: 'entry-2', title: 'First Aid' });

  test('keeps all others back, and is named', async () => {
    const refused = '“First Aid” cannot go out: revoked. Leave it out, or choose another.';
    expect(await freshBadges([GOOD, before])).toEqual({ refused });
    expect(await freshBadges([GOOD])).toMatchObject({ badges: [{ title: GOOD.title }] });
  });

  test('or that is gone by now, too', async () => {
    const gone = item({ id: 'entry-3', title: 'Data Literacy' });
    expect(await freshBadges([gone, GOOD])).toEqual({
      refused: '“Data Literacy” is no longer in the wallet.',
    });
  });

  test('does not go onto a profile', async () => {
    const put = (each: WalletItem) => putOnProfile(7, FORM, slot(), each, { name: each.title });
    expect(await put(before)).toMatchObject({
      result: 'refused',
      reason: expect.stringContaining('revoked'),
    });
    expect(now.sent).toEqual([]);
    await put(GOOD);
    expect(now.sent).toEqual(['apply.certificate']);
  });
});

describe('an export of the wallet', () => {
  test('leaves out of a CV what is not valid, and says so', async () => {
    const said = await exportBadges('resume', [GOOD, REVOKED]);
    expect(said).toBe('Saved resume.json. 1 badge that is not valid was left out.');
    expect(now.saved[0]).not.toContain('First Aid');
    expect(await exportBadges('resume', [GOOD])).toBe('Saved resume.json');
  });

  test('holds nothing back where it is the wallet as it is', async () => {
    expect(await exportBadges('table', [GOOD, REVOKED])).toBe('Saved Badges.csv');
    expect(now.saved[0]).toContain('First Aid');
  });
});
