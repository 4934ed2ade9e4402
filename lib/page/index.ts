/** What a content script needs of this folder. */
export { startMarks } from './marks.ts';
export type { MarksPort, Port } from './port.ts';
