import { Parser } from 'htmlparser2';

/** Elements in one another; drawings have tens. Every closing tag is looked for among the open ones. */
const MAX_DEPTH = 200;
/** Elements in all; maps, the largest drawings, have some ten thousand. */
const MAX_ELEMENTS = 100_000;
/** Attributes of one element. */
const MAX_ATTRIBUTES = 500;
/** Declarations of namespaces in all; editors of drawings write a dozen, at the outermost element. */
const MAX_NAMESPACES = 1_000;

export interface XmlElement {
  /** Without its prefix. */
  name: string;
  namespace: string | undefined;
  attributes: Readonly<Record<string, string>>;
}

export interface XmlVisitor {
  enter(element: XmlElement): void;
  /** Text and CDATA, in parts. */
  text(part: string): void;
  leave(): void;
}

export interface XmlOutcome {
  /** More than is walked through, in words; the walk ended there. */
  excess?: string;
  /** Something was never closed. */
  isCut: boolean;
}

/** Prefix → namespace; '' is the default. Elements that declare none share those of their parent. */
type Namespaces = ReadonlyMap<string, string>;

interface Walk {
  visitor: XmlVisitor;
  open: Namespaces[];
  elements: number;
  namespaces: number;
}

/**
 * Walks through XML that a stranger wrote, and never throws. Nothing is run or fetched: scripts are elements, and
 * entities that a document type defines stay as they are written.
 */
export function walkXml(text: string, visitor: XmlVisitor): XmlOutcome {
  const walk: Walk = { visitor, open: [], elements: 0, namespaces: 0 };
  let attributes = 0;
  let excess: string | undefined;
  const stopAt = (reason: string | undefined) => {
    if (!reason) return;
    excess ??= reason;
    parser.pause();
  };
  const parser: Parser = new Parser(
    {
      onattribute: () => stopAt(++attributes > MAX_ATTRIBUTES ? 'a part that says too much' : undefined),
      onopentag(name, written) {
        attributes = 0;
        stopAt(enter(walk, name, written));
      },
      ontext: (part) => visitor.text(part),
      onclosetag() {
        walk.open.pop();
        visitor.leave();
      },
    },
    { xmlMode: true },
  );
  parser.write(text);
  return { isCut: walk.open.length > 0, ...(excess ? { excess } : {}) };
}

/** One element more; answers what is too much of it, in words. */
function enter(walk: Walk, written: string, attributes: Record<string, string>): string | undefined {
  const declared = Object.keys(attributes).filter((name) => name === 'xmlns' || name.startsWith('xmlns:'));
  walk.namespaces += declared.length;
  const outer = walk.open.at(-1) ?? new Map();
  const namespaces = declared.length ? withDeclared(outer, declared, attributes) : outer;
  const [prefix, name] = written.includes(':') ? (written.split(':', 2) as [string, string]) : ['', written];
  walk.open.push(namespaces);
  walk.elements += 1;
  walk.visitor.enter({ name, namespace: namespaces.get(prefix), attributes });
  if (walk.open.length > MAX_DEPTH) return 'parts that are nested too deeply';
  if (walk.elements > MAX_ELEMENTS) return 'too many parts';
  return walk.namespaces > MAX_NAMESPACES ? 'too many names for its parts' : undefined;
}

/** Names count by namespace, whatever prefix they are given (Namespaces in XML 1.0, section 6). */
function withDeclared(
  outer: Namespaces,
  declared: readonly string[],
  attributes: Record<string, string>,
): Namespaces {
  const own = declared.map((name) => [name.slice('xmlns:'.length), attributes[name] ?? ''] as const);
  return new Map([...outer, ...own]);
}
