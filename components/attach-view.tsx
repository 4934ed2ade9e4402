import type { ComponentChildren } from 'preact';
import type { ApplyResult, FormView, SlotView, UnreadFrame } from '../lib/browser/messages.ts';
import type { JobMatch } from '../lib/skills/match.ts';
import { ATTACH, fill, plain } from '../lib/words/index.ts';
import { BadgePicker } from './badge-picker.tsx';
import { Empty } from './empty.tsx';
import { FormHead } from './form-head.tsx';
import { type JobMatchProps, JobMatchView } from './job-match.tsx';
import { SlotRow } from './slot-row.tsx';
import { Steady } from './steady.tsx';
import type { WalletItem } from './wallet-item.ts';

export interface AttachViewProps {
  form: FormView;
  items: readonly WalletItem[];
  chosen: ReadonlySet<string>;
  /** Of the PDF that would go in. */
  fileName: string;
  /** The job beside the wallet. */
  match: JobMatch;
  onAnswer: JobMatchProps['onAnswer'];
  /** By slot id; `busy` while it is being set. */
  results: Readonly<Record<string, ApplyResult | 'busy'>>;
  /** What stands above the buttons: what the chosen badges tell. */
  notice?: ComponentChildren;
  onChoose: (chosen: ReadonlySet<string>) => void;
  /** With the user's own résumé, for the place that takes one. */
  onAttach: (slot: SlotView, resume?: File) => void;
  /** Takes back what was put there. */
  onUndo: (slot: SlotView) => void;
  onLookAgain: () => void;
  onOpenWallet: () => void;
  /** To be called in the click itself: the browser asks for the frame's host. */
  onLookInto: (frame: UnreadFrame) => void;
  onOpenUrl: (url: string) => void;
}

/** "Attach": the places of the form that can take a badge, and a button for each. Nothing is ever submitted. */
export function AttachView(props: AttachViewProps) {
  const { form, items, onLookAgain, onOpenWallet } = props;
  if (!form.isApplication) {
    const [frame] = form.frames;
    if (frame) return <FrameFirst {...props} frame={frame} />;
    return (
      <Empty title={ATTACH.none} text={ATTACH.noneWhat}>
        <button type="button" class="button" onClick={onLookAgain}>
          {ATTACH.again}
        </button>
      </Empty>
    );
  }
  return (
    <>
      <FormHead form={form} onLookAgain={onLookAgain} />
      {items.length === 0 ? (
        <Empty title={ATTACH.emptyWallet} text={ATTACH.emptyWalletWhat}>
          <button type="button" class="button main" onClick={onOpenWallet}>
            {ATTACH.openWallet}
          </button>
        </Empty>
      ) : (
        <>
          <JobMatchView match={props.match} items={items} onAnswer={props.onAnswer} />
          <BadgePicker items={items} chosen={props.chosen} onChoose={props.onChoose} />
          <Steady>{props.notice}</Steady>
          <Places {...props} />
        </>
      )}
    </>
  );
}

/** No form is found, and there is a frame that was not looked into: it cannot be said that there is none. */
function FrameFirst({ frame, onLookInto, onOpenUrl }: AttachViewProps & { frame: UnreadFrame }) {
  const host = plain(frame.host);
  return (
    <Empty title={fill(ATTACH.frame, { host })} text={ATTACH.frameWhat}>
      <button type="button" class="button main" onClick={() => onLookInto(frame)}>
        {fill(ATTACH.lookInto, { host })}
      </button>
      <button type="button" class="button" onClick={() => onOpenUrl(frame.url)}>
        {ATTACH.openFrame}
      </button>
    </Empty>
  );
}

function Places(props: AttachViewProps) {
  const { slots, step } = props.form;
  if (slots.length === 0) {
    return <Empty title={step === undefined ? ATTACH.noPlaces : ATTACH.noPlacesHere} />;
  }
  const meant = slots.filter((slot) => !slot.onlyIfAsked);
  const others = slots.filter((slot) => slot.onlyIfAsked);
  return (
    <>
      {meant.length > 0 && <Slots {...props} title={ATTACH.places} slots={meant} />}
      {others.length > 0 && (
        <Slots {...props} title={ATTACH.otherPlaces} text={ATTACH.otherPlacesWhat} slots={others} />
      )}
    </>
  );
}

interface SlotsProps extends AttachViewProps {
  title: string;
  text?: string;
  slots: readonly SlotView[];
}

function Slots({ title, text, slots, form, items, chosen, fileName, results, onAttach, onUndo }: SlotsProps) {
  const links = items.filter((item) => chosen.has(item.id) && item.url.startsWith('https://')).length;
  const best = bestSlot(form.slots);
  return (
    <section class="places" aria-label={title}>
      <h2 class="group-head">{title}</h2>
      {text && <p class="soft small places-text">{text}</p>}
      <ul>
        {slots.map((slot) => (
          <SlotRow
            key={slot.id}
            slot={slot}
            fileName={fileName}
            main={slot.id === best?.id}
            chosen={needsLinks(slot) ? links : chosen.size}
            noLinks={needsLinks(slot) && chosen.size > 0 && links === 0}
            result={results[slot.id]}
            onAttach={(resume) => (resume ? onAttach(slot, resume) : onAttach(slot))}
            onUndo={() => onUndo(slot)}
          />
        ))}
      </ul>
    </section>
  );
}

const needsLinks = ({ takes }: SlotView) => takes === 'text' || takes === 'url';

/** The place that the form made for this, and that is free: its button is the screen's main one. */
export function bestSlot(slots: readonly SlotView[]): SlotView | undefined {
  const free = slots.filter((slot) => !slot.onlyIfAsked && !slot.filled && !slot.attached);
  const made = free.find(({ takes }) => takes === 'row') ?? free.find(({ takes }) => takes === 'file');
  return made ?? free[0];
}
