/** What the script that draws brings into a page. */
import { offer } from '../offered.ts';
import { createBoard } from './board.ts';

export function offerBoard(): void {
  offer(createBoard);
}
