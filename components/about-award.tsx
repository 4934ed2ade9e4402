import { BACK, counted, hostIn, plain } from '../lib/words/index.ts';
import { Anchor, Markdown } from './markdown.tsx';
import type { About, SkillView } from './wallet-item.ts';

/** More than these stand behind a press. */
const FIRST = 8;

/** What the award was given for, and what was handed in for it: in the issuer's words. */
export function AboutAward({ about }: { about: About }) {
  const { isClaimed, type, description, criteria, criteriaUrl, evidence } = about;
  const links = evidence.filter((each) => each.startsWith('https://'));
  if (!description && !criteria && !criteriaUrl && links.length === 0) return null;
  return (
    <section class="back-part">
      <h4>{isClaimed ? BACK.aboutClaimed : BACK.about}</h4>
      {type && <p class="soft small">{plain(type)}</p>}
      {description && <p>{plain(description, 1_200)}</p>}
      {(criteria || criteriaUrl) && <h5>{BACK.criteria}</h5>}
      {criteria && <Markdown text={criteria} />}
      {criteriaUrl && (
        <p>
          <Anchor url={criteriaUrl}>{plain(criteriaUrl, 120)}</Anchor>
        </p>
      )}
      {links.length > 0 && <h5>{BACK.evidence}</h5>}
      {links.length > 0 && (
        <ul class="evidence">
          {links.slice(0, FIRST).map((url) => (
            <li key={url}>
              <Anchor url={url}>{plain(url, 120)}</Anchor>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export interface SkillListProps {
  skills: readonly SkillView[];
  isClaimed: boolean;
}

/** Each with its name in the framework that it is aligned to, where there is one. */
export function SkillList({ skills, isClaimed }: SkillListProps) {
  if (skills.length === 0) return null;
  const listed = (part: readonly SkillView[]) => (
    <ul class="skills">
      {part.map((skill, at) => (
        <li key={at}>
          <OneSkill skill={skill} />
        </li>
      ))}
    </ul>
  );
  const rest = skills.slice(FIRST);
  return (
    <section class="back-part">
      <h4>{isClaimed ? BACK.skillsClaimed : BACK.skills}</h4>
      {listed(skills.slice(0, FIRST))}
      {rest.length > 0 && (
        <details>
          <summary>{counted(rest.length, BACK.moreSkills)}</summary>
          {listed(rest)}
        </details>
      )}
    </section>
  );
}

function OneSkill({ skill: { name, framework, code, url } }: { skill: SkillView }) {
  const id = [framework, code]
    .map((each) => plain(each, 80))
    .filter(Boolean)
    .join(' ');
  const host = url?.startsWith('https://') ? hostIn(url) : '';
  return (
    <>
      <bdi class="skill-name">{plain(name)}</bdi>
      {(id || host) && (
        <span class="skill-id">{url && host ? <Anchor url={url}>{id || host}</Anchor> : id}</span>
      )}
    </>
  );
}

export function ResultList({ results }: Pick<About, 'results'>) {
  if (results.length === 0) return null;
  return (
    <section class="back-part">
      <h4>{BACK.results}</h4>
      <dl class="results">
        {results.slice(0, FIRST).map(({ name, value }, at) => (
          <div key={at}>
            <dt>{plain(name) || BACK.result}</dt>
            <dd>{plain(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
