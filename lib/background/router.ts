/** Messages in, answers out: two tables that know nothing of each other, and who may use which. */
import type { Sender } from '../browser/extension.ts';
import type { MessageType, OwnMessages, PageMessages, ReplyOf, RequestOf } from '../browser/messages.ts';
import { fieldsOf } from './fields.ts';
import type { PageSender } from './tabs.ts';

/** How a message is read, and what answers it. `read` gives `undefined` for what is not in order. */
interface Route<T extends MessageType, S> {
  read(body: unknown): RequestOf<T> | undefined;
  answer(body: RequestOf<T>, sender: S): Promise<ReplyOf<T>> | ReplyOf<T>;
}

export type PageRoutes = { [T in keyof PageMessages]: Route<T, PageSender> };
export type OwnRoutes = { [T in keyof OwnMessages]: Route<T, Sender> };

export interface RouterOptions {
  ownId: string;
  /** With a slash at its end. */
  ownOrigin: string;
  page: PageRoutes;
  own: OwnRoutes;
}

type AnyRoute<S> = { read(body: unknown): unknown; answer(body: never, sender: S): unknown };
type Listener = (message: unknown, sender: Sender) => Promise<unknown> | undefined;

/**
 * The worker's one listener: a promise for a message of ours from somebody who may send it, `undefined` for
 * everything else. A failure reaches our own pages as a rejection; a page-side sender learns nothing of it.
 */
export function createRouter({ ownId, ownOrigin, page, own }: RouterOptions): Listener {
  const pageTable = new Map<unknown, AnyRoute<PageSender>>(Object.entries(page));
  const ownTable = new Map<unknown, AnyRoute<Sender>>(Object.entries(own));
  return (message, sender) => {
    const fields = fieldsOf(message);
    if (!fields || sender.id !== ownId) return undefined;
    if (isOwnPage(sender, ownOrigin)) return answered(ownTable.get(fields.type), fields.body, sender);
    const from = pageSenderOf(sender);
    return from && answered(pageTable.get(fields.type), fields.body, from)?.catch(() => undefined);
  };
}

function answered<S>(route: AnyRoute<S> | undefined, body: unknown, sender: S): Promise<unknown> | undefined {
  const read = route?.read(body);
  if (!route || read === undefined) return undefined;
  return Promise.resolve().then(() => route.answer(read as never, sender));
}

/** Our popup, or one of our pages in a tab of its own. */
function isOwnPage({ url, frameId, ...sender }: Sender, ownOrigin: string): boolean {
  const origin = (sender as { origin?: string }).origin;
  const isOurs = url?.startsWith(ownOrigin) === true && (origin === undefined || `${origin}/` === ownOrigin);
  return isOurs && (frameId === undefined || frameId === 0);
}

/** A content script of ours in the top frame of an https page. */
function pageSenderOf({ tab, url, frameId, documentId }: Sender): PageSender | undefined {
  if (tab?.id === undefined || tab.id < 0 || frameId !== 0 || !url || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:') return undefined;
  const document = documentId ? { documentId } : {};
  return { tabId: tab.id, pageHost: hostname, isPrivate: tab.incognito === true, ...document };
}
