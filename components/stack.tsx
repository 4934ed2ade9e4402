import { accessibleName, counted, fill, numberWord, SHELF } from '../lib/words/index.ts';
import { Icon } from './icons.tsx';
import { hueOf } from './issuer-hue.ts';
import type { LoadPicture } from './picture.tsx';
import { CardFront } from './wallet-card.tsx';
import type { ItemStack } from './wallet-item.ts';
import { edgesOf, labelOf, OFFSET_PX, sizeOf } from './wallet-lines.ts';

export interface StackProps {
  stack: ItemStack;
  /** What is said of the last stack, of which nothing is stated to stack it by. */
  rest: string;
  /** What it is stacked by stands on the front: an issuer stands on every card anyway. */
  named: boolean;
  tabIndex: 0 | -1;
  picture: LoadPicture;
  onPress: () => void;
}

/** Awards of one kind: the first in front, the others' edges behind it. */
export function Stack({ stack, rest, named, tabIndex, picture, onPress }: StackProps) {
  const [front] = stack.items;
  if (!front) return null;
  const edges = edgesOf(stack);
  return (
    <section class="stack" style={{ '--hue': String(hueOf(front)), paddingTop: `${edges * OFFSET_PX}px` }}>
      {Array.from({ length: edges }, (_, at) => (
        <div
          key={at}
          class="card-edge"
          style={{ top: `${at * OFFSET_PX}px`, '--depth': String(edges - at) }}
        />
      ))}
      <div class="card">
        <CardFront
          item={front}
          label={`${nameOf(stack, rest)}. ${accessibleName({ ...front, key: front.id })}`}
          open={false}
          shelf={named ? labelOf(stack, rest) : undefined}
          tabIndex={tabIndex}
          picture={picture}
          onPress={onPress}
          count={numberWord(sizeOf(stack))}
        />
      </div>
    </section>
  );
}

/** Above the cards of a stack that lies open; a press lays them together again. */
export function StackHead({ stack, rest, tabIndex, onPress }: Omit<StackProps, 'picture' | 'named'>) {
  return (
    <button
      type="button"
      class="stack-head"
      data-row
      aria-expanded="true"
      aria-label={`${SHELF.close}: ${nameOf(stack, rest)}`}
      tabIndex={tabIndex}
      onClick={onPress}
    >
      <span class="one-line">
        <b>{labelOf(stack, rest)}</b>
      </span>
      <span class="soft">{counted(sizeOf(stack), SHELF.count)}</span>
      <Icon name="up" />
    </button>
  );
}

function nameOf(stack: ItemStack, rest: string): string {
  return fill(SHELF.stack, { label: labelOf(stack, rest), count: counted(sizeOf(stack), SHELF.count) });
}
