import { parseJson } from '../../base/json.ts';
import { asArray, asObject, asText, type JsonObject } from '../../base/json-values.ts';
import { readScripts } from '../../base/markup.ts';
import { plainText } from '../../base/text.ts';
import type { FailedSource } from '../../credential/model.ts';
import { statementOf } from '../page-statement.ts';
import { type Award, failed, type ReadPage, type Statement } from '../reader.ts';

const PATH = ['community', 'skillsVerification', 'certificates'];

/**
 * HackerRank's page is built from data in a script, percent-encoded, with the certificate under its own id
 * (measured 2026-10-10). An unknown id is a 404.
 */
export function readHackerRankPage({ html }: ReadPage, award: Award): Statement | FailedSource {
  const records = readScripts(html, 'application/json').map((script) => recordIn(script, award));
  const [record, ...others] = records.filter((each) => each !== undefined);
  if (!record || others.length > 0)
    return failed('malformed', 'the page holds no record of this certificate that Assay can read');
  if (record.status !== 'test_passed')
    return failed('not_an_award', 'hackerrank.com does not say that the test was passed');
  const skills = asArray(record.certificates).map((each) => plainText(asText(each) ?? ''));
  return statementOf({ holders: [plainText(asText(record.hacker_name) ?? '')], titles: [skills.join(', ')] });
}

function recordIn(script: string, award: Award): JsonObject | undefined {
  const parsed = parseJson(decoded(script.trim()));
  let inner = parsed.ok ? asObject(parsed.value) : undefined;
  for (const name of PATH) inner = asObject(inner?.[name]);
  const id = award.id.toLowerCase();
  const own = Object.entries(inner ?? {}).find(([key]) => key.toLowerCase() === id)?.[1];
  const record = asObject(own);
  return record && asText(record.certificateId)?.toLowerCase() === id ? record : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
