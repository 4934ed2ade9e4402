/** Reading one entry of a wallet document: what would break a view later is no entry. */
import { asObject, type JsonObject } from '../base/json-values.ts';
import type { SharedRecord } from './model.ts';
import type { StoredEntry } from './schema.ts';

/** `undefined` for what is none, or refers to bytes that are not there. Fields that are not known here stay. */
export function entryIn(value: unknown, hashes: ReadonlySet<unknown>): StoredEntry | undefined {
  const entry = asObject(value);
  const isEntry =
    entry !== undefined &&
    areTexts(entry, ['id', 'kind', 'format', 'title']) &&
    areNumbers(entry, ['addedAt', 'place']) &&
    isNumberOrAbsent(entry.removedAt) &&
    isNumberOrAbsent(entry.archivedAt) &&
    isNumberOrAbsent(entry.checkedAt) &&
    [entry.tags, entry.seen].every((list) => list === undefined || isTextList(list)) &&
    (entry.answers === undefined || isAnswers(entry.answers)) &&
    (entry.trouble === undefined || isTrouble(entry.trouble)) &&
    isTextList(entry.awards) &&
    [entry.originals, entry.alongside ?? [], entry.picture === undefined ? [] : [entry.picture]].every(
      (list) => isTextList(list) && list.every((hash) => hashes.has(hash)),
    ) &&
    isFinding(entry.finding);
  if (!isEntry) return undefined;
  const { link, ...rest } = entry;
  return { ...rest, ...(isWebAddress(link) ? { link } : {}) } as unknown as StoredEntry;
}

/** What was shared once. `undefined` for what is none. */
export function sharedIn(value: unknown): SharedRecord | undefined {
  const record = asObject(value);
  const isRecord =
    record !== undefined &&
    areNumbers(record, ['at']) &&
    areTexts(record, ['host', 'place']) &&
    [record.employer, record.job, record.fileName].every(
      (each) => each === undefined || typeof each === 'string',
    ) &&
    isTextList(record.badges);
  return isRecord ? (record as unknown as SharedRecord) : undefined;
}

function isAnswers(value: unknown): boolean {
  const answers = asObject(value);
  return answers !== undefined && Object.values(answers).every((each) => typeof each === 'boolean');
}

function isTrouble(value: unknown): boolean {
  const trouble = asObject(value);
  return trouble !== undefined && areTexts(trouble, ['code']) && areNumbers(trouble, ['at']);
}

function isFinding(value: unknown): boolean {
  const finding = asObject(value);
  return (
    finding !== undefined &&
    areTexts(finding, ['method']) &&
    areNumbers(finding, ['at', 'maxAge']) &&
    isListOf(finding.checks, (check) => areTexts(check, ['axis', 'code', 'outcome'])) &&
    isListOf(finding.asked, (asked) => areTexts(asked, ['host'])) &&
    (finding.endorsements === undefined ||
      (Array.isArray(finding.endorsements) && finding.endorsements.every(isFinding))) &&
    (finding.credential === undefined || isCredential(finding.credential))
  );
}

function isCredential(value: unknown): boolean {
  const credential = asObject(value);
  const achievement = asObject(credential?.achievement);
  const recipient = asObject(credential?.recipient);
  return (
    credential !== undefined &&
    areTexts(credential, ['format']) &&
    asObject(credential.issuer) !== undefined &&
    isListOf(achievement?.skills, (skill) => areTexts(skill, ['name'])) &&
    isTextList(recipient?.names) &&
    isListOf(recipient?.identities, (identity) => areTexts(identity, ['type', 'value'])) &&
    isTextList(credential.evidence)
  );
}

function isListOf(value: unknown, isGood: (each: JsonObject) => boolean): boolean {
  return Array.isArray(value) && value.map(asObject).every((each) => each !== undefined && isGood(each));
}

function areTexts(object: JsonObject, fields: readonly string[]): boolean {
  return fields.every((field) => typeof object[field] === 'string');
}

function areNumbers(object: JsonObject, fields: readonly string[]): boolean {
  return fields.every((field) => typeof object[field] === 'number');
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

/** It becomes a link that one clicks on: anything else is left out. */
function isWebAddress(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value) && new URL(value).protocol === 'https:';
}

const isNumberOrAbsent = (value: unknown) => value === undefined || typeof value === 'number';
