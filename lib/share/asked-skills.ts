/** Which skills of a badge are worth the room on the page: those that this job asks for. */
import type { Asking } from '../skills/match.ts';
import { finder } from '../skills/named.ts';
import { namesOf } from '../skills/terms.ts';
import type { SharedBadge } from './model.ts';

/** Each badge with those of its skills that the posting names; with all of them where it names none. */
export function withAskedSkills(badges: readonly SharedBadge[], job: Asking = {}): SharedBadge[] {
  const { text = '', employer = '', requirements = [], skills = [] } = job;
  const nameIn = finder([text, ...requirements, ...skills].join('\n'), employer);
  const isAsked = (skill: string) => namesOf(skill).some((name) => nameIn(name) !== undefined);
  return badges.map((badge) => {
    const asked = badge.skills.filter(isAsked);
    return asked.length > 0 ? { ...badge, skills: asked } : badge;
  });
}
