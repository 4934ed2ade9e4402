// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { AttachView, type AttachViewProps, bestSlot } from '../../../components/attach-view.tsx';
import { button, draw, press } from './dom.ts';
import { form, item, slot } from './samples.ts';

function show(change: Partial<AttachViewProps> = {}) {
  const props: AttachViewProps = {
    form: form(),
    items: [item(), item({ id: 'entry-2', title: 'Old', state: 'caution', headline: 'expired' })],
    chosen: new Set(['entry-1']),
    fileName: 'Badges-Jane-Doe.pdf',
    match: { held: [], notHeld: [], notJudged: [], setAside: [], saysWhatItAsks: false },
    results: {},
    onChoose: vi.fn(),
    onAnswer: vi.fn(),
    onAttach: vi.fn(),
    onUndo: vi.fn(),
    onLookAgain: vi.fn(),
    onOpenWallet: vi.fn(),
    onLookInto: vi.fn(),
    onOpenUrl: vi.fn(),
    ...change,
  };
  return { root: draw(<AttachView {...props} />), props };
}

const PDF = 'Attach a PDF of 1 badge: Certificates (optional)';

describe('a place', () => {
  test('has the form’s own words, its limit, and says that the site uploads at once before the press', () => {
    const place = slot({ label: 'Zeugnisse\u202e & <b>Co</b>', maxBytes: 2_000_000, uploadsAtOnce: true });
    const { root } = show({ form: form({ slots: [place] }) });
    const text = root.querySelector('[data-slot]')?.textContent;
    expect(text).toContain('Zeugnisse & <b>Co</b>');
    expect(text).toContain('For certificates · Badges-Jane-Doe.pdf · up to 2 MB');
    expect(text).toContain('uploads as soon as a file is chosen');
  });

  test('its button attaches there and nowhere else', () => {
    const { root, props } = show();
    press(button(root, PDF));
    expect(props.onAttach).toHaveBeenCalledExactlyOnceWith(slot());
  });

  test('without a chosen badge there is nothing to press', () => {
    const { root, props } = show({ chosen: new Set() });
    const place = root.querySelector<HTMLButtonElement>('[data-slot] button');
    expect(place?.disabled).toBe(true);
    press(place);
    expect(props.onAttach).not.toHaveBeenCalled();
  });

  test('the main one is a free place for files; never one with content that is not ours', () => {
    const filled = slot({ id: 'a', filled: true });
    const text = slot({ id: 'b', takes: 'text' });
    const asked = slot({ id: 'c', onlyIfAsked: true });
    const free = slot({ id: 'd' });
    expect(bestSlot([filled, text, asked, free])?.id).toBe('d');
    expect(bestSlot([filled, text, asked])?.id).toBe('b');
    expect(bestSlot([filled, asked])).toBeUndefined();
    const { root } = show({ form: form({ slots: [text, free, asked] }) });
    expect(root.querySelectorAll('.main')).toHaveLength(1);
  });

  test('a text place without a public link says why it cannot be used', () => {
    const { root } = show({
      items: [item({ url: '' })],
      form: form({ slots: [slot({ takes: 'text' })] }),
    });
    expect(root.textContent).toContain('None of the chosen badges has a public link.');
    expect(root.querySelector<HTMLButtonElement>('[data-slot] button')?.disabled).toBe(true);
  });
});

describe('the result', () => {
  const resultOf = (result: AttachViewProps['results'][string]) => {
    const { root } = show({ results: { certificates: result } });
    return { text: root.querySelector('[data-slot] [role=status]')?.textContent, root };
  };

  test('is “attached” only with what the form itself shows', () => {
    const { text, root } = resultOf({ result: 'attached', seen: 'Badges-Jane-Doe.pdf' });
    expect(text).toBe('Attached: the form shows “Badges-Jane-Doe.pdf”');
    expect(root.querySelector('[data-slot] button'), 'not a second time').toBeNull();
  });

  test('set but not seen is said as that', () => {
    expect(resultOf({ result: 'not_confirmed' }).text).toContain('the form does not show it');
  });

  test('already there is not attached again', () => {
    expect(resultOf({ result: 'already_attached' }).text).toBe('Already attached');
  });

  test('a refusal has the page’s reason as text, and can be tried again', () => {
    const { text, root } = resultOf({ result: 'refused', reason: 'File type <i>not</i> allowed' });
    expect(text).toBe('Not attached: File type <i>not</i> allowed');
    expect(button(root, PDF).disabled).toBe(false);
  });

  test('while it runs the button waits', () => {
    const { root } = resultOf('busy');
    expect(root.querySelector<HTMLButtonElement>('[data-slot] button')?.disabled).toBe(true);
  });
});

describe('what was put in', () => {
  test('can be taken back there, also once the popup was closed in between', () => {
    const place = slot({ attached: true, undoable: true });
    const { root, props } = show({ form: form({ slots: [place] }) });
    press(button(root, 'Undo: Certificates (optional)'));
    expect(props.onUndo).toHaveBeenCalledExactlyOnceWith(place);
    expect(props.onAttach).not.toHaveBeenCalled();
  });

  test('and was taken back leaves the place to be used again, and says what the site may have kept', () => {
    const undone = (sent: boolean) =>
      show({ results: { certificates: { result: 'undone', sent } } }).root.querySelector('[data-slot]');
    expect(undone(true)?.textContent).toContain('may have kept it');
    expect(undone(false)?.textContent).not.toContain('may have kept it');
    expect(button(undone(false) as HTMLElement, PDF).disabled).toBe(false);
  });

  test('and could not be taken back is said with the reason', () => {
    const place = slot({ attached: true, undoable: true });
    const results = { certificates: { result: 'not_undone', reason: 'It was changed since.' } } as const;
    const { root } = show({ form: form({ slots: [place] }), results });
    expect(root.querySelector('[data-slot] [role=status]')?.textContent).toBe(
      'Not taken back: It was changed since.',
    );
    expect(root.querySelector(`[aria-label="${PDF}"]`), 'not a second time').toBeNull();
  });
});

describe('a place with content that is not ours', () => {
  test('of a file or of one line has no button', () => {
    const slots = [slot({ id: 'a', filled: true }), slot({ id: 'b', takes: 'url', filled: true })];
    const { root } = show({ form: form({ slots }) });
    expect(root.querySelectorAll('[data-slot] button')).toHaveLength(0);
  });

  test('of text can have the links below it, which the button says and no main button does', () => {
    const place = slot({ takes: 'text', filled: true });
    const { root, props } = show({ form: form({ slots: [place] }) });
    const append = button(root, 'Add 1 link below the text there: Certificates (optional)');
    expect(append.classList.contains('main')).toBe(false);
    press(append);
    expect(props.onAttach).toHaveBeenCalledExactlyOnceWith(place);
  });
});

describe('a place for a résumé', () => {
  const place = slot({ id: 'cv', kind: 'resume', takes: 'resume', label: 'Resume/CV', onlyIfAsked: true });

  test('says that the site reads the file, and is never the main one', () => {
    const { root } = show({ form: form({ slots: [place] }) });
    expect(root.querySelector('[data-slot]')?.textContent).toContain(
      'will read the file and may fill fields',
    );
    expect(bestSlot([place])).toBeUndefined();
  });

  test('gets the résumé that the user chooses there, and nothing before', () => {
    const { root, props } = show({ form: form({ slots: [place] }) });
    press(button(root, 'Choose your résumé: Resume/CV'));
    expect(props.onAttach).not.toHaveBeenCalled();
    const chooser = root.querySelector<HTMLInputElement>('[data-slot] input[type=file]');
    const resume = new File(['%PDF-'], 'cv.pdf', { type: 'application/pdf' });
    Object.defineProperty(chooser, 'files', { value: [resume] });
    chooser?.dispatchEvent(new Event('change', { bubbles: true }));
    expect(props.onAttach).toHaveBeenCalledExactlyOnceWith(place, resume);
  });
});

describe('rows', () => {
  const place = slot({ id: 'rows', kind: 'certification_row', takes: 'row', label: 'Certifications' });

  test('are the main place of a form that has them', () => {
    expect(bestSlot([slot({ id: 'a' }), place])?.id).toBe('rows');
    const { root } = show({ form: form({ slots: [place] }) });
    expect(button(root, 'Add 1 row: Certifications').disabled).toBe(false);
  });

  test('are told one by one: added, there, left open, not added', () => {
    const rows = { filled: ['A', 'B'], already: ['C'], open: ['D'], failed: ['E'] };
    const { root } = show({ form: form({ slots: [place] }), results: { rows: { result: 'rows', ...rows } } });
    expect(root.querySelector('[data-slot] [role=status]')?.textContent).toBe(
      'Added: A and B. There already: C. Not among the form’s names, choose one yourself: D. Not added: E.',
    );
  });
});

describe('the picker', () => {
  test('shows each badge’s state, so that an expired one is chosen knowingly', () => {
    const { root, props } = show();
    expect(root.querySelector('.picker')?.textContent).toContain('Expired');
    press(root.querySelectorAll('input')[1]);
    expect(props.onChoose).toHaveBeenCalledWith(new Set(['entry-1', 'entry-2']));
  });

  test('of many shows what was chosen first, and the rest on a press', () => {
    const items = Array.from({ length: 9 }, (_, at) => item({ id: `e${at}`, title: `Badge ${at}` }));
    const { root } = show({ items, chosen: new Set(['e7', 'e8']) });
    const titles = () => Array.from(root.querySelectorAll('.picker .row-title'), (each) => each.textContent);
    expect(titles()).toEqual(['Badge 7', 'Badge 8', 'Badge 0', 'Badge 1']);
    press(button(root, 'Show all 9 badges'));
    expect(titles()).toHaveLength(9);
  });

  test('says how many are chosen, aloud', () => {
    const { root } = show();
    expect(root.querySelector('.picker [role=status]')?.textContent).toBe('1 badge chosen');
  });
});

describe('a form in a frame that was not looked into', () => {
  const frame = { host: 'boards.greenhouse.io', url: 'https://boards.greenhouse.io/embed/job_app?token=1' };
  const none = form({ isApplication: false, slots: [], frames: [frame] });

  test('is never called “no form”', () => {
    const { root } = show({ form: none });
    expect(root.textContent).not.toContain('No application form');
    expect(root.querySelector('h2')?.textContent).toContain('boards.greenhouse.io');
  });

  test('can be looked into, or opened in a tab of its own', () => {
    const { root, props } = show({ form: none });
    press(button(root, 'Look into the frame of boards.greenhouse.io'));
    expect(props.onLookInto).toHaveBeenCalledExactlyOnceWith(frame);
    press(button(root, 'Open it in its own tab'));
    expect(props.onOpenUrl).toHaveBeenCalledExactlyOnceWith(frame.url);
  });

  test('matters no longer where a form was found', () => {
    expect(show({ form: form({ frames: [frame] }) }).root.textContent).not.toContain('not read yet');
  });
});

describe('a form of several steps', () => {
  test('says which one this is, and that others follow', () => {
    const { root } = show({ form: form({ step: 'My Experience', slots: [] }) });
    expect(root.textContent).toContain('Step “My Experience”. This form has several steps.');
    expect(root.textContent).toContain('This step has no place for badges.');
    expect(root.textContent).not.toContain('beside the résumé');
  });

  test('can be looked at again at each of them', () => {
    const { root, props } = show({ form: form({ step: 'My Experience' }) });
    press(button(root, 'Look again'));
    expect(props.onLookAgain).toHaveBeenCalledOnce();
  });
});

describe('"Choose all"', () => {
  const items = [
    item(),
    item({ id: 'entry-2', title: 'Old', state: 'caution', headline: 'expired' }),
    item({ id: 'entry-3', title: 'Gone', state: 'invalid', headline: 'revoked' }),
  ];

  test('leaves out one that cannot go out, which would keep back the others', () => {
    const { root, props } = show({ items });
    press(button(root, 'Choose all'));
    expect(props.onChoose).toHaveBeenCalledExactlyOnceWith(new Set(['entry-1', 'entry-2']));
  });

  test('turns into "Choose none" once all others are chosen', () => {
    const { root, props } = show({ items, chosen: new Set(['entry-1', 'entry-2']) });
    press(button(root, 'Choose none'));
    expect(props.onChoose).toHaveBeenCalledExactlyOnceWith(new Set());
    const revoked = show({ items: items.slice(2), chosen: new Set() });
    expect(revoked.root.querySelector('.picker-head button')?.textContent).toBe('Choose all');
  });
});

describe('the job beside the wallet', () => {
  const match = {
    held: [{ id: 'entry-1', name: 'Kubernetes', quote: 'runs <b>Kubernetes</b>' }],
    notHeld: [{ name: 'SQL', quote: 'SQL and patience' }],
    notJudged: ['You like libraries'],
    setAside: [],
    saysWhatItAsks: true,
  };

  test('shows what is held, what is not, and what cannot be judged, in the posting’s words', () => {
    const text = show({ match }).root.querySelector('.job-match')?.textContent;
    expect(text).toContain('You hold“runs <b>Kubernetes</b>”Cloud Practitioner');
    expect(text).toContain('Not in your walletSQL: “SQL and patience”');
    expect(text).toContain('1 line that Assay cannot judge');
    expect(text).not.toMatch(/%|\d\s*(of|\/)\s*\d/);
  });

  test('says of one that is held and no longer stands what became of it', () => {
    const revoked = item({ state: 'invalid', headline: 'revoked' });
    const text = show({ match, items: [revoked] }).root.querySelector('.job-match')?.textContent;
    expect(text).toContain('Cloud Practitioner (revoked)');
  });

  test('says where nothing can be said to be missing', () => {
    const { root } = show({
      match: { ...match, notHeld: [], notJudged: [], setAside: [], saysWhatItAsks: false },
    });
    expect(root.textContent).toContain('nothing is said to be missing');
  });

  test('is left out where the page says nothing of it', () => {
    expect(show().root.querySelector('.job-match')).toBeNull();
  });
});

describe('what to do next', () => {
  test('where there is no form', () => {
    const { root, props } = show({ form: form({ isApplication: false, slots: [] }) });
    press(button(root, 'Look again'));
    expect(props.onLookAgain).toHaveBeenCalledOnce();
  });

  test('where the wallet is empty', () => {
    const { root, props } = show({ items: [] });
    press(button(root, 'Open the wallet'));
    expect(props.onOpenWallet).toHaveBeenCalledOnce();
  });

  test('where the form has no place, that is said', () => {
    const { root } = show({ form: form({ slots: [] }) });
    expect(root.textContent).toContain('no place for badges, and no free one for a résumé');
  });

  test('that nothing is submitted is always said beside the places', () => {
    expect(show().root.textContent).toContain('Nothing is submitted.');
  });
});

describe('what the user says of the match', () => {
  const match = {
    held: [
      { id: 'entry-1', name: 'Kubernetes', quote: 'runs Kubernetes' },
      { id: 'entry-2', name: 'You like libraries', quote: 'You like libraries', isConfirmed: true as const },
    ],
    notHeld: [{ name: 'SQL', quote: 'SQL and patience' }],
    notJudged: ['Willing to travel'],
    setAside: [{ id: 'entry-1', name: 'Docker', quote: 'Docker' }],
    saysWhatItAsks: true,
  };

  test('that a badge does not fit what is named, or does after all', () => {
    const { root, props } = show({ match });
    press(button(root, 'Does not fit: Cloud Practitioner, Kubernetes'));
    expect(props.onAnswer).toHaveBeenLastCalledWith('entry-1', 'Kubernetes', false);
    press(button(root, 'Fits after all: Cloud Practitioner, Docker'));
    expect(props.onAnswer).toHaveBeenLastCalledWith('entry-1', 'Docker', undefined);
  });

  test('that was said before is marked as theirs, and can be taken back', () => {
    const { root, props } = show({ match });
    expect(root.querySelector('.job-match')?.textContent).toContain(
      '“You like libraries”Old (expired, you said so)',
    );
    press(button(root, 'Does not fit: Old, You like libraries'));
    expect(props.onAnswer).toHaveBeenLastCalledWith('entry-2', 'You like libraries', undefined);
  });

  test.each([
    ['a name', 'SQL'],
    ['a line', 'Willing to travel'],
  ])('that a badge answers %s, after they have chosen which', (_, asked) => {
    const { root, props } = show({ match });
    press(button(root, `I hold this: ${asked}`));
    const list = root.querySelector<HTMLSelectElement>('.match-pick') as HTMLSelectElement;
    expect(props.onAnswer).not.toHaveBeenCalled();
    list.value = 'entry-2';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    expect(props.onAnswer).toHaveBeenCalledExactlyOnceWith('entry-2', asked, true);
  });
});
