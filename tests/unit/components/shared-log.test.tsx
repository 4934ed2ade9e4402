// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { SharedLog } from '../../../components/shared-log.tsx';
import type { SharedRecord } from '../../../lib/wallet/model.ts';
import { button, draw, press } from './dom.ts';

const LEVER: SharedRecord = {
  ...{ at: Date.UTC(2026, 10, 22, 12), host: 'jobs.lever.co', employer: 'Harrow\u202e & <b>Pine</b>' },
  ...{ job: 'Data Analyst', badges: ['Data Literacy', 'First Aid'], place: 'Certificates' },
  fileName: 'Badges-Jane-Doe.pdf',
};

async function opened(records: SharedRecord[]) {
  let held = records;
  const load = vi.fn(async () => held);
  const onClear = vi.fn(async () => {
    held = [];
  });
  const root = draw(<SharedLog load={load} onClear={onClear} />);
  expect(load, 'nothing is read before it is opened').not.toHaveBeenCalled();
  const details = root.querySelector('details') as HTMLDetailsElement;
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
  await vi.waitFor(() => expect(root.querySelector('li, details > p + p')).not.toBeNull());
  return { root, onClear };
}

const lines = (root: ParentNode) => Array.from(root.querySelectorAll('li span'), (each) => each.textContent);

test('what was shared says with whom, what, where and when, in plain text', async () => {
  const { root } = await opened([LEVER]);
  expect(lines(root)).toEqual([
    'Data Analyst at Harrow & <b>Pine</b> (jobs.lever.co)',
    'Data Literacy and First Aid, as Badges-Jane-Doe.pdf, in “Certificates”.',
  ]);
  expect(root.querySelector('time')?.dateTime).toBe('2026-11-22T12:00:00.000Z');
});

test('what is not known is left out, and what became of it is said', async () => {
  const { fileName, employer, job, ...bare } = LEVER;
  const { root } = await opened([
    { ...bare, takenBack: true },
    { ...bare, at: 2, job: 'Nurse', unconfirmed: true },
  ]);
  expect(lines(root)).toEqual([
    'jobs.lever.co',
    'Data Literacy and First Aid, in “Certificates”. Taken back.',
    'Nurse (jobs.lever.co)',
    'Data Literacy and First Aid, in “Certificates”. The form did not show it.',
  ]);
});

test('what is open is read again after each act', async () => {
  const load = vi.fn(async () => [LEVER]);
  const onClear = async () => {};
  const root = draw(<SharedLog load={load} onClear={onClear} version={1} />);
  const again = (version: number) =>
    act(() => render(<SharedLog load={load} onClear={onClear} version={version} />, root));
  again(2);
  expect(load).not.toHaveBeenCalled();
  (root.querySelector('details') as HTMLDetailsElement).open = true;
  root.querySelector('details')?.dispatchEvent(new Event('toggle'));
  await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(1));
  again(3);
  await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(2));
});

test('it can be cleared, and says then that there is nothing', async () => {
  const { root, onClear } = await opened([LEVER]);
  press(button(root, 'Clear this list'));
  await vi.waitFor(() => expect(root.textContent).toContain('Nothing yet.'));
  expect(onClear).toHaveBeenCalledOnce();
  expect(lines(root)).toEqual([]);
});
