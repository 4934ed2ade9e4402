import { describe, expect, test } from 'vitest';
import { withAskedSkills } from '../../../lib/share/asked-skills.ts';
import { badge } from './badges.ts';

const skillsFor = (text: string, skills: string[], employer = '') =>
  withAskedSkills([badge({ skills })], { text, employer })[0]?.skills;

describe('The skills on the page', () => {
  test('are those that the job asks for, also under another name, and not those that it rules out', () => {
    expect(skillsFor('We run Kubernetes and write C++.', ['Kubernetes', 'C', 'C++', 'Welding'])).toEqual([
      'Kubernetes',
      'C++',
    ]);
    expect(skillsFor('No Python needed, but Go.', ['Python', 'Go'])).toEqual(['Go']);
  });

  test('are all where the job names none of them, or nothing is known of it', () => {
    expect(skillsFor('A friendly team.', ['Welding', 'Rigging'])).toEqual(['Welding', 'Rigging']);
    expect(withAskedSkills([badge()])).toEqual([badge()]);
  });
});
