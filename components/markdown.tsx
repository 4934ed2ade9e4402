/**
 * The little Markdown that criteria are written in: paragraphs, headings, lists, emphasis, code and links. No HTML:
 * a tag is shown as it is written. No picture is fetched; its words stand in its place.
 */
import type { ComponentChild } from 'preact';
import { hostIn, plain } from '../lib/words/index.ts';

/** The longest criteria in the field are about 4,000. */
const MAX_CHARACTERS = 8_000;
const MAX_BLOCKS = 200;

export function Markdown({ text }: { text: string }) {
  const blocks = text
    .slice(0, MAX_CHARACTERS)
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .slice(0, MAX_BLOCKS);
  return (
    <div class="markdown">
      {blocks.map((block, at) => (
        <Block key={at} text={block} />
      ))}
    </div>
  );
}

const ITEM = /^\s{0,6}(?:[-*+]|\d{1,3}[.)])\s+/;

function Block({ text }: { text: string }) {
  const lines = text.split('\n').filter((line) => line.trim() && !/^\s*(?:[-*_]\s*){3,}$/.test(line));
  const [first = ''] = lines;
  if (ITEM.test(first)) return <Items lines={lines} />;
  const heading = /^#{1,6}\s+(.*)$/.exec(first);
  const rest = (heading ? lines.slice(1) : lines).map((line) => line.replace(/^\s*>\s?/, '')).join('\n');
  return (
    <>
      {heading && <h5>{inline(heading[1] ?? '')}</h5>}
      {rest && (ITEM.test(rest) ? <Items lines={rest.split('\n')} /> : <p>{inline(rest)}</p>)}
    </>
  );
}

function Items({ lines }: { lines: readonly string[] }) {
  const items: string[] = [];
  for (const line of lines) {
    if (ITEM.test(line) || items.length === 0) items.push(line.replace(ITEM, ''));
    else items.push(`${items.pop()} ${line.trim()}`);
  }
  const isOrdered = /^\s*\d/.test(lines[0] ?? '');
  const children = items.map((item, at) => <li key={at}>{inline(item)}</li>);
  return isOrdered ? <ol>{children}</ol> : <ul>{children}</ul>;
}

/** Picture, link, bare address, code, strong, emphasis: none of them can stand in another, save within a link's words. */
const INLINE =
  /!\[([^\]\n]{0,200})\]\([^)\s]{0,500}\)|\[([^\]\n]{1,300})\]\(([^)\s]{1,500})\)|<?(https:\/\/[^\s<>()]{1,500})>?|`([^`\n]{1,300})`|\*\*([^*\n]{1,500})\*\*|__([^_\n]{1,500})__|\*([^*\s][^*\n]{0,300})\*|\b_([^_\n]{1,300})_\b/g;

function inline(text: string): ComponentChild[] {
  const parts: ComponentChild[] = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    parts.push(words(text.slice(from, match.index)), part(match));
    from = match.index + match[0].length;
  }
  return [...parts, words(text.slice(from))];
}

function part([, picture, label, target, address, code, ...strong]: RegExpExecArray | RegExpMatchArray) {
  const [one, other, soft, softer] = strong;
  if (picture !== undefined) return words(picture);
  if (label !== undefined) return <Anchor url={target ?? ''}>{words(label)}</Anchor>;
  if (address !== undefined) return <Anchor url={address}>{words(address)}</Anchor>;
  if (code !== undefined) return <code>{words(code)}</code>;
  const bold = one ?? other;
  return bold !== undefined ? <strong>{words(bold)}</strong> : <em>{words(soft ?? softer ?? '')}</em>;
}

/** Spaces at the ends count in the middle of a sentence. */
function words(text: string): string {
  const inner = plain(text, MAX_CHARACTERS);
  return `${/^\s/.test(text) ? ' ' : ''}${inner}${inner && /\s$/.test(text) ? ' ' : ''}`;
}

export interface AnchorProps {
  url: string;
  children?: ComponentChild;
}

/** A link of somebody else's: https and mailto only, and where it leads is said. Anything else is its words alone. */
export function Anchor({ url, children }: AnchorProps) {
  const safe = /^(?:https|mailto):/i.test(url) && URL.canParse(url) ? new URL(url) : undefined;
  if (!safe) return <>{children}</>;
  const where = safe.protocol === 'https:' ? hostIn(safe.href) : plain(safe.pathname);
  const said = typeof children === 'string' ? children : '';
  return (
    <>
      <a href={safe.href} target="_blank" rel="noopener noreferrer" title={plain(safe.href, 200)}>
        {children}
      </a>
      {!said.includes(where) && <span class="soft"> ({where})</span>}
    </>
  );
}
