import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { FormView } from '../../../../lib/browser/messages.ts';
import type { SharedBadge } from '../../../../lib/share/model.ts';
import { form, slot } from '../../components/samples.ts';

interface Sent {
  type: string;
  body: { text?: string; append?: boolean };
  target: { frameId?: number };
}

const tab = vi.hoisted(() => ({
  frames: [0],
  answer: (_: unknown): unknown => undefined,
  sent: [] as unknown[],
}));
vi.mock('../../../../lib/browser/tabs.ts', () => ({
  runInTab: async () => tab.frames.map((frameId) => ({ frameId })),
}));
vi.mock('../../../../lib/browser/send.ts', () => ({
  sendToTab: async (_tab: number, type: string, body: object, target: object) => {
    tab.sent.push({ type, body, target });
    return tab.answer({ type, body, target });
  },
}));
const { attach, findForm, seenAgain } = await import('../../../../entrypoints/popup/attach-flow.ts');

const sent = () => tab.sent as Sent[];
const FORM = { view: form(), target: { documentId: 'd' } };
const badge = (at: number): SharedBadge => ({
  ...{ title: `Badge ${at}`, issuer: { proven: 'Northwind' }, skills: [], originals: [] },
  link: `https://www.credly.com/badges/${at}`,
});

beforeEach(() => {
  tab.sent = [];
  tab.answer = () => ({ result: 'attached', seen: '' });
});

describe('a text', () => {
  const put = (over: Parameters<typeof slot>[0]) =>
    attach(7, FORM, slot({ takes: 'text', ...over }), { badges: [badge(1), badge(2)], now: 0 });

  test('is added to a field only where its button said so, since that had a text', async () => {
    await put({});
    await put({ filled: true });
    expect(sent().map(({ body }) => body.append)).toEqual([false, true]);
  });

  test('has the room that the text before it leaves, and no half of a link', async () => {
    const line = 'Badge 1 – Northwind – https://www.credly.com/badges/1';
    await put({ maxLength: line.length });
    await put({ filled: true, usedLength: 10, maxLength: line.length + 12 });
    expect(sent().map(({ body }) => body.text)).toEqual([line, line]);
    const none = await put({ filled: true, usedLength: 10, maxLength: line.length + 11 });
    expect(none).toMatchObject({ result: 'refused' });
    expect(sent()).toHaveLength(2);
  });
});

describe('the places, seen again', () => {
  const now = (view: FormView) => {
    tab.answer = () => view;
    return seenAgain(7, FORM);
  };

  test('are as they are by then; one that is gone stays, with what became of it', async () => {
    const attached = slot({ attached: true });
    expect((await now(form({ slots: [attached, slot({ id: 'new' })] }))).view.slots).toEqual([attached]);
    expect((await now(form({ slots: [] }))).view.slots).toEqual([slot()]);
  });

  test('are those of this document alone', async () => {
    const other = form({ token: 'another document', slots: [slot({ attached: true })] });
    expect(await now(other)).toEqual(FORM);
  });
});

test('a form in a frame gets what its page says of the job, a form for a profile does not', async () => {
  const around = form({
    ...{ isApplication: false, slots: [], frames: [], host: 'www.harrowpine.example' },
    job: { title: 'Data Analyst', employer: 'Harrow & Pine', requirements: ['SQL'] },
  });
  const { job: _, ...inFrame } = form();
  tab.frames = [0, 5];
  tab.answer = (message) => ((message as Sent).target.frameId === 0 ? around : inFrame);
  expect((await findForm(7))?.view.job).toEqual(around.job);
  inFrame.slots = [slot({ takes: 'certificate' })];
  expect((await findForm(7))?.view.job).toBeUndefined();
});
