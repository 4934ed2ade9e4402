import type { JsonObject } from '../../base/json-values.ts';
import { quoted } from '../../base/text.ts';
import { isJsonJws } from '../jose/json-jws.ts';
import { isToken, readToken } from '../jose/token.ts';
import { type Check, check } from '../verdict.ts';
import { AS_COSE, envelopedText, isCose, isEnveloped } from './enveloped.ts';
import type { Examination, FormatScene } from './format.ts';
import { TEXT_FORMATS } from './index.ts';
import type { Presented } from './text-format.ts';

/**
 * What is signed as a whole: a credential, or a presentation of several. `undefined` for a text that is in none of the
 * shapes of a token.
 */
export function examineText(
  text: string,
  scene: FormatScene,
): Promise<Examination | Presented> | Examination | undefined {
  if (isToken(text)) return examineToken(text, scene);
  return isCose(text) ? unread(AS_COSE) : undefined;
}

/** The same for the token in an envelope; `undefined` for a document that is none. */
export function examineEnvelope(
  document: JsonObject,
  scene: FormatScene,
): Promise<Examination | Presented> | Examination | undefined {
  if (isJsonJws(document)) return examineSeal(document, scene);
  if (!isEnveloped(document)) return undefined;
  const text = envelopedText(document);
  if (typeof text !== 'string') return unread(text);
  return examineText(text, scene) ?? unread(check('malformed', 'an envelope that holds no token'));
}

async function examineSeal(document: JsonObject, scene: FormatScene): Promise<Examination> {
  const { examineSealed } = await import('./sealed.ts');
  return examineSealed(document, scene);
}

async function examineToken(text: string, scene: FormatScene): Promise<Examination | Presented> {
  const token = await readToken(text);
  if ('code' in token) return unread(token);
  const format = TEXT_FORMATS.find((each) => each.reads(token));
  if (format) return format.examine(token, scene);
  return unread(check('not_an_award', `a signed token${token.typ && ` of the kind ${quoted(token.typ)}`}`));
}

function unread(reason: Check): Examination {
  return { checks: [reason], method: 'none' };
}
