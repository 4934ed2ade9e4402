/**
 * The walls of the house. Who goes through one finds here what to do instead; who needs a door changes the table
 * in CONTRIBUTING.md and this file together, on purpose.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, test, vi } from 'vitest';
import { PLATFORMS } from '../lib/platforms/index.ts';
import { NAMED_PLATFORMS } from '../lib/platforms/named-platforms.ts';
import { PAGE_PLATFORMS } from '../lib/platforms/page-platforms.ts';
import { RECORD_PLATFORMS } from '../lib/platforms/record-platforms.ts';
import { PAGE_MATCHES, SITES } from '../lib/sites/index.ts';
import { PLACES } from './world/index.ts';

// The configuration of the build is read as plain data; the build tool itself would cost seconds.
vi.mock('wxt', () => ({ defineConfig: (config: unknown) => config }));

const ROOT = join(import.meta.dirname, '..');

// ---------------------------------------------------------------------------------------------------- reading

interface Import {
  /** As written. */
  specifier: string;
  /** Path in the project, or the package's specifier. */
  target: string;
  /** `import type` and `import('…')` in a type: gone at run time. */
  typeOnly: boolean;
  /** `import('…')`: in pages of ours loaded when it is reached. */
  isLater: boolean;
  names: string[];
}

interface SourceFile {
  path: string;
  source: string;
  lines: number;
  imports: Import[];
  hasDefaultExport: boolean;
  /** String literals and text in JSX, without the specifiers of imports and the keys of objects. */
  texts: string[];
}

const LATER = 'import()';

/** Whose literals nobody reads. */
const UNREAD = new Set(['ImportDeclaration', 'ExportAllDeclaration', 'ImportExpression', 'TSLiteralType']);

const FILES: ReadonlyMap<string, SourceFile> = new Map(
  ['lib', 'components', 'entrypoints']
    .flatMap((folder) => filesIn(folder))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => [path, readSource(path)]),
);

function filesIn(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function readSource(path: string): SourceFile {
  const source = readFileSync(join(ROOT, path), 'utf8');
  const { module, program } = parseSync(path, source);
  const texts: string[] = [];
  const typeImports: string[] = [];
  walk(program as unknown as Syntax, texts, typeImports);
  const named = (specifier: string, statement: string, names: string[] = []): Import => ({
    specifier,
    target: targetOf(path, specifier),
    typeOnly: /^(?:import|export)\s+type\b/.test(statement),
    isLater: statement === LATER,
    names,
  });
  const imports = [
    ...module.staticImports.map((each) =>
      named(
        each.moduleRequest.value,
        source.slice(each.start, each.end),
        each.entries.map((entry) => entry.importName.name ?? ''),
      ),
    ),
    ...module.staticExports.flatMap((each) => {
      const from = each.entries[0]?.moduleRequest?.value;
      return from === undefined ? [] : [named(from, source.slice(each.start, each.end))];
    }),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
      named(source.slice(start + 1, end - 1), LATER),
    ),
    ...typeImports.map((specifier) => named(specifier, 'import type')),
  ];
  const hasDefaultExport = module.staticExports.some((each) =>
    each.entries.some((entry) => entry.exportName.kind === 'Default'),
  );
  return { path, source, lines: source.split('\n').length - 1, imports, hasDefaultExport, texts };
}

function targetOf(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return posix.join(posix.dirname(from), specifier.split('?')[0] ?? specifier);
}

interface Syntax {
  type?: string;
  value?: unknown;
  [field: string]: unknown;
}

/** Collects texts, and the specifiers of `import('…')` in types. */
function walk(node: Syntax, texts: string[], typeImports: string[]): void {
  if (node.type === 'TSImportType') typeImports.push((node.source as { value: string }).value);
  if (UNREAD.has(node.type ?? '')) return;
  if ((node.type === 'Literal' || node.type === 'JSXText') && typeof node.value === 'string')
    texts.push(node.value);
  if (node.type === 'TemplateElement') texts.push((node.value as { cooked: string }).cooked);
  for (const [field, child] of Object.entries(node)) {
    if (field === 'key' && !node.computed) continue;
    for (const each of Array.isArray(child) ? child : [child])
      if (typeof each === 'object' && each !== null) walk(each as Syntax, texts, typeImports);
  }
}

const files = (pattern: RegExp) => [...FILES.values()].filter(({ path }) => pattern.test(path));

// ----------------------------------------------------------------------------------------------------- floors

const EVERYTHING_BELOW = ['background', 'page', 'share', 'wallet', 'resolve', 'platforms', 'sites', 'ats']
  .concat(['skills', 'credential', 'net', 'browser', 'words', 'base'])
  .map((folder) => `lib/${folder}`);
const below = (...folders: string[]) => folders.map((folder) => `lib/${folder}`);

/** What a folder may import besides itself; `types` what it may only `import type`. */
const FLOORS: Record<string, { may: string[]; types?: string[] }> = {
  'lib/background': {
    may: below('wallet', 'resolve', 'platforms', 'sites', 'ats', 'skills', 'credential', 'net').concat(
      below('browser', 'words', 'base'),
    ),
  },
  'lib/credential': { may: below('base') },
  'lib/platforms': { may: below('base'), types: below('credential') },
  'lib/resolve': { may: below('platforms', 'credential', 'net', 'base') },
  'lib/cli': { may: below('resolve', 'credential', 'net', 'words', 'base') },
  'lib/cli.ts': { may: below('cli', 'resolve', 'credential', 'net', 'words', 'base') },
  'lib/browser': { may: below('base') },
  'lib/wallet': { may: below('credential', 'skills', 'base') },
  'lib/skills': { may: below('base'), types: below('credential') },
  'lib/share': { may: below('wallet', 'skills', 'credential', 'words', 'base') },
  'lib/sites': { may: below('base') },
  'lib/words': { may: [] },
  'lib/page': { may: below('sites', 'ats', 'platforms/links.ts', 'browser', 'words', 'base') },
  'lib/base': { may: [] },
  'lib/ats': { may: below('base') },
  'lib/net': { may: below('base') },
  entrypoints: { may: ['components', ...EVERYTHING_BELOW] },
  // The sign is drawn by a view here and by a mark in a page, so that its outline stands on the lowest floor.
  components: { may: below('words', 'base/hallmark.ts'), types: EVERYTHING_BELOW },
};

/** Shapes that stand above all floors, for `import type` alone. */
const FREE_TYPES = ['lib/credential/model.ts', 'lib/credential/verdict.ts', 'lib/browser/messages.ts'];

const isWithin = (path: string, place: string) => path === place || path.startsWith(`${place}/`);
const floorOf = (path: string) => Object.keys(FLOORS).find((floor) => isWithin(path, floor));

function isAllowed(from: string, { target, typeOnly }: Import): boolean {
  const floor = floorOf(from);
  if (floor === undefined) return false;
  if (isWithin(target, floor)) return true;
  if (typeOnly && FREE_TYPES.includes(target)) return true;
  const { may, types = [] } = FLOORS[floor] ?? { may: [] };
  return [...may, ...(typeOnly ? types : [])].some((place) => isWithin(target, place));
}

const isProject = (target: string) => /^(?:lib|components|entrypoints|tests|public)\//.test(target);

describe('floors', () => {
  test('every folder stands on a floor', () => {
    const homeless = [...FILES.keys()].filter((path) => floorOf(path) === undefined);
    expect(homeless, 'Move these into a folder of the table in CONTRIBUTING.md').toEqual([]);
  });

  test('a module imports from its own folder and from floors below', () => {
    const crossings = [...FILES.values()].flatMap(({ path, imports }) =>
      imports
        .filter((each) => isProject(each.target) && !isAllowed(path, each))
        .map(({ target, typeOnly }) => `${path} imports ${typeOnly ? 'types of ' : ''}${target}`),
    );
    const advice =
      'Take what you need as an argument, or move it down a floor. Only the shapes in credential/model, ' +
      'credential/verdict and browser/messages may be imported from anywhere, with `import type`';
    expect(crossings, advice).toEqual([]);
  });

  test('whatever is imported is there', () => {
    const missing = [...FILES.values()].flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => isProject(target) && !existsSync(join(ROOT, target)))
        .map(({ target }) => `${path} imports ${target}, which does not exist`),
    );
    expect(missing).toEqual([]);
  });

  test('the extension API is touched in lib/browser alone', () => {
    const api =
      /\b(?:browser|chrome)\??\.(?:runtime|storage|tabs|windows|scripting|action|alarms|permissions|contextMenus|notifications|commands|webNavigation|i18n|extension|cookies|downloads|identity)\b/;
    const others = [...FILES.values()].filter(({ path }) => !isWithin(path, 'lib/browser'));
    const touching = others
      .filter(
        ({ source, imports }) =>
          api.test(source) ||
          imports.some(
            ({ target, names }) =>
              /^(?:webextension-polyfill|wxt\/browser)/.test(target) ||
              (target === 'lib/browser/extension.ts' && names.includes('browser')),
          ),
      )
      .map(({ path }) => path);
    expect(touching, 'Add a function to lib/browser that says what you want, and call that').toEqual([]);
  });
});

// ------------------------------------------------------------------------------------------------- registries

/**
 * `row` is the type of a row: what is exported with it stands in the folder's list. `last`: the row that fits
 * everything, and would hide whatever stood behind it.
 */
const REGISTRIES: { folder: string; row: string; ordered: boolean; last?: string }[] = [
  { folder: 'lib/ats', row: 'FormRow', ordered: false },
  { folder: 'lib/credential/anchors', row: 'Chain', ordered: true },
  { folder: 'lib/credential/containers', row: 'Container', ordered: true },
  { folder: 'lib/credential/formats', row: 'Format', ordered: false },
  { folder: 'lib/credential/keys', row: 'DidMethod', ordered: true },
  { folder: 'lib/credential/proofs', row: 'Suite', ordered: true },
  { folder: 'lib/credential/proofs', row: 'KeylessSuite', ordered: true },
  { folder: 'lib/credential/status', row: 'StatusMethod', ordered: true },
  { folder: 'lib/sites', row: 'Site', ordered: true, last: 'GENERIC' },
];

/** Everything that `entry` brings along, followed to the end: static imports, and dynamic ones unless only `atOnce`. */
function reachable(
  entry: string,
  withTypes = false,
  atOnce = false,
): { modules: Set<string>; packages: Map<string, string> } {
  const modules = new Set<string>();
  const packages = new Map<string, string>();
  const open = [entry];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (modules.has(path)) continue;
    modules.add(path);
    for (const { target, typeOnly, isLater } of FILES.get(path)?.imports ?? []) {
      if ((typeOnly && !withTypes) || (isLater && atOnce)) continue;
      if (isProject(target)) open.push(target);
      else packages.set(target, path);
    }
    if (path.endsWith('.tsx')) packages.set('preact/jsx-runtime', path);
  }
  return { modules, packages };
}

describe('registries', () => {
  test.each(REGISTRIES)('$folder lists every $row', ({ folder, row, ordered, last }) => {
    const index = FILES.get(`${folder}/index.ts`)?.source ?? '';
    const list = new RegExp(`readonly ${row}\\[\\] = \\[([^\\]]*)\\]`).exec(index)?.[1] ?? '';
    const listed = list.replace(/\/\/.*/g, '').match(/\w+/g) ?? [];
    const rows = files(new RegExp(`^${folder}/`)).flatMap(({ source }) =>
      [...source.matchAll(new RegExp(`export const (\\w+): ${row} =`, 'g'))].map((match) => match[1]),
    );
    expect(rows, `No file of ${folder} exports a ${row}: this wall looks at the wrong type`).not.toEqual([]);
    expect(rows.toSorted(), `One row, one file, one line in ${folder}/index.ts`).toEqual(listed.toSorted());
    if (last) expect(listed.at(-1), 'It fits everything: nothing behind it would be found').toBe(last);
    const named = listed.filter((each) => each !== last);
    if (ordered) expect(named, 'Keep the list in alphabetical order').toEqual(named.toSorted(alphabetically));
  });

  test('the readers of platforms are loaded by a row each, in alphabetical order', () => {
    const { modules } = reachable('lib/platforms/index.ts');
    const unread = files(/^lib\/platforms\/readers\//).filter(({ path }) => !modules.has(path));
    expect(
      unread.map(({ path }) => path),
      'Give it a row in lib/platforms/index.ts',
    ).toEqual([]);
    const ids = [RECORD_PLATFORMS, PAGE_PLATFORMS, NAMED_PLATFORMS].map((rows) => rows.map(({ id }) => id));
    for (const each of ids) expect(each).toEqual(each.toSorted(alphabetically));
  });

  test('no module is left lying about', () => {
    const used = new Set<string>();
    for (const { path } of files(/^entrypoints\/|^lib\/cli\.ts$/))
      for (const module of reachable(path, true).modules) used.add(module);
    const unused = [...FILES.keys()].filter((path) => !used.has(path));
    expect(
      unused,
      'Nothing leads here from an entrypoint or the command line: connect it or remove it',
    ).toEqual([]);
  });
});

const alphabetically = (a: string, b: string) => a.localeCompare(b, 'en', { sensitivity: 'base' });

/** Rows without a place in the local world, each with the reason. */
const NOT_IN_THE_WORLD: Record<string, string> = {};

describe('the local world', () => {
  const played = PLACES.flatMap(({ hosts }) => hosts);

  test('plays a host of every platform that is read', () => {
    const unplayed = PLATFORMS.filter(({ records, pages }) => {
      const hosts = [...(records?.hosts ?? []), ...(pages?.hosts ?? [])];
      return hosts.length > 0 && !hosts.some((host) => played.includes(host));
    });
    expect(
      unplayed.map(({ id }) => id),
      'Add a place to tests/world/places and its line in tests/world/index.ts',
    ).toEqual(Object.keys(NOT_IN_THE_WORLD));
  });

  test('plays a page of every site', () => {
    const plays = (pattern: string) => {
      if (pattern === 'https://*/*') return played.length > 0;
      const host = new URL(pattern.replace('*.', 'any.')).hostname.replace(/^any\./, '');
      return played.some((each) => each === host || each.endsWith(`.${host}`));
    };
    const unplayed = SITES.filter(({ matches }) => !matches.some(plays)).map(({ id }) => id);
    expect(unplayed, 'Add a place to tests/world/places and its line in tests/world/index.ts').toEqual([]);
  });

  test('plays a page of every form', async () => {
    const { FORMS } = await import('../lib/ats/index.ts');
    const { FORM_PAGES } = await import('./world/form-pages.ts');
    const ids = FORM_PAGES.map(({ form }) => form);
    const unplayed = FORMS.map(({ id }) => id).filter((id) => !ids.includes(id));
    expect(unplayed, 'Add a place to tests/world/places, and its line to form-pages.ts').toEqual([]);
  });
});

// ------------------------------------------------------------------------------------------------------ weight

/** Whole parsers, fonts and views: they belong to our own pages. */
const HEAVY = ['@cantoo/', '@expo-google-fonts/', 'fflate', 'pdf', 'preact', 'qr', 'htm'] as const;
/** All that a page may be made to load besides our own code. */
const LIGHT_ENOUGH_FOR_A_PAGE = ['wxt/utils/'];
/** A script that is injected on a click alone may bring these along too. */
const LIGHT_ENOUGH_ON_A_CLICK: Record<string, readonly string[]> = {
  'entrypoints/apply.ts': ['entities/decode'],
};

/** What opens, unlocks, fills and judges: a hundred kB, which were loaded before the first picture once. */
const LATER_THAN_A_PICTURE = [
  'lib/credential/judge.ts',
  'lib/credential/holder/names.ts',
  'lib/share/pdf.ts',
  'lib/wallet/database.ts',
  'lib/wallet/import/run.ts',
  'lib/wallet/passphrase.ts',
];

describe('weight', () => {
  test('the worker reaches no PDF, font or view', () => {
    const { packages } = reachable('entrypoints/background.ts');
    const heavy = [...packages].filter(
      ([name]) => HEAVY.some((each) => name.startsWith(each)) && !name.startsWith('htmlparser2'),
    );
    expect(heavy, 'The bundler puts dynamic imports into the same file: do this in a page of ours').toEqual(
      [],
    );
  });

  test.each(files(/^entrypoints\/(?:[^/]+\.content|anywhere|apply|draw)\.tsx?$/).map(({ path }) => path))(
    '%s loads next to nothing into a page',
    (entry) => {
      const { packages } = reachable(entry);
      const light = [...LIGHT_ENOUGH_FOR_A_PAGE, ...(LIGHT_ENOUGH_ON_A_CLICK[entry] ?? [])];
      const heavy = [...packages].filter(([name]) => !light.some((each) => name.startsWith(each)));
      expect(heavy, 'A content script is paid for on every page: ask the worker instead').toEqual([]);
    },
  );

  test.each(['popup', 'wallet'])(
    '%s draws its first picture before it can open or judge anything',
    (page) => {
      const { modules } = reachable(`entrypoints/${page}/main.tsx`, false, true);
      const early = [...modules].filter((path) => LATER_THAN_A_PICTURE.includes(path));
      expect(early, 'Load it where it is used, as `walletStore` does: everybody waits for the first').toEqual(
        [],
      );
    },
  );
});

// -------------------------------------------------------------------------------------------------- the outside

interface Manifest {
  permissions: string[];
  optional_permissions?: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
  content_security_policy: { extension_pages: string };
  [field: string]: unknown;
}

async function manifestFor(browser: 'chrome' | 'firefox'): Promise<Manifest> {
  const { default: config } = await import('../wxt.config.ts');
  const { manifest } = config as { manifest: Manifest | ((env: object) => Manifest) };
  return typeof manifest === 'function'
    ? manifest({ browser, manifestVersion: 3, mode: 'production' })
    : manifest;
}

describe.each(['chrome', 'firefox'] as const)('the manifest for %s', (browser) => {
  const advice =
    'Reviewed and frozen: a browser switches the extension off for everybody when an update asks for more';

  test('asks for no more at install', async () => {
    const { permissions, optional_permissions = [], host_permissions } = await manifestFor(browser);
    expect(permissions.toSorted(), advice).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
    ]);
    expect(optional_permissions.filter((each) => each !== 'notifications')).toEqual([]);
    expect(host_permissions.toSorted(), advice).toEqual([
      'https://*.linkedin.com/*',
      'https://api.accredible.com/*',
      'https://api.badgr.io/*',
      'https://api.credly.com/*',
      'https://api.eu.badgr.io/*',
      'https://api.freecodecamp.org/*',
      'https://badges.parchment.com/*',
      'https://github.com/*',
      'https://learn.microsoft.com/*',
      'https://openbadgefactory.com/*',
      'https://verifierplus.org/*',
      'https://www.credly.com/*',
    ]);
  });

  test('asks for other hosts one by one, and over https', async () => {
    const { optional_host_permissions, content_security_policy } = await manifestFor(browser);
    expect(optional_host_permissions).toEqual(['https://*/*']);
    expect(content_security_policy.extension_pages).toContain('connect-src https:;');
    expect(content_security_policy.extension_pages).not.toMatch(/unsafe|http:/);
  });

  test('listens to two keys: one opens the popup, the other its Attach tab', async () => {
    expect((await manifestFor(browser)).commands).toEqual({
      _execute_action: { suggested_key: { default: 'Alt+Shift+Y' } },
      'open-attach': { suggested_key: { default: 'Alt+Shift+J' }, description: 'Open the Attach tab' },
    });
  });

  test('shows pages no file of ours', async () => {
    expect(await manifestFor(browser)).not.toHaveProperty('web_accessible_resources');
    expect(await manifestFor(browser)).not.toHaveProperty('externally_connectable');
  });
});

test('content scripts run on install hosts alone', async () => {
  const { host_permissions } = await manifestFor('chrome');
  const beyond = PAGE_MATCHES.filter((pattern) => !host_permissions.includes(pattern));
  expect(PAGE_MATCHES, 'Any page is read after a click alone').not.toContain('https://*/*');
  expect(beyond, 'A site outside the frozen hosts runs after the user has added it').toEqual([]);
  const declared = files(/^entrypoints\/[^/]+\.content\.ts$/).map(
    ({ source }) => /matches: ([^,]*),/.exec(source)?.[1],
  );
  expect(declared, 'What runs unasked comes from lib/sites').toEqual(['PAGE_MATCHES']);
});

const AT_THE_TOP = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'wxt.config.ts',
  'vitest.config.ts',
  'biome.json',
  'entrypoints',
  'components',
  'lib',
  'public',
  'tests',
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
];

test('the top level holds only what everybody expects there', () => {
  const ignored = /^(?:node_modules|\..*|.*\.log)$/;
  const strangers = readdirSync(ROOT).filter((name) => !ignored.test(name) && !AT_THE_TOP.includes(name));
  expect(strangers, 'Code belongs under lib, components or entrypoints; tools under tests/run').toEqual([]);
});

test('tests hold their kinds and nothing else', () => {
  const kinds = ['bench', 'browser', 'conformance', 'house.test.ts', 'run', 'unit', 'world'];
  expect(readdirSync(join(ROOT, 'tests')).filter((name) => !kinds.includes(name))).toEqual([]);
});

test('unit tests stand where the code that they test stands', () => {
  const stray = filesIn('tests/unit')
    // What must hold of everything in a folder stands in `properties` below it.
    .map((path) => dirname(relative('tests/unit', path)).replace(/\/properties$/, ''))
    .filter((folder) => !existsSync(join(ROOT, 'lib', folder)) && !existsSync(join(ROOT, folder)));
  expect([...new Set(stray)], 'tests/unit mirrors lib and components').toEqual([]);
});

describe('packages', () => {
  test('are pinned exactly', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version as string),
    );
    expect(loose, 'Install with `npm install --save-exact`').toEqual([]);
  });

  test('come from wherever the person who installs them has said', () => {
    const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
    const advice = 'Run `npm install --package-lock-only --omit-lockfile-registry-resolved`';
    expect(/"resolved"|registry\./.exec(lock)?.[0], advice).toBeUndefined();
  });

  test('have a line each in the README: what for, how big, which licence', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const named = [...readme.matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1] ?? '');
    const packages = named.filter((name) => !/^-/.test(name)).toSorted();
    const wanted = Object.keys({ ...dependencies, ...devDependencies }).toSorted();
    expect(packages, 'Bring the tables of README.md up to date').toEqual(wanted);
  });

  test('are all used', () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const used = [...FILES.values()].flatMap(({ imports }) => imports.map(({ target }) => target));
    const idle = Object.keys(dependencies).filter(
      (name) => !used.some((target) => target === name || target.startsWith(`${name}/`)),
    );
    expect(idle, 'Remove it: `npm uninstall`').toEqual([]);
  });

  test('are all named in package.json, with those that the extension carries among the dependencies', () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const nameOf = (target: string) => /^(?:@[^/]+\/)?[^/?]+/.exec(target)?.[0] ?? target;
    const unnamed = [...FILES.values()].flatMap(({ path, imports }) =>
      imports
        .filter(({ target, typeOnly }) => !typeOnly && !isProject(target) && !/^(?:node:|wxt\/)/.test(target))
        .filter(({ target }) => !(nameOf(target) in dependencies))
        .map(({ target }) => `${path} imports ${target}`),
    );
    expect(unnamed).toEqual([]);
  });
});

// ------------------------------------------------------------------------------------------------------- style

describe('style', () => {
  test('lib has named exports only', () => {
    expect(
      files(/^lib\//)
        .filter((file) => file.hasDefaultExport)
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test('relative imports name the file, so that Node runs it as it is', () => {
    const vague = [...FILES.values()].flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ specifier }) => specifier.startsWith('.') && !/\.(?:tsx?|css|json)(?:\?\w+)?$/.test(specifier),
        )
        .map(({ specifier }) => `${path} imports ${specifier}`),
    );
    expect(vague, 'Write the extension: `./bytes.ts`').toEqual([]);
  });

  test('names say what a module is for', () => {
    const vague = [...FILES.keys()].filter((path) =>
      /(?:^|\/)(?:utils?|helpers?|managers?|misc|common|data|info)(?:\.tsx?$|\/)/.test(path),
    );
    expect(vague, 'Name the thing that the file holds').toEqual([]);
    const shouting = [...FILES.keys()].filter((path) => /[A-Z_]/.test(path));
    expect(shouting, 'File names are kebab-case').toEqual([]);
  });

  /** Long for a reason that one would give aloud. */
  const LONG: Record<string, string> = {
    'lib/background/cache.ts': 'one store in reading order: what is kept, how it is sealed, when it goes',
    'lib/credential/model.ts': 'what every format is read into, in one place that all floors may import',
    'lib/credential/verdict.ts': 'the contract: all codes, states and their order in one place',
    'lib/page/session.ts': 'one page from link to message: its steps share the state of that page',
  };
  const MAX_LINES = 200;

  test('files stay short enough to be read at once', () => {
    const long = [...FILES.values()].filter(({ lines }) => lines > MAX_LINES).map(({ path }) => path);
    const advice = `Over ${MAX_LINES} lines: split it by what it does, or add it to LONG with the reason`;
    expect(
      long.filter((path) => !(path in LONG)),
      advice,
    ).toEqual([]);
    expect(
      Object.keys(LONG).filter((path) => !long.includes(path)),
      'No longer long: take it from LONG',
    ).toEqual([]);
  });

  test('no text promises what no check can keep', () => {
    // Codes, keys and class names have no blank in them; style sheets have braces.
    const isSentence = (text: string) => /\S\s\S/.test(text.trim()) && !/[{}]/.test(text);
    const forbidden =
      /\btrusted\b|\btrustworthy\b|100\s?%|(?<!not a )score\b|\bguarantee|!(?:\s|$)|\p{Extended_Pictographic}/iu;
    // Names of others, as a registry has them.
    const isOurs = (path: string) => path !== 'lib/credential/issuers/registered.ts';
    const promising = [...FILES.values()].flatMap(({ path, texts }) =>
      texts
        .filter(() => isOurs(path))
        .filter((text) => isSentence(text) && forbidden.test(text))
        .map((text) => `${path}: ${text.trim()}`),
    );
    expect(promising, 'Say what was found, plainly: no praise, no promise, no exclamation mark').toEqual([]);
  });
});
