import { describe, expect, test } from 'vitest';
import { matchJob } from '../../../lib/skills/match.ts';
import { KNOWN_TERMS } from '../../../lib/skills/terms.ts';

const badge = (...names: string[]) => ({ id: names[0] ?? '', names });
const asking = (...requirements: string[]) => ({ text: requirements.join('\n'), requirements });

describe('what is never said', () => {
  test('that something is missing where the posting has no list of what it asks for', () => {
    const match = matchJob({ text: 'We run Kubernetes and Java here.' }, []);
    expect(match).toEqual({ held: [], notHeld: [], notJudged: [], saysWhatItAsks: false, setAside: [] });
  });

  test('that a skill is missing that a badge has in its name', () => {
    const match = matchJob(asking('Kubernetes', 'SQL'), [badge('Certified Kubernetes Administrator')]);
    expect(match.notHeld.map(({ name }) => name)).toEqual(['SQL']);
    expect(match.notJudged).toEqual(['Kubernetes']);
  });

  test.each([
    ['No Java needed', 'Java'],
    ['Going to fairs', 'Go'],
    ['Our R&D team', 'R'],
    ['A clean excel-lent kitchen', 'Microsoft Excel'],
    ['ASP.NET', '.NET'],
  ])('that “%s” asks for %s', (line) => {
    expect(matchJob(asking(line), [])).toMatchObject({ notHeld: [], notJudged: [line] });
  });

  test('that the employer asks for itself', () => {
    expect(matchJob({ ...asking('Love for Salesforce'), employer: 'Salesforce' }, []).notHeld).toEqual([]);
  });
});

describe('a job beside a wallet', () => {
  test('falls into what is named and held, named and not held, and not judged', () => {
    const job = asking('Data Literacy and SQL', 'C++, C# or Go', 'You like libraries');
    expect(matchJob(job, [badge('Data Literacy'), badge('C#')])).toEqual({
      held: [
        { id: 'Data Literacy', name: 'Data Literacy', quote: 'Data Literacy and SQL' },
        { id: 'C#', name: 'C#', quote: 'C++, C# or Go' },
      ],
      notHeld: [
        { name: 'SQL', quote: 'Data Literacy and SQL' },
        { name: 'C++', quote: 'C++, C# or Go' },
        { name: 'Go', quote: 'C++, C# or Go' },
      ],
      notJudged: ['You like libraries'],
      setAside: [],
      saysWhatItAsks: true,
    });
  });

  test('knows a skill by its other names', () => {
    const match = matchJob(asking('K8s', 'Amazon Web Services'), [badge('Kubernetes'), badge('AWS')]);
    expect(match.held.map(({ id }) => id)).toEqual(['Kubernetes', 'AWS']);
    expect(match.notHeld).toEqual([]);
  });

  test('takes skills that the data of the page state, each once', () => {
    const job = { skills: ['Triage', 'sql', 'First Aid'], ...asking('SQL') };
    const match = matchJob(job, [badge('First Aid')]);
    expect(match.held.map(({ name }) => name)).toEqual(['First Aid']);
    expect(match.notHeld.map(({ name }) => name)).toEqual(['Triage', 'sql']);
  });
});

test('every known term is found where a list names it, and is named once', () => {
  const names = KNOWN_TERMS.flat();
  const lost = KNOWN_TERMS.filter(([name]) => {
    const { notHeld } = matchJob(asking(`Alpha, ${name}, Omega`), []);
    return !notHeld.some((each) => each.name === name);
  });
  expect(lost).toEqual([]);
  expect(new Set(names.map((each) => each.toLowerCase())).size).toBe(names.length);
});

describe('what the owner of the wallet has said', () => {
  const job = asking('Kubernetes and SQL', 'You like libraries');
  const cka = badge('Certified Kubernetes Administrator', 'Kubernetes', 'SQL');

  test('that a badge does not answer a name: the name is no longer held, nor taken for held', () => {
    const before = matchJob(job, [cka]);
    expect(before.held).toMatchObject([{ name: 'Kubernetes' }]);
    const { held, notHeld, setAside } = matchJob(job, [{ ...cka, answers: { kubernetes: false } }]);
    expect(held.map(({ name }) => name)).toEqual(['SQL']);
    expect(notHeld.map(({ name }) => name)).toEqual(['Kubernetes']);
    expect(setAside).toMatchObject([{ id: cka.id, quote: 'Kubernetes and SQL' }]);
  });

  test('counts for all names of the same thing', () => {
    const k8s = { ...badge('Cluster course', 'K8s'), answers: { Kubernetes: false } };
    expect(matchJob(asking('K8s, Kubernetes'), [k8s])).toMatchObject({
      held: [],
      notHeld: [{ name: 'Kubernetes' }],
    });
  });

  test('counts for that badge alone', () => {
    const other = badge('Kubernetes');
    const match = matchJob(asking('Kubernetes'), [
      { ...cka, answers: { Kubernetes: false, SQL: false } },
      other,
    ]);
    expect(match).toMatchObject({ held: [{ id: other.id }], notHeld: [] });
  });

  test('that a badge answers a line or a name: then it is held, in whatever posting says so', () => {
    const answers = { 'You like libraries': true, SQL: true };
    const match = matchJob(job, [{ ...badge('Archives'), answers }]);
    expect(match.held).toMatchObject([{ id: 'Archives', name: 'You like libraries', isConfirmed: true }]);
    expect([match.notHeld.map(({ name }) => name), match.notJudged]).toEqual([['Kubernetes'], []]);
  });

  test('is no pattern, and no key of an object’s own', () => {
    const answers = JSON.parse('{"__proto__": true, "(a+)+$": true, "constructor": false}');
    expect(matchJob(asking('aaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'), [{ ...badge('x'), answers }]).held).toEqual([]);
  });
});

test.each([
  ['that names one again and again, and asks for it nowhere', 'no SQL R Go needed, '.repeat(1_500), 0],
  ['of the employer’s name alone', 'R '.repeat(15_000), 0],
  ['of one sentence without an end', `no ${'any '.repeat(7_000)}SQL`, 100],
])('a posting %s keeps nobody waiting', (_, text, count) => {
  const badges = Array.from({ length: 100 }, (_each, at) => ({ id: `${at}`, names: ['SQL', 'R', 'Go'] }));
  const { held } = matchJob({ text, requirements: [text], employer: 'R' }, badges);
  expect(held).toHaveLength(count);
});
