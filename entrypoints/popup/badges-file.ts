/** The PDF of badges for one receiver. A part of its own: the PDF engine is larger than the rest of the popup. */
import { toHex } from '../../lib/base/bytes.ts';
import type { FormView } from '../../lib/browser/messages.ts';
import { withAskedSkills } from '../../lib/share/asked-skills.ts';
import type { Attachment as File } from '../../lib/share/attachments.ts';
import type { SharedBadge } from '../../lib/share/model.ts';
import { badgesPdf, resumeWithBadges } from '../../lib/share/pdf.ts';
import { presentationOf } from '../../lib/share/presentation.ts';
import { holderKeys, signAsHolder } from '../../lib/wallet/holder-key.ts';
import { SHARED } from '../../lib/words/en-share.ts';
import { fill, shortDate } from '../../lib/words/index.ts';
import { inOwnWallet } from './own-wallet.ts';
import { systemDrawing } from './system-drawing.ts';

export interface Sharing {
  badges: readonly SharedBadge[];
  holder?: string;
  now: number;
  /** The learner's own, with the badges put behind it. */
  resume?: Blob;
}

const NONCE_BYTES = 16;

/**
 * For the form at this host and its job. What was issued to the holder's own key is signed for that very host, which
 * the user saw above the button; for nobody where no host is given. `undefined` for a résumé that cannot be written to.
 */
export async function fileFor(
  { host, job }: Partial<Pick<FormView, 'host' | 'job'>>,
  { badges, holder, now, resume }: Sharing,
): Promise<Uint8Array | undefined> {
  const input = {
    badges: withAskedSkills(badges, job),
    now,
    drawing: systemDrawing(),
    presentations: host ? await presentationsFor(host, badges, now) : [],
    ...(holder ? { holder } : {}),
  };
  return resume ? resumeWithBadges(new Uint8Array(await resume.arrayBuffer()), input) : badgesPdf(input);
}

/** Makes an empty one that nobody gets: fonts are read and code is compiled before somebody waits for it. */
export async function warmUp(): Promise<void> {
  await badgesPdf({ badges: [], now: 0 });
}

/** One for each key of the holder to which a badge was issued; none where there is no key. */
async function presentationsFor(
  domain: string,
  badges: readonly SharedBadge[],
  now: number,
): Promise<File[]> {
  if (!badges.some(({ subject }) => subject !== undefined)) return [];
  const audience = { domain, nonce: toHex(crypto.getRandomValues(new Uint8Array(NONCE_BYTES))) };
  const date = shortDate(new Date(now).toISOString(), { locale: 'en-GB', timeZone: 'UTC' });
  return inOwnWallet(async (wallet) => {
    const files: File[] = [];
    for (const { did } of await holderKeys(wallet)) {
      const signer = { did, sign: (bytes: Uint8Array) => signAsHolder(wallet, did, bytes) };
      const bytes = await presentationOf(badges, signer, audience, now);
      const name = files.length === 0 ? 'presentation.json' : `presentation-${files.length + 1}.json`;
      const description = fill(SHARED.presentation, { domain, date });
      if (bytes) files.push({ name, mediaType: 'application/vp', bytes, description });
    }
    return files;
  });
}
