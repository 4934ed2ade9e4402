/** What the back of a card shows: read when it is turned, and not held. */
import type { About, OriginalView, SkillView, WalletDetail } from '../../components/wallet-item.ts';
import { entryOf } from '../../lib/background/marks.ts';
import { walletViewer } from '../../lib/background/viewer.ts';
import { utf8Decode } from '../../lib/base/bytes.ts';
import { defined } from '../../lib/base/json-values.ts';
import { hostOf as hostIn, objectionToUrl, parseUrl } from '../../lib/base/urls.ts';
import type { Options } from '../../lib/browser/messages.ts';
import { endorsedBy } from '../../lib/credential/endorsed.ts';
import { judge } from '../../lib/credential/judge.ts';
import type { Skill } from '../../lib/credential/model.ts';
import { bindingOf, type Finding } from '../../lib/credential/verdict.ts';
import { codeIn, frameworkOf } from '../../lib/skills/frameworks.ts';
import type { Original, WalletEntry } from '../../lib/wallet/model.ts';
import { hostOf, linkOf } from './wallet-items.ts';

/** `now` is ms since the epoch; `hasPicture`: a picture of it is held. */
export async function detailOf(
  entry: WalletEntry,
  originals: readonly Original[],
  options: Options,
  now: number,
  hasPicture: boolean,
): Promise<WalletDetail> {
  const { finding } = entry;
  const verdict = await judge(finding, walletViewer(options), now);
  const endorsements = await endorsedBy(finding, (each, nobody) => judge(each, nobody, now));
  const judged = { finding, verdict, endorsements };
  const { key, owner, claim, skills, reads, ...view } = entryOf(linkOf(entry), hostOf(entry), judged);
  const remotePicture = hasPicture ? undefined : remotePictureOf(finding);
  return {
    ...view,
    title: entry.title,
    kind: entry.kind,
    about: aboutOf(finding),
    originals: originals.map(originalOf),
    ...(remotePicture ? { remotePicture } : {}),
  };
}

const isUrl = (text: string | undefined) => text !== undefined && /^https:\/\/\S+$/i.test(text.trim());

function aboutOf({ credential, checks }: Finding): About {
  const { type, description, criteria, skills = [] } = credential?.achievement ?? {};
  return {
    isClaimed: bindingOf(checks) === undefined,
    evidence: credential?.evidence ?? [],
    skills: skills.map(skillOf),
    results: credential?.results ?? [],
    ...defined({
      type,
      description,
      criteria: isUrl(criteria) ? undefined : criteria,
      criteriaUrl: isUrl(criteria) ? criteria?.trim() : undefined,
    }),
  };
}

function skillOf(skill: Skill): SkillView {
  const framework = frameworkOf(skill);
  const code = framework || skill.code ? codeIn(skill) : undefined;
  return { name: skill.name, ...defined({ framework, code, url: skill.url }) };
}

function originalOf({ hash, source, mediaType, receivedAt, bytes }: Original): OriginalView {
  const text = mediaType.startsWith('image/png') ? undefined : utf8Decode(bytes);
  return {
    hash,
    source,
    mediaType,
    receivedAt,
    bytes: bytes.byteLength,
    ...(text === undefined ? {} : { text }),
  };
}

function remotePictureOf({ credential }: Finding): WalletDetail['remotePicture'] {
  const url = credential?.achievement.image;
  const parsed = parseUrl(url ?? '');
  return url && parsed && !objectionToUrl(parsed) ? { url, host: hostIn(url) } : undefined;
}
