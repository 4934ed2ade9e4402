/** What a control is for. In doubt it is for nothing of ours. */
import type { Evidence } from './evidence.ts';
import type { Kind } from './model.ts';
import * as words from './words.ts';

/** In this order: what must never be taken for a place of badges comes first. */
const FILE_KINDS: readonly (readonly [Kind, RegExp])[] = [
  ['photo', words.PHOTO],
  ['cover_letter', words.COVER_LETTER],
  ['employment_reference', words.EMPLOYMENT_REFERENCE],
  ['official_document', words.OFFICIAL_DOCUMENT],
  ['certificates', words.CERTIFICATES],
  ['additional_documents', words.ADDITIONAL_DOCUMENTS],
  ['resume', words.RESUME],
  ['dossier', words.DOSSIER],
];

/** Documents that are no badges, whatever the place in which a form asks for them. */
const NEVER_BADGES: readonly Kind[] = ['photo', 'employment_reference', 'official_document'];

/**
 * What a file control takes: the first evidence that names a kind counts.
 * @param known what the system calls it; an employer may have put other words to it
 */
export function fileKind(evidence: readonly Evidence[], known?: Kind): Kind {
  const trap = trapIn(evidence);
  if (trap) return trap;
  if (known) return labelled(evidence, NEVER_BADGES) ?? known;
  for (const { from, text } of evidence) {
    const kind = fileKindOf(words.folded(text));
    // Machines call any upload an attachment: what its label says is closer.
    if (kind === 'additional_documents' && from === 'name') return labelled(evidence) ?? kind;
    if (kind) return kind;
  }
  return 'unknown';
}

/** What the words that belong to the control itself say, or whether they say one of those kinds. */
function labelled(evidence: readonly Evidence[], kinds?: readonly Kind[]): Kind | undefined {
  const own = evidence.filter(({ from }) => from === 'group' || from === 'label');
  const said = own.flatMap(({ text }) => fileKindOf(words.folded(text)) ?? []);
  return said.find((kind) => !kinds || kinds.includes(kind));
}

function fileKindOf(text: string): Kind | undefined {
  const kind = FILE_KINDS.find(([, pattern]) => pattern.test(text))?.[0];
  // "Résumé and certificates" is the résumé's place too: a file of badges alone is wrong there.
  return kind && kind !== 'photo' && kind !== 'resume' && words.RESUME.test(text) ? 'dossier' : kind;
}

/** Traps and parsers show themselves in any text of the control's own, however weak. */
function trapIn(evidence: readonly Evidence[]): Kind | undefined {
  const own = evidence.filter(({ from }) => from !== 'heading').map(({ text }) => words.folded(text));
  if (own.some((text) => words.HONEYPOT.test(text))) return 'honeypot';
  return own.some((text) => words.RESUME_PARSER.test(text)) ? 'resume_parser' : undefined;
}

/** What a field of text is for: asked only of texts that people read, and of its first name for machines. */
export function textKind(evidence: readonly Evidence[], isLong: boolean, known?: Kind): Kind {
  const trap = trapIn(evidence) ?? known;
  if (trap) return trap;
  const strong = evidence.filter(({ from }) => from !== 'heading' && from !== 'before');
  if (strong.some(({ text }) => words.PERSONAL.test(words.folded(text)))) return 'unknown';
  for (const { text } of evidence) {
    const kind = textKindOf(words.folded(text), isLong);
    if (kind) return kind;
  }
  return 'unknown';
}

function textKindOf(text: string, isLong: boolean): Kind | undefined {
  if (words.NOT_OUR_WEBSITE.test(text)) return 'unknown';
  if (words.EMPLOYMENT_REFERENCE.test(text) || words.OFFICIAL_DOCUMENT.test(text)) return 'unknown';
  if (words.WEBSITE.test(text)) return 'website';
  if (words.CERTIFICATION_QUESTION.test(text))
    return words.CERTIFICATION_DETAIL.test(text) ? 'unknown' : 'question';
  if (isLong && words.COVER_LETTER.test(text)) return 'cover_letter';
  if (isLong && words.RESUME.test(text)) return 'resume';
  if (isLong && words.ADDITIONAL_TEXT.test(text)) return 'additional_text';
  return undefined;
}
