/** What a credential can be called in a posting: its skills, and its own title. */
import type { Credential } from '../credential/model.ts';

/** Longer ones are sentences, which no posting repeats. */
const MAX_NAME_LENGTH = 80;

/** The names of a credential's skills, each once, as its issuer writes them. */
export function skillNames({ achievement }: Credential): string[] {
  const names = achievement.skills.map((skill) => skill.name.trim().replace(/\s+/g, ' '));
  return unique(names.filter((name) => name !== '' && name.length <= MAX_NAME_LENGTH));
}

/** Skills and title: any of them in a posting names this badge. */
export function namesOf(credential: Credential): string[] {
  const title = credential.title?.trim();
  return unique([...(title && title.length <= MAX_NAME_LENGTH ? [title] : []), ...skillNames(credential)]);
}

function unique(names: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const name of names) {
    const key = name.toLowerCase();
    if (!seen.has(key)) seen.set(key, name);
  }
  return [...seen.values()];
}
