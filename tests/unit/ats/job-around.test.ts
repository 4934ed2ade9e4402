import { expect, test } from 'vitest';
import { jobAround } from '../../../lib/ats/job-around.ts';

const PAGE = { title: 'Data Analyst', employer: 'Harrow & Pine', text: 'SQL\nHelp', requirements: ['SQL'] };

test('a frame that shows a form alone gets the job from the page around it', () => {
  expect(jobAround({ title: 'Apply', text: 'Apply' }, [PAGE])).toEqual({ ...PAGE, title: 'Apply' });
  expect(jobAround(undefined, [undefined, PAGE])).toEqual(PAGE);
});

test('what the frame says itself is not mixed with the page’s', () => {
  const own = { title: 'Nurse', text: 'Triage', requirements: ['Triage'] };
  expect(jobAround(own, [{ ...PAGE, skills: ['Go'] }])).toEqual({ ...own, employer: 'Harrow & Pine' });
});

test('where nobody says anything there is no job', () => {
  expect(jobAround(undefined, [undefined])).toBeUndefined();
});
