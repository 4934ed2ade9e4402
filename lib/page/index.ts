/** What a content script needs of this folder. */
export { type MarksPort, startMarks } from './marks.ts';
export type { Port } from './session.ts';
