/** The stacks of a wallet as lines of a list: a closed stack is one, an open one a head and its cards. */
import type { ItemStack, WalletItem } from './wallet-item.ts';

export type WalletLine =
  | { kind: 'stack' | 'head'; key: string; stack: ItemStack }
  | { kind: 'card'; key: string; item: WalletItem; stackKey?: string };

export function linesOf(stacks: readonly ItemStack[], open: ReadonlySet<string>): WalletLine[] {
  return stacks.flatMap((stack): WalletLine[] => {
    const [only] = stack.items;
    if (!only) return [];
    if (sizeOf(stack) === 1) return [{ kind: 'card', key: `card ${stack.key}`, item: only }];
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

export function sizeOf({ count, items }: ItemStack): number {
  return count ?? items.length;
}

/** Edges that show behind the front card: more would only push the next stack away. */
const MAX_EDGES = 2;
export const OFFSET_PX = 10;
const CARD_PX = 82;
const HEAD_PX = 36;
const GAP_PX = 12;

export function edgesOf(stack: ItemStack): number {
  return Math.min(sizeOf(stack) - 1, MAX_EDGES);
}

/** How high a line will be, px with the gap below it. */
export function heightOf(line: WalletLine): number {
  if (line.kind === 'head') return HEAD_PX + GAP_PX;
  return CARD_PX + GAP_PX + (line.kind === 'stack' ? edgesOf(line.stack) * OFFSET_PX : 0);
}
