/** The awards that stand on pages for people: the same four states on each platform. Random ids, invented courses. */

export interface PageAward {
  id: string;
  title: string;
  holder: 'nadia' | 'tobias';
}

/** `changed`: the platform has redrawn its page. `unknown`: no page of it knows this id. */
export type PageAwards = Record<'good' | 'ofSomebodyElse' | 'changed' | 'unknown', PageAward>;

export const EDX: PageAwards = awards('Tides and Harbours', [
  '708741805dbe3b95b1453d6dc750e620',
  'd791e5d046e586f96222b6aa5b84aefd',
  '351f53e4c202ff64008da4ffc27cecad',
  '6949bbb7bc87476f41b2148fe03ea40a',
]);

export const EDX_PROGRAM: PageAwards = awards('Coastal Engineering', [
  'f975b999cf04a2c4770d4f7b73a89fed',
  '880dc3bbf9be7ad2c0f6b2e4ebd61efc',
  'bf8e5a8c5c725cf128fce31dbbb6101d',
  '9ebf93e09d1760bcab06d7f58ea25cef',
]);

export const OPEN_EDX: PageAwards = awards('Distributed Databases', [
  'aeda6f5ae9fa72d6893f82228b0e81f3',
  '89c7558b25b67ec3b9c8315224618df1',
  'b78537415faa33eb8f1fe1c77b99bb8e',
  '1610732be1a23f7627fc4bd035394ce2',
]);

export const MITX: PageAwards = awards('Materials for Bridges', [
  'd585531c-f859-4404-9225-f1e9c7966167',
  'f513aba0-4708-4a06-9710-b052d734b934',
  '31502e32-2ed4-4c75-ac8d-17d5223892b2',
  'f045261f-9ded-44d2-ab4f-8dea84ea52cc',
]);

export const SKILLJAR: PageAwards = awards('Workflow Foundations', [
  '7nginnn2erjw',
  'xifnpvxfshev',
  'dp9sd07l747e',
  'coi9soaa8v08',
]);

export const SKILLSHOP: PageAwards = awards('Measuring Campaigns', [
  'wDQFB6SkpgAf5ZsCC9v9TEjC',
  'UUyPhRNDCcZ7ScX5DFV6aUqN',
  'g64tuqNx2iK6UfwZJahixRcY',
  'qEBurccJpHhYj5TdSzp8Ps8u',
]);

export const HACKERRANK: PageAwards = awards('SQL (Intermediate)', [
  '5a5cbdbd25b9',
  'c8983c56ef83',
  '3eded7de5a72',
  '2bd3011f4978',
]);

export const UDEMY: PageAwards = awards('Pottery on the Wheel: A to Z', [
  'UC-9f811171-c32b-46dc-a0f9-539172e442c1',
  'UC-9fbe1e72-9f01-4048-9370-0173a927af92',
  'UC-85f0849d-b675-444f-b7bf-9e72c601fe80',
  'UC-4e468fb9-e126-4321-98e0-67126e3e42d4',
]);

export const SHAPED: PageAwards = awards('Statistics for Gardeners', [
  '006449b7-92c8-4731-9633-f868cf57e1a6',
  '0e24bdb2-b3b4-4b48-bca1-8f4503e72edb',
  '1ad17715-4f31-4a8e-9dff-b2603bbb62b8',
  '76086b5b-969c-4296-beea-a39f00dc9949',
]);

/** One that says that it has ended, on a page with structured data. */
export const SHAPED_EXPIRED = 'ca04c087-985e-42d5-99ce-620fe2307eeb';
/** A test that was taken and not passed. */
export const HACKERRANK_FAILED = '3c4059b883c6';

/** Beside the course in `awards.ts`. `shared`: a short link to that course. */
export const COURSERA_PAGES = {
  ofSomebodyElse: 'BURTY2U837D2',
  specialization: '34WJBUYU2P8X',
  hidden: 'G6DVXEMRA4Y4',
  changed: 'WZCL83J65XB8',
  unknown: 'CRX586L6L6MJ',
  shared: '6ffcc792b0841a943aab7da12a44bf60',
} as const;

function awards(
  title: string,
  [good = '', ofSomebodyElse = '', changed = '', unknown = '']: string[],
): PageAwards {
  return {
    good: { id: good, title, holder: 'nadia' },
    ofSomebodyElse: { id: ofSomebodyElse, title, holder: 'tobias' },
    changed: { id: changed, title, holder: 'nadia' },
    unknown: { id: unknown, title, holder: 'nadia' },
  };
}
