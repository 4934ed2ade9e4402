/** Pictures of awards as object URLs of bytes that are held: read as cards come into sight, some at a time. */
import type { LoadPicture } from '../../components/picture.tsx';
import { inOwnWallet, walletStore } from './own-wallet.ts';
import { pictureOf } from './picture-of.ts';

export interface Pictures {
  load: LoadPicture;
  /** What is held of it has changed. */
  forget: (id: string) => void;
}

/** A few windows of cards; a badge's picture is some 20 kB. */
const MAX_KEPT = 120;

export function createPictures(): Pictures {
  const known = new Map<string, string | undefined>();
  const waiting = new Map<string, PromiseWithResolvers<string | undefined>>();
  const forget = (id: string) => {
    const url = known.get(id);
    if (url) URL.revokeObjectURL(url);
    known.delete(id);
  };
  const readAll = async () => {
    const wanted = new Map(waiting);
    waiting.clear();
    const pictures = await readPictures([...wanted.keys()]).catch(() => new Map<string, Blob>());
    for (const [id, { resolve }] of wanted) {
      const picture = pictures.get(id);
      known.set(id, picture && URL.createObjectURL(picture));
      resolve(known.get(id));
    }
    for (const id of known.keys()) if (known.size > MAX_KEPT) forget(id);
  };
  return {
    forget,
    load(id) {
      if (known.has(id)) return known.get(id);
      if (waiting.size === 0) setTimeout(readAll);
      const reading = waiting.get(id) ?? Promise.withResolvers<string | undefined>();
      waiting.set(id, reading);
      return reading.promise;
    },
  };
}

function readPictures(ids: readonly string[]): Promise<Map<string, Blob>> {
  return inOwnWallet(async (wallet) => {
    const { fetchedPicture, getEntry, originalsOf } = await walletStore();
    const pictures = new Map<string, Blob>();
    for (const id of ids) {
      const entry = await getEntry(wallet, id);
      const originals = entry && (await originalsOf(wallet, entry));
      const picture = entry && pictureOf(entry, originals ?? [], await fetchedPicture(wallet, entry));
      if (picture) pictures.set(id, picture);
    }
    return pictures;
  });
}
