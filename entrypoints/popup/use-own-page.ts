import { useEffect, useState } from 'preact/hooks';
import type { Options, TabView } from '../../lib/browser/messages.ts';

/** Whether the page is the user's own: by the name they gave, else where a learner looks at a page that names nobody. */
export function useOwnPage({ page: { owner } }: TabView, { name, role }: Options): boolean {
  const [isNamed, setIsNamed] = useState(false);
  useEffect(() => {
    let isShown = true;
    setIsNamed(false);
    if (name && owner) void isOneName(name, owner).then((same) => isShown && setIsNamed(same));
    return () => {
      isShown = false;
    };
  }, [name, owner]);
  return name && owner ? isNamed : role === 'learner' && !owner;
}

/** Loaded once the popup has been drawn: names of all languages and scripts. */
async function isOneName(one: string, other: string): Promise<boolean> {
  const { compareNames } = await import('../../lib/credential/holder/names.ts');
  return /^(?:same|similar)$/.test(compareNames(one, other));
}
