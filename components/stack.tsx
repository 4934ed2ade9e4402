import { useState } from 'preact/hooks';
import { accessibleName, counted, fill, plain, WALLET } from '../lib/words/index.ts';
import { hueOf } from './issuer-hue.ts';
import { type CardActions, CardFront, WalletCard } from './wallet-card.tsx';
import type { ItemStack } from './wallet-item.ts';

/** Edges that show behind the front card: more would only push the next stack away. */
const MAX_EDGES = 2;
const OFFSET_PX = 10;

export interface StackProps extends CardActions {
  stack: ItemStack;
  now: number;
}

/** Awards of one issuer: the newest in front, the others' edges behind it; a press lays them out in place. */
export function Stack({ stack, ...rest }: StackProps) {
  const [open, setOpen] = useState(false);
  const [front] = stack.items;
  if (!front) return null;
  if (stack.items.length === 1) return <WalletCard item={front} {...rest} />;
  const count = counted(stack.items.length, WALLET.count);
  const name = fill(WALLET.stack, { issuer: plain(stack.issuer), count });
  if (open) {
    return (
      <section class="stack open" aria-label={name}>
        <div class="stack-head">
          <h3>{name}</h3>
          <button type="button" class="button quiet" aria-expanded="true" onClick={() => setOpen(false)}>
            {WALLET.close}
          </button>
        </div>
        {stack.items.map((item) => (
          <WalletCard key={item.id} item={item} {...rest} />
        ))}
      </section>
    );
  }
  const edges = Math.min(stack.items.length - 1, MAX_EDGES);
  return (
    <section
      class="stack"
      aria-label={name}
      style={{ '--hue': String(hueOf(front)), paddingTop: `${edges * OFFSET_PX}px` }}
    >
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
          label={`${name}. ${accessibleName({ ...front, key: front.id })}`}
          open={false}
          onPress={() => setOpen(true)}
          count={String(stack.items.length)}
        />
      </div>
    </section>
  );
}
