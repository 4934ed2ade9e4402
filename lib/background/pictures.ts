/** The picture of an award that stands at a host: fetched once, on the click that names the host, and kept as bytes. */
import type { Network } from '../base/network.ts';
import { hostOf } from '../base/urls.ts';
import type { Ask } from './gate.ts';
import { gated } from './gate.ts';
import { mediaTypeOf } from './media-type.ts';
import type { WalletStore } from './wallet-work.ts';

/** Badges are drawn at 40 pixels; the largest pictures of platforms are some 300 kB. */
const MAX_PICTURE_BYTES = 1024 * 1024;

export interface PictureOptions {
  store: () => Promise<WalletStore>;
  network: () => Promise<Network>;
  mayAsk: (host: string, ask: Ask) => Promise<boolean>;
  now: () => number;
}

export interface PictureWork {
  /** `false`: its host may not be asked, or what it served is no picture. */
  fetch(entryId: string): Promise<boolean>;
}

export function createPictureWork({ store, network, mayAsk, now }: PictureOptions): PictureWork {
  return {
    async fetch(entryId) {
      const { openWallet, getEntry, keepPicture } = await store();
      const wallet = await openWallet();
      try {
        const entry = await getEntry(wallet, entryId);
        const url = entry?.finding.credential?.achievement.image ?? '';
        const host = hostOf(url);
        if (!host || !url.startsWith('https://')) return false;
        const named = gated(await network(), async (asked) => {
          return asked === host && mayAsk(host, { by: 'click', hosts: [host] });
        });
        const answer = await named.get(url, { accept: 'image/*', maxBytes: MAX_PICTURE_BYTES });
        const mediaType = answer.ok ? pictureTypeOf(answer.bytes) : undefined;
        if (!answer.ok || !mediaType) return false;
        const picture = { bytes: answer.bytes, mediaType, source: url, receivedAt: now() };
        return (await keepPicture(wallet, entryId, picture)).result === 'done';
      } finally {
        wallet.close();
      }
    },
  };
}

const STARTS: readonly [type: string, start: RegExp][] = [
  ['image/jpeg', /^\u00ff\u00d8\u00ff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF.{4}WEBP/s],
];

/** By how the bytes begin: what a host says of them is not believed. */
function pictureTypeOf(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  const found = STARTS.find(([, each]) => each.test(start))?.[0] ?? mediaTypeOf(bytes);
  return found.startsWith('image/') ? found : undefined;
}
