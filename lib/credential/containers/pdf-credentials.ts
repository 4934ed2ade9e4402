/** The credentials that stand in a PDF as files. */
import { utf8Decode } from '../../base/bytes.ts';
import { canonicalText } from '../../base/canonical-json.ts';
import { parseJson } from '../../base/json.ts';
import { asObject, asText, type JsonObject } from '../../base/json-values.ts';
import { isEnveloped } from '../formats/enveloped.ts';
import { formatOf } from '../formats/index.ts';
import { bakedPng } from './baked-png.ts';
import { bakedSvg } from './baked-svg.ts';
import type { Contents } from './container.ts';
import { isPdf, NO_FILE } from './pdf.ts';
import { contentsOfPdf } from './pdf-contents.ts';
import { isPresentation, presentedIn } from './presentation.ts';

/** Their texts, each credential once. */
export async function credentialsInPdf(bytes: Uint8Array): Promise<Contents> {
  const contents = await contentsOfPdf(bytes);
  if ('malformed' in contents) return contents;
  const texts = (await Promise.all(contents.files.map(textsIn))).flat();
  return texts.length ? { texts: withoutShown(texts) } : { malformed: NO_FILE };
}

const TOKEN = /^\s*[\w-]+\.[\w-]+\.[\w-]*(?:~\S*)?\s*$/;

/**
 * What is a credential by its shape: invoices, letters and pictures are attached to PDFs too, and what a platform said
 * of an award counts only as the platform serves it.
 */
export async function textsIn(file: Uint8Array): Promise<string[]> {
  for (const image of [bakedPng, bakedSvg]) {
    if (!image.opens(file)) continue;
    const contents = await image.open(file);
    return 'texts' in contents ? contents.texts : [];
  }
  const text = isPdf(file) ? undefined : utf8Decode(file);
  return text !== undefined && (TOKEN.test(text) || isCredential(documentIn(text))) ? [text] : [];
}

function isCredential(document: JsonObject | undefined): boolean {
  if (!document) return false;
  return !!formatOf(document) || presentedIn(document) !== undefined || isEnveloped(document);
}

/** Without those that a presentation beside them shows: of each one answer, which then says who presents it. */
function withoutShown(texts: readonly string[]): string[] {
  const documents = texts.map(documentIn);
  const shown = new Set(documents.flatMap((each) => (each ? shownIn(each) : [])));
  return texts.filter((text, at) => !shown.has(sameAs(documents[at] ?? text.trim())));
}

/** Whether all that a presentation shows stands beside it as a file of its own: then it adds no credential. */
export function isRepeated(text: string, others: readonly string[]): boolean {
  const document = documentIn(text);
  const held = new Set(others.map((each) => sameAs(documentIn(each) ?? each.trim())));
  const shown = document ? shownIn(document) : [];
  return shown.length > 0 && shown.every((each) => held.has(each));
}

function documentIn(text: string): JsonObject | undefined {
  const parsed = parseJson(text);
  return parsed.ok ? asObject(parsed.value) : undefined;
}

function shownIn(document: JsonObject): string[] {
  const presented = isPresentation(document) ? (presentedIn(document) ?? []) : [];
  return presented.map((each) => sameAs(asObject(each) ?? asText(each) ?? ''));
}

const ENVELOPE = /^data:application\/[\w.+-]+,/;

/** Two are the same credential if they say the same: as a token, also in an envelope, or as JSON. */
function sameAs(credential: JsonObject | string): string {
  if (typeof credential === 'string') return credential;
  const id = asText(credential.id) ?? '';
  return ENVELOPE.test(id) ? id.replace(ENVELOPE, '') : (canonicalText(credential) ?? '');
}
