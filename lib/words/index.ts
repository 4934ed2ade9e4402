/** Texts by code. A content script imports `page.ts` alone. */
export { type Answer, answersOf, type Facts, type Sentence, sentenceOf, withoutAnswer } from './answers.ts';
export { endorsementLine, endorsementState, presenterLine } from './beside.ts';
export { type DateStyle, dayAndTime, fullDate, fullTime, shortDate, shortTime } from './dates.ts';
export * from './en-attach.ts';
export * from './en-beside.ts';
export * from './en-import.ts';
export * from './en-notices.ts';
export * from './en-page.ts';
export * from './en-safe.ts';
export * from './en-screens.ts';
export * from './en-wallet.ts';
export * from './mark.ts';
export { fill, MAX_SHOWN_CHARACTERS, plain } from './plain.ts';
export { counted, listed, numberWord } from './plurals.ts';
export { hostIn, raw } from './raw.ts';
export { sizeOf } from './sizes.ts';
export { untilWord } from './until.ts';
