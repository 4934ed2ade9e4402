import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ApplyResult } from '../../../../lib/browser/messages.ts';
import { openWallet } from '../../../../lib/wallet/store.ts';
import { form, slot } from '../../components/samples.ts';

const tab = vi.hoisted(() => ({ isPrivate: false, answer: {} as ApplyResult, sent: [] as unknown[] }));
vi.mock('../../../../lib/browser/tabs.ts', () => ({
  tabPage: async () => ({ isPrivate: tab.isPrivate }),
  runInTab: async () => [],
}));
vi.mock('../../../../lib/browser/send.ts', () => ({
  sendToTab: async (...message: unknown[]) => {
    tab.sent.push(message.slice(1, 3));
    return tab.answer;
  },
}));
let name = '';
vi.mock('../../../../entrypoints/popup/own-wallet.ts', () => ({
  walletStore: () => import('../../../../lib/wallet/store.ts'),
  inOwnWallet: async (work: (wallet: object) => unknown) => {
    const wallet = await openWallet({ name });
    try {
      return await work(wallet);
    } finally {
      wallet.close();
    }
  },
}));
const { noted, notedOnProfile, readShared, takeBack } = await import(
  '../../../../entrypoints/popup/shared-notes.ts'
);

const FORM = { view: form(), target: {} };
const badge = (title: string, link?: string) => ({
  ...{ title, issuer: { proven: 'Northwind' }, skills: [], originals: [] },
  ...(link ? { link } : {}),
});
const GIVEN = {
  badges: [badge('Data Literacy', 'https://www.credly.com/badges/1'), badge('First Aid')],
  ...{ holder: 'Jane Doe', now: 1_000 },
};
const put = (result: ApplyResult, over = {}) => noted(7, FORM, slot(over), GIVEN, result);

beforeEach(() => {
  name = crypto.randomUUID();
  tab.isPrivate = false;
});

describe('what is noted of what was shared', () => {
  test.each<ApplyResult>([
    { result: 'refused', reason: 'no' },
    { result: 'already_attached' },
    { result: 'rows', filled: [], already: ['Data Literacy'], open: [], failed: ['First Aid'] },
  ])('is nothing where nothing went in: $result', async (result) => {
    expect(await put(result)).toBe(result);
    expect(await readShared()).toEqual([]);
  });

  test('is nothing in a private window', async () => {
    tab.isPrivate = true;
    await put({ result: 'attached', seen: 'Badges-Jane-Doe.pdf' });
    expect(await readShared()).toEqual([]);
  });

  test('is whom it went to, for which job, what, where, and in which file', async () => {
    await put({ result: 'attached', seen: 'Badges-Jane-Doe.pdf' });
    expect(await readShared()).toEqual([
      {
        ...{
          at: 1_000,
          host: 'job-boards.greenhouse.io',
          employer: 'Northwind Traders',
          job: 'Data Engineer',
        },
        ...{ badges: ['Data Literacy', 'First Aid'], place: 'Certificates (optional)' },
        fileName: 'Badges-Jane-Doe.pdf',
      },
    ]);
  });

  test('is what a text or a section had room for, and what the form does not show', async () => {
    const seen = 'Data Literacy – https://www.credly.com/badges/1';
    await put({ result: 'attached', seen }, { takes: 'text', label: 'Comments' });
    await put(
      { result: 'rows', filled: ['First Aid'], already: [], open: [], failed: ['x'] },
      { takes: 'row' },
    );
    await put({ result: 'not_confirmed' });
    const shared = await readShared();
    expect(shared.map(({ badges }) => badges).toSorted()).toEqual([
      ['Data Literacy'],
      ['Data Literacy', 'First Aid'],
      ['First Aid'],
    ]);
    expect(shared.filter(({ unconfirmed }) => unconfirmed)).toHaveLength(1);
    expect(shared.filter(({ fileName }) => fileName)).toHaveLength(1);
  });

  test('is one badge on a profile, where any field of it went in', async () => {
    const of = slot({ takes: 'certificate', kind: 'profile', label: '' });
    const result = { result: 'certificate', filled: [], kept: ['name'], missing: [] } as ApplyResult;
    await notedOnProfile(7, FORM, of, 'First Aid', result);
    expect(await readShared()).toEqual([]);
    await notedOnProfile(7, FORM, of, 'First Aid', { ...result, filled: ['url'] } as ApplyResult);
    expect(await readShared()).toMatchObject([{ badges: ['First Aid'], place: 'Your profile' }]);
  });
});

describe('taking back', () => {
  test('is noted where the form did it', async () => {
    await put({ result: 'attached', seen: 'Badges-Jane-Doe.pdf' });
    tab.answer = { result: 'not_undone', reason: 'changed' };
    await takeBack(7, FORM, slot());
    expect(await readShared()).not.toMatchObject([{ takenBack: true }]);
    tab.answer = { result: 'undone', sent: true };
    expect(await takeBack(7, FORM, slot())).toEqual(tab.answer);
    expect(await readShared()).toMatchObject([{ takenBack: true }]);
    expect(tab.sent.at(-1)).toEqual(['apply.undo', { token: 'document-1', slot: 'certificates' }]);
  });

  test('that the page refuses is not said to be about attaching', async () => {
    tab.answer = { result: 'refused', reason: 'The form has changed.' };
    expect(await takeBack(7, FORM, slot())).toEqual({
      result: 'not_undone',
      reason: 'The form has changed.',
    });
  });
});
