/** What the toolbar says about a tab: the authority that no page can draw. */
import { HALLMARK } from '../base/hallmark.ts';
import type { ShownState } from '../browser/messages.ts';
import type { ToolbarSign } from '../browser/toolbar.ts';
import { stateWord } from '../words/mark.ts';
import { TOOLBAR } from '../words/toolbar.ts';

const ORDER: readonly ShownState[] = ['invalid', 'other', 'caution', 'verified', 'unchecked', 'checking'];

/** How many are verified; "!" as soon as one is not valid; nothing where there is nothing to say. */
export function signOf(states: readonly ShownState[]): ToolbarSign {
  const count = (state: ShownState) => states.filter((each) => each === state).length;
  const verified = count('verified');
  const isAlarming = count('invalid') > 0;
  const parts = ORDER.filter((state) => count(state) > 0).map(
    (state) => `${stateWord(state)} ${count(state)}`,
  );
  return {
    badge: isAlarming ? '!' : verified > 0 ? String(verified) : '',
    title: parts.length > 0 ? `${TOOLBAR.name}: ${parts.join(', ')}` : TOOLBAR.name,
    colour: HALLMARK[isAlarming ? 'invalid' : 'verified'].light,
  };
}

/** On a site that the user has paused. */
export const PAUSED: ToolbarSign = { ...signOf([]), title: TOOLBAR.paused };
