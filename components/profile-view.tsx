import { useState } from 'preact/hooks';
import type { ApplyResult, CertificateField, CertificateView, SlotView } from '../lib/browser/messages.ts';
import { fill, PROFILE, plain, shortDate, titleOf, upperFirst, visibleWord } from '../lib/words/index.ts';
import { ResultLine, UndoButton } from './slot-row.tsx';
import type { WalletItem } from './wallet-item.ts';

export interface ProfileViewProps {
  items: readonly WalletItem[];
  /** The id of the one badge that goes in. */
  chosen: string;
  /** What goes in; absent until it is read. */
  certificate: CertificateView | undefined;
  /** The form, where the page shows it. */
  slot: SlotView | undefined;
  result: ApplyResult | 'busy' | undefined;
  onChoose: (id: string) => void;
  onFill: (slot: SlotView, certificate: CertificateView) => void;
  onUndo: (slot: SlotView) => void;
  onOpenForm: () => void;
  onLookAgain: () => void;
  onCopy: (text: string) => Promise<void>;
}

const FIELDS = [
  'name',
  'organisation',
  'issued',
  'expires',
  'id',
  'url',
] as const satisfies CertificateField[];

/** One badge for a LinkedIn profile: into the form with one click, or field by field over the clipboard. */
export function ProfileView(props: ProfileViewProps) {
  const { items, chosen, certificate, slot, result, onChoose, onUndo } = props;
  return (
    <section class="profile" aria-label={PROFILE.title}>
      <header class="attach-head">
        <h1>{PROFILE.title}</h1>
        <p class="soft small">{slot ? PROFILE.what : PROFILE.noForm}</p>
      </header>
      <label class="profile-badge">
        <span class="small soft">{PROFILE.badge}</span>
        <select class="field" value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
          {items.map((item) => (
            <option key={item.id} value={item.id}>
              {optionOf(item)}
            </option>
          ))}
        </select>
      </label>
      <div class="profile-acts">
        <Acts {...props} />
        <div role="status">{typeof result === 'object' && <ResultLine result={result} />}</div>
        {slot?.undoable && <UndoButton label={PROFILE.title} result={result} onUndo={() => onUndo(slot)} />}
      </div>
      {certificate && <Copies key={chosen} {...props} certificate={certificate} />}
    </section>
  );
}

/** With its state, where it is not simply good: nobody should show an expired one without knowing. */
function optionOf(item: WalletItem): string {
  const title = upperFirst(titleOf(item));
  return item.state === 'verified' ? title : `${title} · ${visibleWord(item)}`;
}

function Acts({ certificate, slot, result, onFill, onOpenForm, onLookAgain }: ProfileViewProps) {
  if (slot) {
    return (
      <button
        type="button"
        class="button main"
        disabled={!certificate || result === 'busy'}
        onClick={() => certificate && onFill(slot, certificate)}
      >
        {PROFILE.fill}
      </button>
    );
  }
  return (
    <>
      <button type="button" class="button main" onClick={onOpenForm}>
        {PROFILE.openForm}
      </button>
      <button type="button" class="button" onClick={onLookAgain}>
        {PROFILE.again}
      </button>
    </>
  );
}

function Copies({ certificate, onCopy }: ProfileViewProps & { certificate: CertificateView }) {
  const [copied, setCopied] = useState<CertificateField | undefined>(undefined);
  const rows = FIELDS.flatMap((field) => {
    const value = shown(field, certificate[field]);
    return value ? [{ field, value }] : [];
  });
  return (
    <dl class="copies">
      {rows.map(({ field, value }) => (
        <div key={field}>
          <dt class="small soft">{upperFirst(PROFILE.fields[field])}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
          <button
            type="button"
            class="button"
            aria-label={fill(PROFILE.copyField, { field: PROFILE.fields[field] })}
            onClick={() =>
              void onCopy(value).then(
                () => setCopied(field),
                () => setCopied(undefined),
              )
            }
          >
            <span role="status">{copied === field ? PROFILE.copied : PROFILE.copy}</span>
          </button>
        </div>
      ))}
    </dl>
  );
}

/** A date as its day: LinkedIn asks for its month and year. */
function shown(field: CertificateField, value: string | undefined): string {
  const isDate = field === 'issued' || field === 'expires';
  return (isDate && shortDate(value, { timeZone: 'UTC' })) || plain(value, Number.POSITIVE_INFINITY);
}
