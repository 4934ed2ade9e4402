import { useEffect, useState } from 'preact/hooks';
import { ProfileView } from '../../components/profile-view.tsx';
import type { WalletItem } from '../../components/wallet-item.ts';
import type { CertificateView, FormView } from '../../lib/browser/messages.ts';
import { leaveProfileBadge, readProfileBadge } from '../../lib/browser/storage.ts';
import { addToProfile, putOnProfile, readCertificate } from './add-to-profile.ts';
import { takeBack } from './shared-notes.ts';
import type { FormInTab } from './use-form.ts';

const LINKEDIN = 'www.linkedin.com';

/** LinkedIn's form is there, or is where a badge is to go that somebody has chosen for it. */
export function isProfile({ slots, host, isApplication }: FormView, badge: string | undefined): boolean {
  const hasForm = slots.some(({ takes }) => takes === 'certificate');
  return hasForm || (badge !== undefined && host === LINKEDIN && !isApplication);
}

/** The badge that "Add to LinkedIn profile" was pressed for. */
export function useProfileBadge(): string | undefined {
  const [badge, setBadge] = useState<string | undefined>(undefined);
  useEffect(() => void readProfileBadge().then(setBadge, () => {}), []);
  return badge;
}

export interface ProfileTabProps {
  tabId: number;
  found: FormInTab;
  view: FormView;
  items: readonly WalletItem[];
  badge: string | undefined;
}

export function ProfileTab({ tabId, found, view, items, badge }: ProfileTabProps) {
  const [chosen, setChosen] = useState(badge);
  const item = items.find(({ id }) => id === chosen) ?? items[0];
  const certificate = useCertificate(item?.id);
  const slot = view.slots.find(({ takes }) => takes === 'certificate');
  if (!item) return null;
  return (
    <ProfileView
      items={items}
      chosen={item.id}
      certificate={certificate}
      slot={slot}
      result={slot && found.results[slot.id]}
      onChoose={(id) => {
        setChosen(id);
        void leaveProfileBadge(id);
      }}
      onFill={(of, what) => void found.act(of, (form) => putOnProfile(tabId, form, of, item, what))}
      onUndo={(of) => void found.act(of, (form) => takeBack(tabId, form, of))}
      onOpenForm={() => void addToProfile(item.id)}
      onLookAgain={found.look}
      onCopy={(text) => navigator.clipboard.writeText(text)}
    />
  );
}

function useCertificate(entryId: string | undefined): CertificateView | undefined {
  const [read, setRead] = useState<{ of: string; certificate: CertificateView | undefined } | undefined>();
  useEffect(() => {
    if (!entryId) return;
    readCertificate(entryId).then(
      (certificate) => setRead({ of: entryId, certificate }),
      (error: unknown) => console.warn(error),
    );
  }, [entryId]);
  return read?.of === entryId ? read?.certificate : undefined;
}
