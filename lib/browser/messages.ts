/**
 * The shapes of every message. Page-side messages come from content scripts, which a hostile page surrounds;
 * own-page messages come from the popup, the welcome page and the options. The worker routes them on two tables.
 */
import type { ApplyMessages } from './messages/apply.ts';
import type { OwnMessages } from './messages/own.ts';
import type { PageMessages, TabMessages } from './messages/page.ts';

export type * from './messages/apply.ts';
export type * from './messages/own.ts';
export type * from './messages/page.ts';
export type * from './messages/views.ts';

export type Messages = PageMessages & TabMessages & ApplyMessages & OwnMessages;
export type MessageType = keyof Messages;
export type RequestOf<T extends MessageType> = Messages[T]['request'];
export type ReplyOf<T extends MessageType> = Messages[T]['reply'];
