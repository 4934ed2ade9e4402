// What `npm start` and `npm test` do first, on a machine that may have nothing but git and npm: this file and those
// that it imports run on Node 20 and need no package.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, findProgram } from './browsers.mjs';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const WINDOWS = process.platform === 'win32';
/** The pinned Node, which runs TypeScript as it is. */
const NODE = join(ROOT, 'node_modules', '.bin', WINDOWS ? 'node.cmd' : 'node');

/**
 * Installs what is missing, then runs a TypeScript file of the project and exits as it does.
 *
 * @param {string} script relative to the project
 * @param {{ browsers: 'one' | 'both' }} needs
 */
export function setUpAndRun(script, needs) {
  installPackages();
  installPrograms(needs.browsers);
  const { status, signal } = run(NODE, [script, ...process.argv.slice(2)]);
  process.exit(status ?? (signal ? 130 : 1));
}

function installPackages() {
  const lock = join(ROOT, 'package-lock.json');
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  const { status } = run(WINDOWS ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund']);
  if (status !== 0) stop('The packages could not be installed: see what npm says above.');
}

/** @param {'one' | 'both'} browsers */
function installPrograms(browsers) {
  let missing = missingPrograms(browsers);
  if (missing.length > 0 && isDebianAsRoot()) {
    run('apt-get', ['update']);
    const packages = [...new Set(missing.map((each) => each.debian)), 'fonts-dejavu-core'];
    run('apt-get', ['install', '-y', '--no-install-recommends', ...packages]);
    missing = missingPrograms(browsers);
  }
  const needed = missing.filter(({ isNeeded }) => isNeeded);
  if (needed.length > 0)
    stop(`Please install ${needed.map((each) => each.name).join(' and ')}, then try again.`);
}

/**
 * @param {string} name for people
 * @param {string} debian the package that brings it
 */
function program(name, debian, isNeeded = true) {
  return { name, debian, isNeeded };
}

/** @param {'one' | 'both'} browsers */
function missingPrograms(browsers) {
  const chromium = program('Chromium, Chrome for Testing or Edge', 'chromium');
  const firefox = program('Firefox 153 or newer', 'firefox-esr');
  const hasChromium = findBrowser('chromium') !== undefined;
  const hasFirefox = findBrowser('firefox') !== undefined;
  const missing = [];
  if (browsers === 'both' ? !hasChromium : !hasChromium && !hasFirefox) missing.push(chromium);
  if (browsers === 'both' && !hasFirefox) missing.push(firefox);
  if (!findProgram(['openssl'])) missing.push(program('openssl', 'openssl'));
  // Readers in which the tests open our PDF; without them they say that it was not tried.
  if (browsers === 'both') {
    if (!findProgram(['pdftotext'])) missing.push(program('poppler', 'poppler-utils', false));
    if (!findProgram(['mutool'])) missing.push(program('mutool', 'mupdf-tools', false));
  }
  return missing;
}

function isDebianAsRoot() {
  return (
    existsSync('/etc/debian_version') && process.getuid?.() === 0 && findProgram(['apt-get']) !== undefined
  );
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env: environment, shell: WINDOWS });
}

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
