/** What the user gave, or dropped, or what a code in a picture says. */
export type Given = { files: File[] } | { urls: string[] } | { text: string };

/** More than a page of links has. */
const MAX_LINKS = 200;
const LINK = /https?:\/\/[^\s<>"'`|\\^{}]+/gi;
/** What ends a sentence, and not an address. */
const TAIL = /[.,;:!?)\]]+$/;
const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]*(~\S*)?$/;

/** Links, each once; or the text of credentials: JSON, or tokens one a line. Absent for anything else. */
export function givenOf(text: string): Given | undefined {
  const trimmed = text.trim();
  if (/^[{[]/.test(trimmed)) return { text: trimmed };
  if (trimmed.split(/\s+/).every((word) => TOKEN.test(word))) return { text: trimmed };
  const urls = linksIn(trimmed);
  return urls.length > 0 ? { urls } : undefined;
}

function linksIn(text: string): string[] {
  const found = (text.match(LINK) ?? []).map((link) => link.replace(TAIL, '').replace(/^http:/i, 'https:'));
  return [...new Set(found.filter((link) => URL.canParse(link)))].slice(0, MAX_LINKS);
}
