/** What a credential can be called in a posting: its skills, and its own title. */

/** Longer ones are sentences, which no posting repeats. */
const MAX_NAME_LENGTH = 80;

/** Title and skills: any of them in a posting names this badge. */
export function badgeNames(title: string | undefined, skills: readonly string[]): string[] {
  return unique([title ?? '', ...skills]).filter((name) => name.length <= MAX_NAME_LENGTH);
}

function unique(names: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const name of names.map((each) => each.trim().replace(/\s+/g, ' '))) {
    const key = name.toLowerCase();
    if (name && !seen.has(key)) seen.set(key, name);
  }
  return [...seen.values()];
}
