/** What the worker needs from outside, as arguments: tests hand over tables and clocks. */

import type { Network } from '../base/network.ts';
import type { MarkView, Options } from '../browser/messages.ts';
import type { Session } from '../browser/storage.ts';
import type { ToolbarSign } from '../browser/toolbar.ts';
import type { RegistryCopy } from '../credential/issuers/registry.ts';
import type { Source, Viewer } from '../credential/model.ts';
import type { Finding, Verdict } from '../credential/verdict.ts';
import type { Recognised } from '../platforms/links.ts';

/** The browser, as far as the worker uses it. */
export interface Browser {
  session: Session;
  readOptions(): Promise<Options>;
  changeOptions(change: (options: Options) => Options): Promise<Options>;
  hasHost(host: string): Promise<boolean>;
  showInToolbar(tabId: number, sign: ToolbarSign): Promise<void>;
  openPopup(tabId: number): Promise<boolean>;
  /** Pushes to the content script of one document; rejects where it is gone. */
  sendMarks(tabId: number, marks: MarkView[], documentId: string | undefined): Promise<unknown>;
  /** Wakes the worker soon to finish what a kill interrupted. */
  wakeSoon(): Promise<void>;
}

/** The clock, trust and network of one check. */
export interface Env {
  now: number;
  network: Network;
  trusted: readonly string[];
  registries: readonly RegistryCopy[];
}

export interface ReadOptions {
  readPages: boolean;
}

/** Resolving and examining: heavy, so loaded on first use. */
export interface Engine {
  resolveLink(url: string, network: Network, options: ReadOptions): Promise<Source>;
  resolveBytes(bytes: Uint8Array): Source;
  examine(source: Source, env: Env): Promise<Finding[]>;
}

/** Light, so that what is cached is shown without waking the engine. */
export type Judge = (finding: Finding, viewer: Viewer, now: number) => Verdict | Promise<Verdict>;

/** `presented`: the page, or the user, says that the link leads to a credential. */
export type Recognise = (href: string, presented?: boolean) => Recognised | undefined;
