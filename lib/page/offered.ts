/**
 * How the two scripts of ours meet in one page: the one that looks for credentials runs on every page of a site, the
 * one that draws marks is put in once there is something to draw. They share a world that no page sees.
 */
import type { Board, BoardEvents } from './draw/board.ts';

type MakeBoard = (document: Document, events: BoardEvents) => Board;

const PLACE = Symbol.for('draw');
const world = globalThis as { [PLACE]?: MakeBoard };

export function offer(make: MakeBoard): void {
  world[PLACE] = make;
}

export const offered = (): MakeBoard | undefined => world[PLACE];
