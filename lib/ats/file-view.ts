/** What a place for files takes, and whether it has one: by its control, and by what the form shows around it. */
import type { SlotView } from '../browser/messages.ts';
import { FILE_NAME, ownText, textOf } from './evidence.ts';
import type { FormFacts, Ours } from './model.ts';

/** Longer than any name of a file that a form shows, UTF-16 code units. */
const MAX_NAME = 200;

type FileView = Pick<SlotView, 'takes' | 'accepts' | 'maxBytes' | 'uploadsAtOnce' | 'filled' | 'attached'>;

export function fileView(
  control: HTMLInputElement,
  block: Element,
  kind: SlotView['kind'],
  facts: FormFacts,
  ours: Ours,
): FileView {
  const names = [...shownNames(block, facts), ...[...(control.files ?? [])].map((file) => file.name)];
  // Most uploaders empty their control once they have the file, and show its name instead.
  const shown = [...names, block.textContent ?? ''];
  const attached = ours.fileNames.some((name) => shown.some((text) => text.includes(name)));
  const accepts = control.accept
    .split(',')
    .map((each) => each.trim().toLowerCase())
    .filter(Boolean);
  const maxBytes = statedLimit(textOf(block)) ?? facts.maxBytes;
  return {
    takes: kind === 'resume' ? 'resume' : 'file',
    ...(accepts.length ? { accepts } : {}),
    ...(maxBytes ? { maxBytes } : {}),
    uploadsAtOnce: facts.uploadsAtOnce,
    filled: names.length >= (kind === 'resume' ? 1 : room(control, facts)) && !attached,
    attached,
  };
}

/** How many files a place holds. */
function room({ multiple }: HTMLInputElement, { maxFiles = Number.POSITIVE_INFINITY }: FormFacts): number {
  return multiple ? maxFiles : 1;
}

/** The names of files that the form shows in that block. */
export function shownNames(block: Element, { shownName }: FormFacts): string[] {
  const known = shownName
    ? [...block.querySelectorAll(shownName)].filter(({ textContent }) => textContent)
    : [];
  const shown = known.length ? known : [...block.querySelectorAll('*')].filter(isFileName);
  return shown.map((each) => textOf(each)).filter((text) => text !== '');
}

function isFileName(element: Element): boolean {
  return (
    !/^(script|style|option)$/.test(element.localName) && FILE_NAME.test(ownText(element).slice(0, MAX_NAME))
  );
}

/** "5 MB max", "up to 10MB", "bis zu 2 MB", bytes. */
function statedLimit(text: string): number | undefined {
  const match =
    /(?:max\w*|up to|limit\w*|bis zu|jusqu\S*|hasta|fino a|tot)\D{0,20}(\d+(?:[.,]\d+)?)\s*(kb|mb)\b/i.exec(
      text,
    ) ?? /(\d+(?:[.,]\d+)?)\s*(kb|mb)\s*(?:max|limit)/i.exec(text);
  if (!match?.[1]) return undefined;
  const unit = match[2]?.toLowerCase() === 'kb' ? 1_000 : 1_000_000;
  return Number(match[1].replace(',', '.')) * unit;
}
