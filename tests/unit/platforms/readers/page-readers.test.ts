import { describe, expect, it } from 'vitest';
import type { Award, PageReader } from '../../../../lib/platforms/reader.ts';
import { readEdxPage } from '../../../../lib/platforms/readers/edx.ts';
import { readEdxProgramPage } from '../../../../lib/platforms/readers/edx-program.ts';
import { readHackerRankPage } from '../../../../lib/platforms/readers/hackerrank.ts';
import { readMitxOnlinePage } from '../../../../lib/platforms/readers/mitx-online.ts';
import { readOpenEdxPage } from '../../../../lib/platforms/readers/open-edx.ts';
import { readSkilljarPage } from '../../../../lib/platforms/readers/skilljar.ts';
import { readSkillshopPage } from '../../../../lib/platforms/readers/skillshop.ts';
import { readUdemyPage } from '../../../../lib/platforms/readers/udemy.ts';

const reading = (reader: PageReader, url: string, id: string) => {
  const award: Award = { key: url, url, id };
  return (html: string, at = url) => reader({ url: at, html }, award);
};
const malformed = { kind: 'failed', code: 'malformed' };

describe('a certificate of edX', () => {
  const ID = 'c07d1be94f3a42d68e5b90af2716c3d8';
  const OTHER = '91e6a2f05b7c43d8a4f2c9e1d07b3586';
  const URL_OF_AWARD = `https://courses.edx.org/certificates/${ID}`;
  const read = reading(readEdxPage, URL_OF_AWARD, ID);
  const holder = (name = 'Ida Lund') => `<strong class="accomplishment-recipient">${name}</strong>`;
  const title = (name = 'Tides') => `<span class="accomplishment-course-name">${name}</span>`;
  const link = (id = ID) => `<a href="https://courses.edx.org/certificates/${id}">${id}</a>`;
  const issued = '<span>Issued August 6, 2018</span>';

  it('states holder, course and day', () => {
    expect(read(holder() + title() + issued + link())).toEqual({
      title: 'Tides',
      holder: { name: 'Ida Lund' },
      issuedOn: '2018-08-06',
    });
  });

  it.each([
    ['without its own id', holder() + title()],
    ['with the id of another', holder() + title() + link(OTHER)],
    ['beside another', holder() + title() + link() + link(OTHER)],
    [
      'with its id on another site only',
      `${holder()}${title()}<a href="https://x.example/certificates/${ID}">x</a>`,
    ],
    ['of two people', holder() + holder('Eve Ray') + title() + link()],
    ['of two courses', holder() + title() + title('Winds') + link()],
    ['of nobody', title() + link()],
    ['of no course', holder() + link()],
    ['in a comment', `<!-- ${holder()}${title()}${link()} -->`],
    ['in a script', `<script>'${holder()}${title()}'</script>${link()}`],
    ['that is hidden', `<div hidden>${holder()}${title()}</div>${link()}`],
    ['of an empty name', holder('&#x200b; ') + title() + link()],
    ['nested ten thousand deep', '<div>'.repeat(10_000) + holder() + title() + link()],
  ])('%s is not read', (_, html) => {
    expect(read(html)).toMatchObject(malformed);
  });

  it('whose course is named like a label is the course alone', () => {
    const html = holder() + title('Issued May 1, 2020 to Eve Ray') + issued + link();
    expect(read(html)).toMatchObject({ title: 'Issued May 1, 2020 to Eve Ray', issuedOn: '2018-08-06' });
    // A title that is a whole label of its own: two days, so that neither is said.
    expect(read(holder() + title('Issued May 1, 2020') + issued + link())).not.toHaveProperty('issuedOn');
  });

  it('has a name without what is not seen', () => {
    expect(read(holder('\u202eIda\u200b&nbsp;&amp; Lund') + title() + link())).toMatchObject({
      holder: { name: 'Ida & Lund' },
    });
  });

  it('is not read from a login or another page', () => {
    const html = holder() + title() + link();
    for (const at of [
      'https://courses.edx.org/login',
      `https://courses.edx.org/login?next=/certificates/${ID}`,
    ])
      expect(read(html, at)).toMatchObject({ kind: 'failed', code: 'unreachable' });
  });

  it('that an Open edX site does not know is not found', () => {
    const site = reading(readOpenEdxPage, `https://university.cockroachlabs.com/certificates/${ID}`, ID);
    expect(site('<div class="status status-invalid"><h2>Invalid</h2></div>')).toMatchObject({
      code: 'not_found',
    });
  });
});

describe('a program certificate of edX', () => {
  const ID = 'a81f39c60d2e4b75b9e04c7d5f1628a3';
  const read = reading(readEdxProgramPage, `https://credentials.edx.org/credentials/${ID}/`, ID);
  const body = `<strong class="accomplishment-recipient">Ida Lund</strong>
    <span class="accomplishment-program-name">Coasts</span>
    <li class="accomplishment-stamp-validity"><span>${ID}</span></li><span>Issued May 2024</span>`;
  const head = (title: string, url: string) =>
    `<head><meta property="og:title" content="${title}"><meta property="og:url" content="${url}"></head>`;

  it('states holder and program; a month is no day', () => {
    const own = head('MicroMasters: Coasts', `https://credentials.edx.org/credentials/${ID}/`);
    expect(read(own + body)).toEqual({ title: 'Coasts', holder: { name: 'Ida Lund' } });
    expect(read(body)).toMatchObject({ title: 'Coasts' });
  });

  it('may be linked with hyphens in its id', () => {
    const hyphened = 'a81f39c6-0d2e-4b75-b9e0-4c7d5f1628a3';
    const url = `https://credentials.edx.org/credentials/${hyphened}/`;
    expect(reading(readEdxProgramPage, url, hyphened)(body)).toMatchObject({ title: 'Coasts' });
  });

  it('is not read where its head is about another', () => {
    expect(
      read(head('MicroMasters: Coasts', 'https://credentials.edx.org/credentials/1/') + body),
    ).toMatchObject(malformed);
    const own = `https://credentials.edx.org/credentials/${ID}/`;
    expect(read(head('MicroMasters: Rivers', own) + body)).toMatchObject(malformed);
  });
});

describe('a certificate of MITx Online', () => {
  const ID = '0c7e5d12-9ba4-4f36-8d21-e5a7b90c3f64';
  const read = reading(readMitxOnlinePage, `https://mitxonline.mit.edu/certificate/${ID}/`, ID);
  const head = (name: string) => `<head><title>MITx Online | Certificate for: ${name}</title></head>`;
  const body = `<span class="certify-name">Ida Lund</span><p>Issued: Nov. 4, 2024</p>
    <a href="http://mitxonline.mit.edu/certificate/${ID}/">${ID}</a>`;

  it('states holder, course and day', () => {
    expect(read(head('Bridges &amp; Dams') + body)).toEqual({
      title: 'Bridges & Dams',
      holder: { name: 'Ida Lund' },
      issuedOn: '2024-11-04',
    });
  });

  it('is not read where title and certificate differ, or another id stands there', () => {
    const differs = `${head('Bridges')}<span class="degree-text">Dams</span>${body}`;
    const other = body.replaceAll(ID, 'f1e2d3c4-9ba4-4f36-8d21-e5a7b90c3f64');
    const unlinked = '<span class="certify-name">Ida Lund</span>';
    const pages = [
      differs,
      head('Bridges') + other,
      head('Bridges') + body + other,
      head('Bridges') + unlinked,
    ];
    for (const html of [...pages, head('Bridges'), body, `<title>MITx Online</title>${body}`])
      expect(read(html)).toMatchObject(malformed);
  });
});

describe('a certificate at Skilljar', () => {
  const read = reading(readSkilljarPage, 'https://verify.skilljar.com/c/7hq2xk9dmv4t', '7hq2xk9dmv4t');
  const fact = (label: string, value: string) => `<div>${label}</div><div>${value}</div>`;
  const course = fact('Course Completed', 'Flows');
  const rest = fact('Offered By', 'Kelp Academy') + fact('Completion Date', 'Nov. 2, 2025');

  it('states course, who offers it and the day, and says that it cannot read the name', () => {
    expect(read(course + rest)).toEqual({
      title: 'Flows',
      holder: { unavailable: expect.stringContaining('verify.skilljar.com') },
      issuer: { name: 'Kelp Academy' },
      issuedOn: '2025-11-02',
    });
  });

  it('states the holder where a label says that it is one', () => {
    expect(read(fact('Awarded To', 'Ida Lund') + course + rest)).toMatchObject({
      holder: { name: 'Ida Lund' },
    });
  });

  it.each([
    ['two people', fact('Awarded To', 'Ida Lund') + fact('Name', 'Eve Ray') + course],
    ['two courses', course + fact('Course Completed', 'Rivers')],
    ['the same course twice, as a title named like a label makes it', course + course],
    [
      'a heading that differs',
      `<head><meta property="og:title" content="Certificate for Rivers"></head>${course}`,
    ],
    ['labels in a comment', `<!-- ${course} -->`],
    ['labels that are hidden', `<div style="display:none">${course}</div>`],
    ['no labels', '<h1>Flows</h1>'],
  ])('is not read: %s', (_, html) => {
    expect(read(html)).toMatchObject(malformed);
  });

  it('named like a label is no holder', () => {
    expect(read(fact('Course Completed', 'Awarded To Eve Ray') + rest)).toMatchObject({
      title: 'Awarded To Eve Ray',
      holder: { unavailable: expect.anything() },
    });
  });
});

describe('an award of Google Skillshop', () => {
  const ID = 'Rk8mVt3XqLw5ZpHn2YcJ7dGs';
  const read = reading(readSkillshopPage, `https://skillshop.exceedlms.com/student/award/${ID}`, ID);
  const head = (title = 'Campaigns') => `<h1>Congratulations!</h1><h2>${title}</h2>`;
  const completed = (name = 'Ida Lund', day = 'June 12, 2024') => `<p>Completed by ${name} on ${day}</p>`;
  const number = '<p>Completion ID: 48120937</p>';

  it('states title, holder and day', () => {
    expect(read(head() + completed() + number)).toEqual({
      title: 'Campaigns',
      holder: { name: 'Ida Lund' },
      issuedOn: '2024-06-12',
    });
  });

  it.each([
    [
      'a title that says who completed it',
      head('Completed by Eve Ray on May 1, 2020') + completed() + number,
    ],
    ['two people', head() + completed() + completed('Eve Ray') + number],
    ['two awards', head() + head('Videos') + completed() + number],
    ['no completion id', head() + completed()],
    ['two completion ids', `${head()}${completed()}${number}<p>Completion ID: 1</p>`],
    ['no day', `${head()}<p>Completed by Ida Lund</p>${number}`],
    ['a login', '<p>Log in</p>'],
    ['a comment', `${head()}<!-- ${completed()} -->${number}`],
  ])('is not read: %s', (_, html) => {
    expect(read(html)).toMatchObject(malformed);
  });

  it('of somebody whose name repeats the sentence has that whole name', () => {
    const name = 'Eve Ray on May 1, 2020 Completed by Ida Lund';
    expect(read(head() + completed(name) + number)).toMatchObject({
      holder: { name },
      issuedOn: '2024-06-12',
    });
  });
});

describe('a certificate of HackerRank', () => {
  const ID = '6e2f9b07d1a4';
  const read = reading(readHackerRankPage, `https://www.hackerrank.com/certificates/${ID}`, ID);
  const record = (over: object = {}) => ({
    status: 'test_passed',
    certificates: ['SQL (Basic)'],
    hacker_name: 'Ida Lund',
    certificateId: ID,
    ...over,
  });
  const page = (certificates: unknown, encode = encodeURIComponent) => {
    const state = JSON.stringify({ community: { skillsVerification: { certificates } } });
    return `<script type="application/json" id="initialData">\n${encode(state)}\n</script>`;
  };

  it('states holder and skill in the data of its page', () => {
    expect(read(page({ [ID]: record() }))).toEqual({ title: 'SQL (Basic)', holder: { name: 'Ida Lund' } });
    expect(read(page({ '000000000001': record({ hacker_name: 'Eve' }), [ID]: record() }))).toMatchObject({
      holder: { name: 'Ida Lund' },
    });
  });

  it('is none where the test was not passed', () => {
    expect(read(page({ [ID]: record({ status: 'test_failed' }) }))).toMatchObject({ code: 'not_an_award' });
  });

  it.each([
    ['another id', page({ '91b0c3d5e7f2': record() })],
    ['another id inside', page({ [ID]: record({ certificateId: '91b0c3d5e7f2' }) })],
    ['two statements', page({ [ID]: record() }) + page({ [ID]: record({ hacker_name: 'Eve' }) })],
    ['no name', page({ [ID]: record({ hacker_name: null }) })],
    ['no skill', page({ [ID]: record({ certificates: [] }) })],
    ['other values', page([record()]) + page(null) + page({ [ID]: 7 })],
    ['a broken escape', '<script type="application/json">%E0%A4%A</script>'],
    ['no data', '<div id="content"></div>'],
  ])('is not read: %s', (_, html) => {
    expect(read(html)).toMatchObject(malformed);
  });
});

describe('a certificate of Udemy in an open tab', () => {
  const ID = 'UC-7d3e91b0-5c2f-4a68-b1d4-0f9e6a7c8352';
  const URL_OF_AWARD = `https://www.udemy.com/certificate/${ID}/`;
  const read = reading(readUdemyPage, URL_OF_AWARD, ID);
  const holder = (name = 'Ida Lund') => `<a data-purpose="certificate-recipient-url">${name}</a>`;
  const title = (name = 'Pots') => `<a data-purpose="certificate-course-url">${name}</a>`;
  const sentence = (who = holder(), what = title(), day = '07/26/2021') =>
    `<div>This certificate above verifies that ${who} successfully completed the course ${what} on ${day} as taught by <a>Mira Holt</a> on Udemy. The certificate indicates more.</div>`;

  it('states holder and course, and the day where it is one', () => {
    expect(read(sentence())).toEqual({ title: 'Pots', holder: { name: 'Ida Lund' }, issuedOn: '2021-07-26' });
    expect(read(sentence(holder(), title(), '06/01/2022'))).not.toHaveProperty('issuedOn');
    expect(read(holder() + title())).toMatchObject({ title: 'Pots' });
    expect(read(sentence('Ida Lund', 'Pots'))).toMatchObject({ title: 'Pots' });
  });

  it.each([
    ['two people', sentence() + holder('Eve Ray')],
    ['two courses', sentence() + title('Jars')],
    ['a sentence about somebody else', holder() + title() + sentence('Eve Ray', 'Pots')],
    ['a wall', '<title>Just a moment...</title><p>Checking your browser</p>'],
    ['what a script has yet to draw', `<template>${sentence()}</template>`],
  ])('is not read: %s', (_, html) => {
    expect(read(html)).toMatchObject(malformed);
  });

  it('is not read from another certificate', () => {
    expect(read(sentence(), 'https://www.udemy.com/certificate/UC-21V2Q9RM/')).toMatchObject({
      kind: 'failed',
      code: 'unreachable',
    });
  });
});
