import { useEffect, useState } from 'preact/hooks';
import type { WalletItem } from './wallet-item.ts';

/** An object URL of bytes that are held, or nothing; never a remote address. At once where it is known already. */
export type LoadPicture = (id: string) => string | undefined | Promise<string | undefined>;

export interface PictureProps {
  /** Another object once anything of it has changed, its picture too. */
  item: WalletItem;
  /** Shown until the picture is there, and where there is none. */
  letter: string;
  load: LoadPicture;
  size: number;
}

/** The picture of an award: read from the wallet when it comes into sight, and drawn as a picture alone. */
export function Picture({ item, letter, load, size }: PictureProps) {
  const [url, setUrl] = useState<string | undefined>(undefined);
  useEffect(() => {
    let isShown = true;
    const found = load(item.id);
    if (typeof found === 'object') void found.then((late) => isShown && setUrl(late));
    else setUrl(found);
    return () => {
      isShown = false;
    };
  }, [item, load]);
  return (
    <span class="card-image" aria-hidden="true">
      {url ? <img src={url} alt="" width={size} height={size} draggable={false} /> : letter}
    </span>
  );
}
