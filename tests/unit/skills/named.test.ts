import { describe, expect, test } from 'vitest';
import { badgesNamed } from '../../../lib/skills/named.ts';
import { badgeNames } from '../../../lib/skills/names.ts';

const named = (posting: string, ...names: string[]) =>
  badgesNamed(
    posting,
    names.map((name) => ({ id: name, names: [name] })),
  ).map((each) => each.id);

describe('what a posting does not name', () => {
  test.each([
    ['Going forward we grow', 'Go'],
    ['Go and see for yourself', 'Go'],
    ['We let you go home', 'Go'],
    ['Red flags', 'R'],
    ['the tux', 'UX'],
    ['Our R&D team', 'R'],
    ['You write C++ and C#', 'C'],
    ['ASP.NET MVC', '.NET'],
    ['JavaScript', 'Java'],
    ['Excellent manners', 'Excel'],
    ['You excel at work', 'Excel'],
    ['Überraschung', 'raschung'],
    ['Anything', ''],
    ['(a+)+$'.repeat(50), '.*'],
  ])('%s: %s', (posting, name) => {
    expect(named(posting, name)).toEqual([]);
  });

  test.each([
    ['No Kubernetes needed.', 'Kubernetes'],
    ['No Java, Python or Go experience required', 'Python'],
    ['Kubernetes is not required', 'Kubernetes'],
    ['You need no prior SQL', 'SQL'],
    ['Works without Excel', 'Excel'],
    ['Kein Studium und kein SQL erforderlich', 'SQL'],
    ['SQL ist nicht nötig', 'SQL'],
    ['Ohne SQL', 'SQL'],
    ['Pas besoin de SQL', 'SQL'],
    ['SQL n’est pas requis, non plus', 'Python'],
    ['No se requiere nada: SQL no es necesario', 'SQL'],
    ['SQL non è richiesto', 'SQL'],
    ['Geen SQL vereist', 'SQL'],
  ])('is what it says that nobody needs: %s', (posting, name) => {
    expect(named(posting, name)).toEqual([]);
  });

  test('is a part of the name of the employer', () => {
    const badge = { id: 'x', names: ['Go'] };
    expect(badgesNamed('Drive for Go Ahead, and for Go Ahead alone', [badge], 'Go Ahead')).toEqual([]);
    expect(badgesNamed('At Go Ahead you write Go, and C', [badge], 'Go Ahead')).toHaveLength(1);
    const product = { id: 'y', names: ['Northwind Cloud'] };
    expect(badgesNamed('You know Northwind Cloud', [product], 'Northwind')).toHaveLength(1);
  });

  test('is the employer, though a skill has its name', () => {
    const badge = { id: 'x', names: ['Kubernetes', 'Contoso'] };
    expect(badgesNamed('Work at Contoso', [badge], 'contoso ')).toEqual([]);
  });
});

describe('what a posting names', () => {
  test.each([
    ['You know C++, C# and .NET well', ['C++', 'C#', '.NET']],
    ['Python, R, Go', ['Python', 'R', 'Go']],
    ['• Go\n• R', ['Go', 'R']],
    ['written in Go.', ['Go']],
    ['UX is what you do', ['UX']],
    ['SQL is required; no Java needed', ['SQL']],
    ['SQL is needed, no degree required', ['SQL']],
    ['Not only SQL but Python is needed', ['SQL', 'Python']],
    ['Nicht nur SQL ist nötig', ['SQL']],
    ['No degree needed. SQL is', ['SQL']],
    ['We take no days off. SQL is required', ['SQL']],
    ['Node.js without jQuery', ['Node.js']],
    ['project-management experience', ['Project Management']],
    ['KUBERNETES (CKA)', ['Kubernetes', 'CKA']],
    ['Node.js/React', ['Node.js', 'React']],
    ['Kenntnisse in Datenschutz, Ökologie', ['Ökologie', 'Datenschutz']],
  ])('%s', (posting, names) => {
    expect(named(posting, ...names)).toEqual(names);
  });

  test('is quoted in its own words, cut between words, on its line', () => {
    const posting = `Benefits\nYou have run ${'very '.repeat(20)}large Kubernetes clusters in production for at least three years with a team of engineers, day and night\nApply`;
    const [hit] = badgesNamed(posting, [{ id: 'x', names: ['Docker', 'Kubernetes'] }]);
    expect(hit).toEqual({
      id: 'x',
      name: 'Kubernetes',
      quote: expect.stringMatching(/^… (very )+large Kubernetes clusters in production for .* …$/),
    });
  });
});

test('five thousand names in a long posting take well under a second', () => {
  const badges = Array.from({ length: 5_000 }, (_, at) => ({
    id: String(at),
    names: [`Skill number ${at}`],
  }));
  badgesNamed('experience and knowledge of many things '.repeat(700), badges);
});

test('the names of a badge are its title and its skills, each once, and no sentences', () => {
  const skills = ['Kubernetes', ' kubernetes ', 'Cloud  Practitioner', '', 'x'.repeat(200)];
  expect(badgeNames('Cloud Practitioner', skills)).toEqual(['Cloud Practitioner', 'Kubernetes']);
  expect(badgeNames(undefined, [])).toEqual([]);
});
