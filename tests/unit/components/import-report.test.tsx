// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { ImportReport, type ImportReportProps } from '../../../components/import-report.tsx';
import { importSummary, importWords } from '../../../components/import-words.ts';
import type { KeepResult } from '../../../lib/browser/messages.ts';
import { button, draw, press } from './dom.ts';

const added = (title: string): KeepResult => ({ result: 'added', entryId: title, title });
const refused = (title: string, reason: string): KeepResult => ({ result: 'refused', title, reason });

function show(change: Partial<ImportReportProps> = {}) {
  const props: ImportReportProps = {
    progress: undefined,
    lines: [],
    isCut: false,
    onCancel: vi.fn(),
    onClose: vi.fn(),
    onAsk: vi.fn(),
    ...change,
  };
  return { root: draw(<ImportReport {...props} />), props };
}

const lines = (root: ParentNode) => Array.from(root.querySelectorAll('li'), (each) => each.textContent);

describe('the report of an import', () => {
  test('takes no place while there is nothing to say', () => {
    expect(show().root.querySelector('section')?.hidden).toBe(true);
  });

  test('says how far it is, and can be stopped', () => {
    const { root } = show({ progress: { done: 2, total: 9 } });
    expect(root.querySelector('[role=status]')?.textContent).toContain('Adding 2 of 9');
    expect(show({ progress: { done: 0, total: 1 } }).root.textContent).toContain('Reading');
    const again = show({ progress: { done: 2, total: 9 } });
    press(button(again.root, 'Stop'));
    expect(again.props.onCancel).toHaveBeenCalledOnce();
  });

  test('has a line for each, those first that were not added, with the reason and the file', () => {
    const { root, props } = show({
      lines: [
        { source: 'a.json', result: added('Welding') },
        { source: 'b.txt', result: refused('b.txt', 'Not readable.') },
      ],
    });
    expect(lines(root)).toEqual(['Not addedb.txtNot readable.', 'AddedWeldinga.json']);
    expect(root.textContent).toContain('1 added, 1 not added');
    press(button(root, 'Close'));
    expect(props.onClose).toHaveBeenCalledOnce();
  });

  test('offers to ask the host behind a link that was not asked', () => {
    const url = 'https://badges.smallco.example/1';
    const result = { ...refused(url, 'Not asked yet.'), askHost: 'badges.smallco.example' } as KeepResult;
    const { root, props } = show({ lines: [{ source: url, url, result }] });
    press(button(root, 'Ask badges.smallco.example'));
    expect(props.onAsk).toHaveBeenCalledExactlyOnceWith(url, 'badges.smallco.example');
  });

  test('says that it was stopped', () => {
    expect(show({ lines: [{ source: 'a', result: added('A') }], isCut: true }).root.textContent).toContain(
      'You stopped it',
    );
  });

  test('shows a stranger’s name as one line of text', () => {
    const name = '<img src=x onerror=alert(1)>\n\u202egnp.exe';
    const { root } = show({ lines: [{ source: name, result: refused(name, 'No.') }] });
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).not.toContain('\u202e');
  });
});

describe('in words', () => {
  test('one result is a sentence, and a claim is never said to be a badge', () => {
    expect(importSummary([added('A')])).toBe('Added “A”');
    expect(importWords({ result: 'added', entryId: 'a', title: 'A', isClaim: true })).toContain(
      'your own words',
    );
    expect(importSummary([])).toBe('Nothing was found in it');
  });

  test('several are counted by what came of them', () => {
    const there: KeepResult = { result: 'already_there', entryId: 'b', title: 'B' };
    expect(importSummary([added('A'), there, { ...there, result: 'merged' }, refused('x', 'No.')])).toBe(
      '1 added, 1 merged with what was there, 1 there already, 1 not added',
    );
  });
});
