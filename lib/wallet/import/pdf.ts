/** A PDF taken apart: the credentials in it as the files that they are, and where it links to. */

import { contentsOfPdf } from '../../credential/containers/pdf-contents.ts';
import { isRepeated, textsIn } from '../../credential/containers/pdf-credentials.ts';
import type { Piece } from './pieces.ts';

/** One piece for its files, which are kept as they were made, without the PDF around them; one for its links. */
export async function piecesOfPdf(name: string, bytes: Uint8Array): Promise<Piece[]> {
  const contents = await contentsOfPdf(bytes);
  if ('malformed' in contents) return [{ name, refused: `Not read: ${contents.malformed}.` }];
  const { files, links } = contents;
  const held = await Promise.all(files.map(async (file) => ({ file, texts: await textsIn(file) })));
  const isWanted = ({ texts }: { texts: string[] }) =>
    texts.length > 0 &&
    !texts.some((text) =>
      isRepeated(
        text,
        held.flatMap((other) => other.texts),
      ),
    );
  const parts = held.filter(isWanted).map(({ file }) => file);
  return [...(parts.length > 0 ? [{ name, parts }] : []), { name, links, hasCredentials: parts.length > 0 }];
}
