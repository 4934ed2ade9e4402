import { utf8Decode } from '../../base/bytes.ts';
import type { walkXml, XmlElement } from '../../base/xml.ts';
import { type Container, type Contents, KINDS } from './container.ts';

/** Bytes in which the root element must begin, after a prologue of comments and document type. */
const PROLOGUE_BYTES = 16 * 1024;
const ROOT = /<(?:[\w-]+:)?svg[\s/>]/;
/** Bytes. Drawings of badges have some hundred kB, with a picture inside a few MB. */
const MAX_SVG_BYTES = 5 * 1024 * 1024;

/**
 * An SVG with a credential in an element of its own: in the text of the element, or, signed as a whole or by its
 * address, in its attribute `verify`. Where in the drawing that element stands does not matter.
 */
export const bakedSvg: Container = {
  id: 'baked-svg',
  opens(bytes) {
    const start = new TextDecoder('latin1').decode(bytes.subarray(0, PROLOGUE_BYTES));
    return /^(?:\u00ef\u00bb\u00bf)?\s*</.test(start) && ROOT.test(start);
  },
  async open(bytes) {
    const text = bytes.length > MAX_SVG_BYTES ? undefined : utf8Decode(bytes);
    if (text === undefined) return { malformed: 'the drawing is too large, or not text' };
    // The parser of markup takes 2 ms to begin, and nearly no credential comes in a drawing.
    const markup = await import('../../base/xml.ts');
    return contentsOf(text, markup.walkXml);
  },
};

interface Baked {
  element: string;
  verify: string;
  text: string;
}

function contentsOf(drawing: string, walk: typeof walkXml): Contents {
  let root: string | undefined;
  const baked: Baked[] = [];
  const open: (Baked | undefined)[] = [];
  const { excess, isCut } = walk(drawing, {
    enter(element) {
      root ??= element.name;
      const found = bakedIn(element);
      if (found) baked.push(found);
      open.push(found);
    },
    text(part) {
      const inside = open.at(-1);
      if (inside) inside.text += part;
    },
    leave: () => void open.pop(),
  });
  if (excess) return { malformed: `the drawing has ${excess}` };
  if (root !== 'svg') return { malformed: 'neither text nor an image that can hold a credential' };
  return isCut ? { malformed: 'the image is cut off or damaged' } : chosen(baked);
}

function bakedIn({ name, namespace, attributes }: XmlElement): Baked | undefined {
  const kind = KINDS.find((each) => each.element === name && each.namespace === namespace);
  return kind && { element: kind.element, verify: attributes.verify ?? '', text: '' };
}

/** Both kinds may be there: then the newer counts. One kind twice is refused: readers would differ. */
function chosen(baked: readonly Baked[]): Contents {
  const kind = KINDS.find(({ element }) => baked.some((each) => each.element === element));
  const [first, ...others] = baked.filter((each) => each.element === kind?.element);
  if (others.length) return { malformed: 'the image holds two credentials where one may be' };
  const text = first && (first.text.trim() || first.verify.trim());
  return text ? { texts: [text] } : { malformed: 'the image holds no credential' };
}
