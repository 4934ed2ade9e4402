/** Whether a page presents a link as one to a credential, by the link's own words. */
import { oneLine } from './visible.ts';

/**
 * Beginnings of words without their signs, in English, German, French, Spanish, Italian, Dutch, Portuguese, Polish
 * and Turkish: what such a link calls the thing …
 */
const THING =
  /\b(?:creden[ctz]|referenti|[cz]ertifi|certyfi|sertifi|nachweis|badge|abzeich|insigni|attest|poswiad|odznak|rozet|belge|bewijs|distint|diplom)/;
/** … and what it offers to do with it. */
const DEED =
  /\b(?:show|see\b|view|verif|open\b|check|anzeig|anseh|zeig|pruf|offn|voir\b|affich|consult|ver\b|mostr|vedi\b|visuali|bekij|to+n|exib|pokaz|zobacz|wyswiet|zweryf|sprawd|goster|gorun|dogrul)/;
/** Words that a link has for itself, not for what it leads to. */
const LABEL = /^(?:my|the|this|here|link|url|pdf|details|id|hier)$/;
/** A label is short; a longer text is a sentence that happens to have such words in it. */
const MAX_LABEL_CHARACTERS = 80;

/** "Show credential", "Zertifikat prüfen": in the text of the link, or in its label for those who cannot see it. */
export function saysCredential(link: Element): boolean {
  return [link.textContent ?? '', link.getAttribute('aria-label') ?? ''].some((text) => {
    const words = folded(text);
    return words.length <= MAX_LABEL_CHARACTERS && THING.test(words) && DEED.test(words);
  });
}

/** The text says what to do with the link, what kind of thing it leads to, or where that is: it is no title. */
export function isLabel(text: string): boolean {
  const words = folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return (
    /^\S+\.\w+\/\S*$/.test(text) ||
    words.every((word) => THING.test(word) || DEED.test(word) || LABEL.test(word))
  );
}

function folded(text: string): string {
  return oneLine(text.slice(0, MAX_LABEL_CHARACTERS * 4))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
}
