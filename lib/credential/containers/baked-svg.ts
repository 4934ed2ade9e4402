import { Parser } from 'htmlparser2';
import { utf8Decode } from '../../base/bytes.ts';
import { type Container, type Contents, KINDS } from './container.ts';

/** Bytes in which the root element must begin, after a prologue of comments and document type. */
const PROLOGUE_BYTES = 16 * 1024;
const ROOT = /<(?:[\w-]+:)?svg[\s/>]/;
/** Bytes. Drawings of badges have some hundred kB, with a picture inside a few MB. */
const MAX_SVG_BYTES = 5 * 1024 * 1024;
/** Elements in one another; drawings have tens. Every closing tag is looked for among the open ones. */
const MAX_DEPTH = 200;
/** Elements in all; maps, the largest drawings, have some ten thousand. */
const MAX_ELEMENTS = 100_000;
/** Attributes of one element. */
const MAX_ATTRIBUTES = 500;
/** Prefixes of the two namespaces; a drawing needs one. */
const MAX_PREFIXES = 20;

/**
 * An SVG with a credential in an element of its own: in the text of the element, or, signed as a whole or by its
 * address, in its attribute `verify`. Nothing is run, drawn or fetched; entities that a document type defines stay
 * as they are written.
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
    return contentsOf(readDrawing(text));
  },
};

interface Baked {
  element: string;
  verify: string;
  text: string;
}

interface Drawing {
  /** Local name of the outermost element. */
  root?: string;
  baked: Baked[];
  elements: number;
  /** More than is looked through, in words. */
  excess?: string;
  isCut: boolean;
}

function contentsOf({ root, baked, excess, isCut }: Drawing): Contents {
  if (excess) return { malformed: excess };
  if (root !== 'svg') return { malformed: 'neither text nor an image that can hold a credential' };
  if (isCut) return { malformed: 'the image is cut off or damaged' };
  const kind = KINDS.find(({ element }) => baked.some((each) => each.element === element));
  const [first, ...others] = baked.filter((each) => each.element === kind?.element);
  if (!first) return { malformed: 'the image holds no credential' };
  if (others.length) return { malformed: 'the image holds two credentials where one may be' };
  const text = first.text.trim() || first.verify.trim();
  return text ? { texts: [text] } : { malformed: 'the image holds no credential' };
}

function readDrawing(text: string): Drawing {
  const drawing: Drawing = { baked: [], elements: 0, isCut: false };
  const open: Open[] = [];
  let attributes = 0;
  const stopAt = (excess: string | undefined) => {
    if (!excess) return;
    drawing.excess = excess;
    parser.pause();
  };
  const parser: Parser = new Parser(
    {
      onattribute: () =>
        stopAt(++attributes > MAX_ATTRIBUTES ? 'a part of the drawing says too much' : undefined),
      onopentag(name, written) {
        attributes = 0;
        stopAt(enter(drawing, open, name, written));
      },
      ontext(part) {
        const baked = open.at(-1)?.baked;
        if (baked) baked.text += part;
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true },
  );
  parser.write(text);
  drawing.isCut = open.length > 0;
  return drawing;
}

/** Prefix → namespace, of those namespaces that matter; '' is the default. */
type Namespaces = ReadonlyMap<string, string>;

interface Open {
  namespaces: Namespaces;
  baked?: Baked;
}

/** One element more; answers what is too much of it, in words. */
function enter(
  drawing: Drawing,
  open: Open[],
  name: string,
  attributes: Record<string, string>,
): string | undefined {
  const namespaces = namespacesFor(attributes, open.at(-1)?.namespaces);
  const [prefix, local] = name.includes(':') ? (name.split(':', 2) as [string, string]) : ['', name];
  drawing.root ??= local;
  drawing.elements += 1;
  const namespace = namespaces.get(prefix);
  const kind = KINDS.find((each) => each.element === local && each.namespace === namespace);
  if (kind) {
    const baked = { element: kind.element, verify: attributes.verify ?? '', text: '' };
    drawing.baked.push(baked);
    open.push({ namespaces, baked });
  } else open.push({ namespaces });
  if (open.length > MAX_DEPTH) return 'the drawing is nested too deeply';
  if (drawing.elements > MAX_ELEMENTS) return 'the drawing has too many parts';
  return namespaces.size > MAX_PREFIXES ? 'the drawing renames its parts too often' : undefined;
}

const OURS: readonly string[] = KINDS.map(({ namespace }) => namespace);

/** Names count by namespace, whatever prefix a drawing gives it (Namespaces in XML 1.0, section 6). */
function namespacesFor(attributes: Record<string, string>, outer: Namespaces = new Map()): Namespaces {
  const declared = Object.entries(attributes).filter(
    ([name]) => name === 'xmlns' || name.startsWith('xmlns:'),
  );
  if (declared.length === 0) return outer;
  const namespaces = new Map(outer);
  for (const [name, namespace] of declared) {
    const prefix = name.slice('xmlns:'.length);
    if (OURS.includes(namespace)) namespaces.set(prefix, namespace);
    else namespaces.delete(prefix);
  }
  return namespaces;
}
