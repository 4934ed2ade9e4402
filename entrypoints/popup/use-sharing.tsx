import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { SharingNotice } from '../../components/sharing-notice.tsx';
import type { WalletItem } from '../../components/wallet-item.ts';
import type { FormView } from '../../lib/browser/messages.ts';
import type { SharedBadge } from '../../lib/share/model.ts';
import type { Ready } from './fresh-badges.ts';
import type { Outlook } from './look-at-sharing.ts';

export interface Sharing {
  /** To stand above the button. */
  notice: ComponentChildren;
  /** In the click: all are checked afresh. */
  prepare: () => Promise<Ready>;
}

const TAKES_FILES = ['file', 'resume'];

/** What the chosen badges tell the form's host, or whoever gets them, said before anything is handed over. */
export function useSharing(items: readonly WalletItem[], { host, slots }: FormView): Sharing {
  const [seen, setSeen] = useState<(Outlook & { of: string }) | undefined>(undefined);
  const [unreached, setUnreached] = useState<SharedBadge[]>([]);
  const takesFiles = slots.some(({ takes }) => TAKES_FILES.includes(takes));
  useEffect(() => {
    // At rest: the click itself then has only the work of its badges.
    const file = () => import('./badges-file.ts').then(({ warmUp }) => warmUp());
    const load = () => void Promise.all([import('./fresh-badges.ts'), file()]).catch(console.warn);
    const waiting = takesFiles ? requestIdleCallback(load) : undefined;
    return () => waiting !== undefined && cancelIdleCallback(waiting);
  }, [takesFiles]);
  const chosen = items.map(({ id }) => id).join(' ');
  useEffect(() => {
    let isCurrent = true;
    setUnreached([]);
    if (items.length === 0) return setSeen(undefined);
    // Loaded after the form is shown: nobody waits for it before they have chosen.
    void import('./look-at-sharing.ts')
      .then(({ lookAtSharing }) => lookAtSharing(items))
      .then((found) => isCurrent && setSeen({ ...found, of: chosen }), console.warn);
    return () => {
      isCurrent = false;
    };
  }, [chosen]);
  // What was said of another choice says nothing of this one.
  const outlook = seen?.of === chosen ? seen : undefined;
  return {
    notice: outlook && (
      <SharingNotice
        told={outlook.told}
        signed={takesFiles ? outlook.signed : 0}
        unreached={unreached}
        {...(takesFiles ? { host } : {})}
      />
    ),
    async prepare() {
      const { freshBadges } = await import('./fresh-badges.ts');
      const ready = await freshBadges(items);
      const badges = 'badges' in ready ? ready.badges : [];
      setUnreached(badges.filter(({ lastCheckedAt }) => lastCheckedAt !== undefined));
      // Nothing is signed of which nobody was told: whoever clicks sooner sends the originals alone.
      return outlook?.signed || 'refused' in ready ? ready : { badges: badges.map(withoutSubject) };
    },
  };
}

function withoutSubject({ subject: _, ...badge }: SharedBadge): SharedBadge {
  return badge;
}
