import { describe, expect, test } from 'vitest';
import { FORMS, readForm } from '../../../lib/ats/index.ts';
import { FORM_PAGES } from '../../world/form-pages.ts';
import { page } from './forms.ts';
import { showForm } from './world-form.ts';

const NOTHING = { fileNames: [], texts: [] };
const filled = (url: string) => `${url}${url.includes('?') ? '&' : '?'}filled`;

test('every system has a form in the world', () => {
  const played = new Set(FORM_PAGES.map(({ form }) => form));
  expect(FORMS.map(({ id }) => id).filter((id) => !played.has(id))).toEqual([]);
});

describe.each(FORM_PAGES)('the form of $system at $url', ({ form, system, url, places }) => {
  test('is read by its own row, with its places in order', async () => {
    const page = await showForm(url);
    const { id, facts, slots } = readForm(page, NOTHING);
    expect([id, facts.name]).toEqual([form, system]);
    const read = slots.map(({ view }) => [view.kind, view.takes, view.label]);
    expect(read.filter(([kind]) => kind !== 'resume')).toEqual(places);
  });

  test('filled in, it has no place that is free, but where several files or rows go', async () => {
    const page = await showForm(filled(url));
    const free = readForm(page, NOTHING).slots.filter(({ view, control }) => {
      const takesMore = control?.localName === 'input' && (control as HTMLInputElement).multiple;
      return !view.filled && !takesMore && !/row|certificate/.test(view.takes);
    });
    expect(free.map(({ view }) => view.label)).toEqual([]);
  });
});

describe('a place for a résumé', () => {
  const lever = FORM_PAGES.find(({ form }) => form === 'lever')?.url ?? '';

  test('comes last, and is used only when it is asked for', async () => {
    const slots = readForm(await showForm(lever), NOTHING).slots;
    const resumes = slots.filter(({ view }) => view.kind === 'resume');
    expect(resumes).toHaveLength(1);
    expect(slots.at(-1)).toBe(resumes[0]);
    expect(resumes[0]?.view).toMatchObject({ takes: 'resume', onlyIfAsked: true, label: 'Resume/CV' });
  });

  test('that has a file, or takes its text, is none', async () => {
    for (const { url } of FORM_PAGES) {
      const kinds = readForm(await showForm(filled(url)), NOTHING).slots.map(({ view }) => view.kind);
      expect([url, kinds.includes('resume')]).toEqual([url, false]);
    }
  });

  test('is never the one that reads it to fill the form', async () => {
    for (const { url } of FORM_PAGES) {
      const resumes = readForm(await showForm(url), NOTHING).slots.filter(
        ({ view }) => view.kind === 'resume',
      );
      expect(resumes.length).toBeLessThanOrEqual(1);
      expect(resumes.filter(({ block }) => /autofill|easy apply/i.test(block.textContent ?? ''))).toEqual([]);
    }
  });
});

const EASY_APPLY = FORM_PAGES.find(({ form }) => form === 'linkedin')?.url ?? '';

describe('a form of several steps', () => {
  const kinds = (page: Awaited<ReturnType<typeof showForm>>) =>
    readForm(page, NOTHING).slots.map(({ view }) => view.kind);

  test('offers the places of the step that is shown, and no others', async () => {
    const page = await showForm(EASY_APPLY);
    const steps: unknown[] = [kinds(page)];
    for (let step = 0; step < 3; step += 1) {
      page.document.querySelector<HTMLElement>('[data-step]:not([hidden]) [data-next]')?.click();
      steps.push(kinds(page));
    }
    expect(steps).toEqual([[], ['cover_letter', 'resume'], ['question'], []]);
  });
});

describe('a page of a system that shows no form', () => {
  test.each([
    ['https://jobs.lever.co/harrowpine/5b1c2f60', '<h2>Data Analyst</h2><a href="/apply">Apply</a>'],
    [
      'https://harrowpine.wd5.myworkdayjobs.com/login',
      '<input type="text" name="website"><input type="password">',
    ],
    ['https://www.linkedin.com/jobs/view/1/', '<main><input type="text" aria-label="Search"></main>'],
    ['https://smartapply.indeed.com/beta/indeedapply/preloadresumeapply', '<main></main>'],
    ['https://lever.co.evil.example/x/apply', '<form id="application-form"></form>'],
  ])('%s is read as any other', async (url, html) => {
    expect(readForm(page(html, url), NOTHING).id).toBe('generic');
  });
});
