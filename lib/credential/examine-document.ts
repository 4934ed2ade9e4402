/** From bytes to findings: what a file holds, and what stands inside of that, each for itself. */
import { asArray, asObject, asText, defined, type JsonObject } from '../base/json-values.ts';
import { openBytes } from './containers/index.ts';
import { MAX_PRESENTED, presentedIn } from './containers/presentation.ts';
import { type Env, finish, malformed, unread } from './finish.ts';
import { examineEnvelope, examineText } from './formats/examine-text.ts';
import type { Examination, FormatScene } from './formats/format.ts';
import { formatOf } from './formats/index.ts';
import { insideOf } from './formats/inside.ts';
import { listReaders } from './formats/list-readers.ts';
import { openBadge2 } from './formats/open-badge-2.ts';
import type { Presented } from './formats/text-format.ts';
import type { DocumentSource } from './model.ts';
import { examineCopy } from './platform-statements.ts';
import { readPresentation } from './proofs/presentation-proof.ts';
import { parseOnce } from './seen.ts';
import { bindingOf, check, type Finding } from './verdict.ts';
import { withinFile } from './work-limits.ts';

/** One finding for each credential in a file, at least one. Never throws for what a stranger wrote. */
export async function examineDocument(source: DocumentSource, env: Env): Promise<Finding[]> {
  const contents = await openBytes(source.bytes);
  if ('malformed' in contents) return [malformed(contents.malformed, env.now)];
  const findings: Finding[] = [];
  for (const text of contents.texts) findings.push(...(await examineWritten(text, source, env)));
  return findings.length ? findings : [malformed('it holds no credential', env.now)];
}

/** A finding, and the document that it is about, where that could be read. */
interface Read {
  finding: Finding;
  document?: JsonObject | undefined;
}

async function examineWritten(text: string, source: DocumentSource, env: Env): Promise<Finding[]> {
  const written = text.trim();
  if (/^https?:\/\/\S+$/.test(written))
    return [await examineJson({ id: written, type: 'Assertion' }, source, env)];
  const scene = sceneOf(source, env);
  const token = await examineText(written, scene);
  if (token) return examineOpened(token, source, env);
  const parsed = parseOnce(text);
  if (!parsed.ok) return [malformed(parsed.reason, env.now)];
  const document = asObject(parsed.value);
  if (!document) return [malformed('it is JSON, but no credential', env.now)];
  const presented = presentedIn(document);
  if (presented) return examinePresentation(document, presented, source, env);
  const opened = await examineEnvelope(document, scene);
  if (opened) return examineOpened(opened, source, env);
  return withHeld({ finding: await examineJson(document, source, env), document }, source, env);
}

async function examinePresentation(
  document: JsonObject,
  presented: readonly unknown[],
  source: DocumentSource,
  env: Env,
): Promise<Finding[]> {
  const presentation = await readPresentation(asObject(document.vp) ?? document, env);
  return examinePresented({ presented, presentation }, source, env);
}

/** Who presents, and whether they signed for it, is said of each and changes none. */
async function examinePresented(
  { presented, presentation }: Presented,
  source: DocumentSource,
  env: Env,
): Promise<Finding[]> {
  const findings = await examineEach(presented, withHeld, source, env);
  return findings.map((finding) => ({ ...finding, presentation }));
}

async function examineOpened(
  opened: Examination | Presented,
  source: DocumentSource,
  env: Env,
): Promise<Finding[]> {
  if ('presented' in opened) return examinePresented(opened, source, env);
  return withHeld({ finding: await finish(opened, env), document: opened.document }, source, env);
}

/** Endorsements of one credential that are looked at. The published ones have one or two. */
const MAX_ENDORSEMENTS = 10;

/** What becomes of one of many once it is read. */
type Completing = (read: Read, source: DocumentSource, env: Env) => Promise<Finding[]>;

/** Each for itself; what is not examined is said, never left out. */
async function examineEach(
  list: readonly unknown[],
  complete: Completing,
  source: DocumentSource,
  env: Env,
): Promise<Finding[]> {
  const within = withinFile(list.slice(0, MAX_PRESENTED));
  const isTooMany = list.length > within;
  const findings: Finding[] = [];
  for (const each of isTooMany ? list.slice(0, Math.min(within, MAX_PRESENTED - 1)) : list)
    findings.push(...(await complete(await readOne(each, source, env), source, env)));
  if (isTooMany) findings.push(malformed('it holds more than is looked through in one file', env.now));
  return findings;
}

/** One of many: as JSON, as a token, or in an envelope. It is no presentation itself. */
async function readOne(each: unknown, source: DocumentSource, env: Env): Promise<Read> {
  const scene = sceneOf(source, env);
  const document = asObject(each);
  const opened = document
    ? await examineEnvelope(document, scene)
    : await examineText(asText(each) ?? '', scene);
  if (opened && !('presented' in opened))
    return { finding: await finish(opened, env), document: opened.document };
  if (document && !opened) return { finding: await examineJson(document, source, env), document };
  return { finding: malformed('what stands here is no credential', env.now) };
}

/**
 * A credential, and after it those that it holds, which change nothing about it. Those that one of them holds in its
 * turn are counted in it, and not examined.
 */
async function withHeld(read: Read, source: DocumentSource, env: Env): Promise<Finding[]> {
  const outer = await withEndorsements(read, source, env);
  const { held } = read.document ? insideOf(read.document) : { held: [] };
  return [...outer, ...(await examineEach(held, withEndorsements, source, env))];
}

/** With what others say of it, each with a finding of its own; not asked where the credential itself is nobody's. */
async function withEndorsements(
  { finding, document }: Read,
  source: DocumentSource,
  env: Env,
): Promise<Finding[]> {
  const written = document ? insideOf(document).endorsements : [];
  const endorsements = written.slice(0, MAX_ENDORSEMENTS);
  if (endorsements.length === 0 || !bindingOf(finding.checks)) return [finding];
  const alone: Completing = async (read) => [read.finding];
  const found = await examineEach(endorsements, alone, source, env);
  if (written.length > MAX_ENDORSEMENTS)
    found.push(malformed('it has more endorsements than are read', env.now));
  return [{ ...finding, endorsements: found }];
}

function sceneOf({ servedFrom }: DocumentSource, { network, now }: Env): FormatScene {
  const scene = { network, now, ...defined({ servedFrom }) };
  return { ...scene, lists: listReaders(scene) };
}

async function examineJson(document: JsonObject, source: DocumentSource, env: Env): Promise<Finding> {
  const format = formatOf(document);
  if (!format && isTemplate(document))
    return unread(check('not_an_award', 'it describes a badge, awarded to nobody'), env.now);
  if (!format) return malformed('it is in no format of credentials that is read', env.now);
  const atPlatform = format === openBadge2 && (await env.recordAt?.(asText(document.id) ?? '', env.network));
  if (atPlatform) return finish(examineCopy(document, atPlatform), env, atPlatform);
  return finish(await format.examine(document, sceneOf(source, env)), env);
}

/** A badge class, an achievement or an issuer by itself. */
function isTemplate(document: JsonObject): boolean {
  const templates = ['BadgeClass', 'Achievement', 'Issuer', 'Profile'];
  return asArray(document.type).some((type) => typeof type === 'string' && templates.includes(type));
}
