import { HOLDER, plain } from '../lib/words/index.ts';

export interface HolderPanelProps {
  /** The key in use first. */
  keys: readonly { did: string; isDeviceOnly: boolean }[];
  /** Absent where there is nothing to make. */
  onMake?: (() => void) | undefined;
}

/** The holder's own key: what it is for, its name, and whether a backup has it. */
export function HolderPanel({ keys, onMake }: HolderPanelProps) {
  return (
    <section>
      <h2>{HOLDER.title}</h2>
      <p class="soft">{HOLDER.what}</p>
      {keys.map(({ did, isDeviceOnly }) => (
        <div key={did} class="holder-key">
          <code>{plain(did)}</code>
          <p class="soft small">{isDeviceOnly ? HOLDER.deviceOnly : HOLDER.inBackup}</p>
        </div>
      ))}
      {onMake && (
        <button type="button" class="button" onClick={onMake}>
          {HOLDER.make}
        </button>
      )}
    </section>
  );
}
