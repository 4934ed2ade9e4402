/**
 * The hosts of the local world that are not granted at install: the test build grants them, since no tool can answer
 * a permission prompt. Light on purpose: the build's configuration reads it.
 */
export const WORLD_HOSTS: readonly string[] = [
  'www.coursera.org',
  'northfield.edu',
  'status.northfield.edu',
  'badges.smallco.example',
  'files.kestrel.example',
  'junk.example',
  'job-boards.greenhouse.io',
  'cv.kestrel.example',
  'europa.eu',
  'gitlab.com',
  'hire.lever.co',
  'registry.jsonresume.org',
  'www.xing.com',
];
