import { defineConfig } from 'wxt';
import { moduleOf } from './lib/credential/contexts/context-map.ts';
import { CONTEXTS } from './lib/credential/contexts/packaged.ts';
import { INSTALL_HOSTS } from './lib/platforms/hosts.ts';

/** Modules of packages that are replaced by a few bytes of our own. */
const REPLACED: Record<string, string> = {
  // WXT's context announces itself by an event on the document whose name holds the extension's id (0.21): a page
  // could tell that we are here, and abort the context. Nothing of ours uses it.
  'wxt/utils/content-script-context': 'export class ContentScriptContext {}',
};

const replaceModules = {
  name: 'replace-modules',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id in REPLACED ? `\0replaced:${id}` : undefined),
  load: (id: string) => (id.startsWith('\0replaced:') ? REPLACED[id.slice('\0replaced:'.length)] : undefined),
};

/** Contexts as texts, parsed when a credential first names one: at each start of the worker that would cost 3 ms. */
const contextsAsTexts = {
  name: 'contexts-as-texts',
  enforce: 'pre' as const,
  load: (id: string) =>
    id.endsWith('/lib/credential/contexts/packaged.ts') ? moduleOf(CONTEXTS) : undefined,
};

/** What the bundler does beside bundling, in the measured workers too. */
export const plugins = [replaceModules, contextsAsTexts];

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  vite: () => ({
    plugins,
    build: { minify: true, sourcemap: false, target: ['chrome148', 'firefox153'] },
  }),
  manifest: ({ browser }) => ({
    name: 'Assay',
    description:
      'True marks beside the credentials on a page, and a wallet that attaches yours to applications.',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'alarms', 'contextMenus'],
    host_permissions: INSTALL_HOSTS.map((host) => `https://${host}/*`),
    optional_host_permissions: ['https://*/*'],
    content_security_policy: {
      // `connect-src https:` holds on every hop of a redirect, where the worker sees none (both browsers, 2026-11-22).
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        'connect-src https:',
        "base-uri 'none'",
        "form-action 'none'",
      ].join('; '),
    },
    action: { default_title: 'Assay' },
    // Free in both: Alt+Shift+A and Alt+Shift+B are Chromium's own, and left unset without a word (156, 2026-11).
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+Y' } },
      'open-attach': { suggested_key: { default: 'Alt+Shift+J' }, description: 'Open the Attach tab' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'assay@assay.example',
              strict_min_version: '153.0',
              // The address of an award on the page goes to the platform that it names; nothing goes to us.
              data_collection_permissions: { required: ['websiteContent'] },
            },
          },
        }
      : { minimum_chrome_version: '148' }),
  }),
});
