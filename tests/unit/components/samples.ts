import type { WalletDetail, WalletItem } from '../../../components/wallet-item.ts';
import type { EntryView, FormView, TabView } from '../../../lib/browser/messages.ts';
import { check } from '../../../lib/credential/verdict.ts';

/** A made-up credential of a made-up person, verified. */
export function entry(change: Partial<EntryView> = {}): EntryView {
  return {
    key: 'award-1',
    state: 'verified',
    headline: 'platform_record',
    title: 'Cloud Practitioner',
    host: 'www.credly.com',
    url: 'https://www.credly.com/badges/0f7c1b1e',
    issuer: { proven: 'Northwind Cloud, account at credly.com', domain: 'credly.com' },
    method: 'platform_record',
    checkedAt: Date.UTC(2026, 10, 22, 12),
    checks: [check('platform_record'), check('in_force'), check('issuer_on_platform'), check('holder_match')],
    owner: { kind: 'named', name: 'Jane Doe' },
    asked: [{ host: 'api.credly.com', requests: 1 }],
    skills: [],
    endorsements: [],
    inWallet: false,
    ...change,
  };
}

/** A credential of which nothing is known but its host. */
export function bare(change: Partial<EntryView>): EntryView {
  const { title, issuer, checkedAt, ...rest } = entry();
  return { ...rest, state: 'unchecked', method: 'none', checks: [], asked: [], ...change };
}

export function tab(entries: EntryView[], change: Partial<TabView> = {}): TabView {
  return {
    tabId: 1,
    page: { host: 'www.linkedin.com', owner: 'Jane Doe' },
    site: { host: 'www.linkedin.com', standing: 'install', popupOnly: false, paused: false },
    entries,
    frames: [],
    gaveUp: false,
    ...change,
  };
}

export function item(change: Partial<WalletItem> = {}): WalletItem {
  const { headline, host, url, issuer } = entry();
  return {
    ...{ id: 'entry-1', title: 'Cloud Practitioner', state: 'verified', kind: 'credential', addedAt: 0 },
    ...{ host, url, at: 0, isDated: true, programmes: [], skills: [], tags: [], isArchived: false },
    ...{ originals: [], isRecord: false, searched: '' },
    issuerShelf: { key: 'issuer', label: issuer?.proven ?? '' },
    ...(issuer ? { issuer } : {}),
    ...(headline ? { headline } : {}),
    ...change,
  };
}

export function detail(change: Partial<WalletDetail> = {}): WalletDetail {
  const { key, owner, inWallet, skills, ...rest } = entry();
  return {
    ...rest,
    kind: 'credential',
    about: { isClaimed: false, evidence: [], skills: [], results: [] },
    originals: [],
    ...change,
  };
}

export function form(change: Partial<FormView> = {}): FormView {
  return {
    token: 'document-1',
    host: 'job-boards.greenhouse.io',
    frames: [],
    isApplication: true,
    system: 'Greenhouse',
    job: { title: 'Data Engineer', employer: 'Northwind Traders' },
    slots: [slot()],
    ...change,
  };
}

export function slot(change: Partial<FormView['slots'][number]> = {}): FormView['slots'][number] {
  return {
    id: 'certificates',
    kind: 'certificates',
    takes: 'file',
    label: 'Certificates (optional)',
    uploadsAtOnce: false,
    filled: false,
    attached: false,
    onlyIfAsked: false,
    ...change,
  };
}

/** A credential whose host waits for the click that names it. */
export function waiting(key: string, host: string): EntryView {
  const checks = [check('permission_needed', '', host)];
  return bare({ key, headline: 'permission_needed', host, askHost: host, checks });
}

/** What can be done with a card. */
export function cardActions<F>(note: () => F) {
  return {
    onRemove: note(),
    onAgain: note(),
    onAsk: note(),
    onTag: note(),
    onArchive: note(),
    onSave: note(),
    onFetchPicture: note(),
    onProfile: note(),
  };
}

/** Callbacks for "This page" that only note their calls. */
export function pageProps<F>(note: () => F) {
  return {
    seesTab: true,
    wantsPermission: false,
    onOpen: note(),
    onReveal: note(),
    onAsk: note(),
    onReadAll: note(),
    onCheckAll: note(),
    onAgainAll: note(),
    isOwn: false,
    onAddAll: note(),
    onCompare: note(),
    onSave: note(),
    onPrint: note(),
    onOpenUrl: note(),
    onCheckPage: note(),
    onSite: note(),
    onPopupOnly: note(),
    onPause: note(),
    onSample: note(),
  };
}
