import type { EntryView } from '../lib/browser/messages.ts';
import type { Credential } from '../lib/credential/model.ts';
import type { Facets } from '../lib/wallet/arrange.ts';
import type { WalletEntry } from '../lib/wallet/model.ts';
import type { Stack } from '../lib/wallet/stacks.ts';
import type { EntrySummary } from '../lib/wallet/summary.ts';

type Shown =
  | 'state'
  | 'headline'
  | 'differs'
  | 'host'
  | 'url'
  | 'issuer'
  | 'issuedOn'
  | 'expiresOn'
  | 'holder';

/** What the front of a card shows of one award, judged for the owner of the wallet: light, since all are in memory. */
export type WalletItem = Pick<EntryView, Shown> &
  EntrySummary & {
    kind: WalletEntry['kind'];
    addedAt: number;
  };

export interface ItemStack extends Stack<WalletItem> {
  /** Where not all of its items are there yet. */
  count?: number;
}

/** What is drawn before the wallet itself is read. */
export interface WalletGlance {
  stacks: ItemStack[];
  count: number;
  facets: Facets;
}

/** What the back of a card shows; read when it is turned. */
export interface WalletDetail
  extends Omit<EntryView, 'key' | 'owner' | 'claim' | 'inWallet' | 'skills' | 'reads'> {
  kind: WalletEntry['kind'];
  about: About;
  originals: OriginalView[];
  /** A picture that stands at a host, and has not been fetched. */
  remotePicture?: { url: string; host: string };
}

export interface About {
  /** Nothing ties these words to an issuer. */
  isClaimed: boolean;
  type?: string;
  description?: string;
  /** Markdown. */
  criteria?: string;
  criteriaUrl?: string;
  evidence: string[];
  skills: SkillView[];
  results: NonNullable<Credential['results']>;
}

export interface SkillView {
  name: string;
  /** "ESCO", "O*NET", "CTDL", "CASE", or what the issuer calls it. */
  framework?: string;
  /** The skill's identifier there. */
  code?: string;
  url?: string;
}

export interface OriginalView {
  hash: string;
  source: string;
  mediaType: string;
  receivedAt: number;
  bytes: number;
  /** Absent for a picture. */
  text?: string;
}
