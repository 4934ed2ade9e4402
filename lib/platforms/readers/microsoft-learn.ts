import { utf8Encode } from '../../base/bytes.ts';
import { asArray, asObject, asText, defined, type JsonObject, objectIn } from '../../base/json-values.ts';
import type { FailedSource, PlatformFacts, Source, StatedSource } from '../../credential/model.ts';
import { type Award, changedShape, failed, failedBy, type ReadContext } from '../reader.ts';
import { statedDate, statedText } from '../stated-values.ts';

const HOST = 'learn.microsoft.com';
const TRANSCRIPTS = `https://${HOST}/api/profiles/transcript/share`;

/**
 * Microsoft Learn answers programs about a shared transcript only (shape measured on 2026-07-17). A link to one
 * credential leads to an application, for which no data was found in public code (2026-11). A transcript is all that
 * one person has: it is an award where it lists one certification; where it lists several, the link does not say
 * which, and the title beside the link is no witness for itself.
 */
export async function readMicrosoftLearn(award: Award, { network, facts }: ReadContext): Promise<Source> {
  const { pathname } = new URL(award.url);
  if (/\/achievements\//i.test(pathname))
    return failed('not_an_award', 'the trophy of a module or a learning path, not a certification');
  const share = /\/transcript\/([a-z0-9]+)\/?$/i.exec(pathname)?.[1];
  if (!share) return failed('page_only', 'Microsoft Learn shows it on a page for people');
  const servedFrom = `${TRANSCRIPTS}/${share}?locale=en-us`;
  const answer = await network.get(servedFrom);
  if (!answer.ok) return failedBy(answer);
  const data = asObject(objectIn(answer.bytes)?.certificationData);
  if (!data || !Array.isArray(data.activeCertifications))
    return changedShape(facts, `${HOST} answered with something that is not a transcript`);
  const said = statementOf(data, facts);
  return 'code' in said ? said : { ...said, kind: 'stated', by: 'record', platform: facts, servedFrom };
}

type Said = Omit<StatedSource, 'kind' | 'by' | 'platform' | 'servedFrom'>;

function statementOf(data: JsonObject, facts: PlatformFacts): Said | FailedSource {
  const listed = listedIn(data);
  const [only] = listed;
  if (!only) return failed('not_an_award', 'the transcript lists modules and exams, but no certification');
  if (listed.length > 1)
    return failed('page_only', `the transcript lists ${listed.length} certifications: open it and look`);
  const standing = standingOf(only);
  const title = statedText(only.certification.name);
  if (!standing || !title) return changedShape(facts, 'the transcript does not say whether it is in force');
  const name = statedText(data.legalName);
  const { dateEarned, expiration } = only.certification;
  return {
    title,
    ...(name ? { holder: { name } } : {}),
    ...defined({ issuedOn: statedDate(dateEarned), expiresOn: statedDate(expiration) }),
    ...standing,
    original: readPartOf(only, name),
  };
}

interface Listed {
  certification: JsonObject;
  isActive: boolean;
}

function listedIn(data: JsonObject): Listed[] {
  const objects = (list: unknown) => asArray(list).map((each) => asObject(each) ?? {});
  return [
    ...objects(data.activeCertifications).map((certification) => ({ certification, isActive: true })),
    ...objects(data.historicalCertifications).map((certification) => ({ certification, isActive: false })),
  ];
}

/** Whether it is in force, in the transcript's own word; what is listed as history has ended, whatever its word. */
function standingOf({
  certification,
  isActive,
}: Listed): Pick<StatedSource, 'ended' | 'revoked'> | undefined {
  const status = asText(certification.status)?.toLowerCase() ?? '';
  if (status === 'revoked') return { revoked: {} };
  if (!isActive || status === 'expired' || status === 'retired') return { ended: true };
  return status === 'active' ? {} : undefined;
}

/**
 * What was read, instead of the bytes as they came: the answer also carries the holder's e-mail address and customer
 * number, which nobody needs to see that a certification is real, and which a wallet would hand on with it.
 */
function readPartOf({ certification, isActive }: Listed, legalName: string | undefined): Uint8Array {
  const { name, status, dateEarned, expiration } = certification;
  const list = isActive ? 'activeCertifications' : 'historicalCertifications';
  const part = { certificationData: { legalName, [list]: [{ name, status, dateEarned, expiration }] } };
  return utf8Encode(JSON.stringify(part));
}
