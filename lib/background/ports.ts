/** What the worker needs from outside, as arguments: tests hand over tables and clocks. */

import type { Network } from '../base/network.ts';
import type { EntryView, MarkView, Options } from '../browser/messages.ts';
import type { OpenDocument, Ran } from '../browser/scripts.ts';
import type { Session } from '../browser/storage.ts';
import type { TabPage } from '../browser/tabs.ts';
import type { ToolbarSign } from '../browser/toolbar.ts';
import type { RegistryCopy } from '../credential/issuers/registry.ts';
import type { FailedSource, Source, Viewer } from '../credential/model.ts';
import type { Finding, Verdict } from '../credential/verdict.ts';
import type { Recognised } from '../platforms/links.ts';
import type { ListedAwards } from '../platforms/profiles.ts';

/** The browser, as far as the worker uses it. */
export interface Browser {
  session: Session;
  readOptions(): Promise<Options>;
  changeOptions(change: (options: Options) => Options): Promise<Options>;
  hasHost(host: string): Promise<boolean>;
  /** The browser's prompt; only within the gesture of a menu, before anything is awaited. */
  promptFor(hosts: readonly string[]): Promise<boolean>;
  showInToolbar(tabId: number, sign: ToolbarSign): Promise<void>;
  openPopup(tabId: number): Promise<boolean>;
  /** One of our own pages in a tab of its own. */
  openOwnPage(path: string): Promise<void>;
  /** Pushes to the content script of one document; rejects where it is gone. */
  sendMarks(tabId: number, marks: MarkView[], documentId: string | undefined): Promise<unknown>;
  /** Tells the content script of a tab to ask about everything again; rejects where none listens. */
  restartMarks(tabId: number): Promise<unknown>;
  /** `undefined` where the browser refuses. */
  runMarks(tabId: number): Promise<Ran | undefined>;
  /** The page in a tab; `undefined` where the tab is gone. */
  pageOf(tabId: number): Promise<TabPage | undefined>;
  tabsOf(host: string): Promise<number[]>;
  scripts: SiteScripts;
  openBeside(tabId: number, url: string): Promise<number | undefined>;
  lookAt(tabId: number, maxLength: number): Promise<OpenDocument | 'closed' | 'refused'>;
  /** Puts the script that draws marks into one document; rejects where it is gone. */
  drawIn(tabId: number, documentId: string | undefined): Promise<void>;
  /** Wakes the worker soon to finish what a kill interrupted. */
  wakeSoon(): Promise<void>;
}

/** The scripts that the browser starts by itself on the sites which the user has added. */
export interface SiteScripts {
  /** Their hosts. */
  registered(): Promise<string[]>;
  register(host: string, isLasting: boolean): Promise<void>;
  unregister(hosts: readonly string[]): Promise<void>;
}

/** The clock, trust and network of one check. */
export interface Env {
  now: number;
  network: Network;
  trusted: readonly string[];
  anchors: readonly string[];
  registries: readonly RegistryCopy[];
}

export interface ReadOptions {
  readPages: boolean;
}

/** A page for people as it stands in a tab. */
export interface OpenedPage {
  url: string;
  html: string;
}

/** Resolving and examining: heavy, so loaded on first use. */
export interface Engine {
  resolveLink(url: string, network: Network, options: ReadOptions): Promise<Source>;
  resolveBytes(bytes: Uint8Array): Source;
  /** What a profile lists; `undefined` where the address is no profile's. */
  awardsAt(url: string, network: Network): Promise<ListedAwards | FailedSource | undefined>;
  /** What a page says that the user has opened for the award at that link; makes no request. */
  readOpened(url: string, page: OpenedPage): Promise<Source>;
  examine(source: Source, env: Env): Promise<Finding[]>;
}

/** Light, so that what is cached is shown without waking the engine. */
export type Judge = (finding: Finding, viewer: Viewer, now: number) => Verdict | Promise<Verdict>;

/** `presented`: the page, or the user, says that the link leads to a credential. */
export type Recognise = (href: string, presented?: boolean) => Recognised | undefined;

/** The page for people behind an award's link; `undefined` where there is none that Assay reads. */
export type PageOfAward = (url: string) => AwardPage | undefined;

export interface AwardPage {
  by: NonNullable<EntryView['reads']>;
  /** Where it is asked for, or opened. */
  url: string;
  host: string;
  /** The hosts, with their sub-domains, on which it may finally stand. */
  hosts: readonly string[];
  /** The award's id, as it stands in its addresses. */
  id: string;
  /** The platform keeps records for machines as well: those are asked first, and few awards have a page alone. */
  isSecond: boolean;
}
