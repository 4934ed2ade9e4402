/**
 * The hosts of the local world that are not granted at install: the test build grants them, since no tool can answer
 * a permission prompt. Light on purpose: the build's configuration reads it.
 */
export const WORLD_HOSTS: readonly string[] = [
  'www.coursera.org',
  // Pages for people.
  'courses.edx.org',
  'credentials.edx.org',
  'university.cockroachlabs.com',
  'mitxonline.mit.edu',
  'verify.skilljar.com',
  'skillshop.exceedlms.com',
  'www.hackerrank.com',
  'www.udemy.com',
  'learn.deeplearning.ai',
  'northfield.edu',
  'status.northfield.edu',
  'badges.smallco.example',
  'files.kestrel.example',
  'junk.example',
  'api.edubadges.nl',
  'openbadges.bestr.it',
  'learn.harborview.example',
  'job-boards.greenhouse.io',
  'cv.kestrel.example',
  'europa.eu',
  'gitlab.com',
  'hire.lever.co',
  'registry.jsonresume.org',
  'www.xing.com',
];
