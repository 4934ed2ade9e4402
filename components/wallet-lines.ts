/** The stacks of a wallet as lines of a list: a closed stack is one, an open one a head and its cards. */
import { plain, upperFirst } from '../lib/words/index.ts';
import type { ItemStack, WalletItem } from './wallet-item.ts';

export type WalletLine =
  | { kind: 'stack' | 'head'; key: string; stack: ItemStack }
  | { kind: 'card'; key: string; item: WalletItem; stackKey?: string; alone?: ItemStack };

export function linesOf(stacks: readonly ItemStack[], open: ReadonlySet<string>): WalletLine[] {
  return stacks.flatMap((stack): WalletLine[] => {
    const [only] = stack.items;
    if (!only) return [];
    if (sizeOf(stack) === 1) return [{ kind: 'card', key: `card ${stack.key}`, item: only, alone: stack }];
    if (!open.has(stack.key)) return [{ kind: 'stack', key: `stack ${stack.key}`, stack }];
    const cards = stack.items.map((item) => ({
      kind: 'card' as const,
      key: `card ${stack.key} ${item.id}`,
      item,
      stackKey: stack.key,
    }));
    // The same key as the closed stack's: the focus stays where it was pressed.
    return [{ kind: 'head', key: `stack ${stack.key}`, stack }, ...cards];
  });
}

/** What its stack is called; `rest` for the last one, of which nothing is stated to stack it by. */
export function labelOf({ label }: ItemStack, rest: string): string {
  return upperFirst(plain(label)) || rest;
}

export function sizeOf({ count, items }: ItemStack): number {
  return count ?? items.length;
}

/** Edges that show behind the front card: more would only push the next stack away. */
const MAX_EDGES = 2;
export const OFFSET_PX = 10;
const CARD_PX = 82;
const HEAD_PX = 36;
const GAP_PX = 12;
const NAME_PX = 16;

export function edgesOf(stack: ItemStack): number {
  return Math.min(sizeOf(stack) - 1, MAX_EDGES);
}

/** How high a line will be, px with the gap below it; `named`: what it is stacked by stands on the front. */
export function heightOf(line: WalletLine, named: boolean): number {
  if (line.kind === 'head') return HEAD_PX + GAP_PX;
  const name = named ? NAME_PX : 0;
  if (line.kind === 'card') return CARD_PX + GAP_PX + (line.alone ? name : 0);
  return CARD_PX + GAP_PX + name + edgesOf(line.stack) * OFFSET_PX;
}
