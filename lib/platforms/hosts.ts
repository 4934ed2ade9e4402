/**
 * The hosts that are granted at install; `*.` stands for sub-domains as well. Frozen: a browser switches the
 * extension off for everybody when an update asks for more. Every other host is asked for on a click that names it.
 */
export const INSTALL_HOSTS: readonly string[] = Object.freeze([
  '*.linkedin.com',
  'github.com',
  'www.credly.com',
  'api.credly.com',
  'api.badgr.io',
  'api.eu.badgr.io',
  'badges.parchment.com',
  'api.accredible.com',
  'openbadgefactory.com',
  'learn.microsoft.com',
  'api.freecodecamp.org',
  'verifierplus.org',
]);
