import type { TargetedEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { BACKUP, counted, dayAndTime, fill } from '../lib/words/index.ts';
import { PassphraseForm } from './passphrase-form.tsx';

export interface BackupPanelProps {
  /** ms since the epoch; absent where there never was one. */
  backedUpAt?: number | undefined;
  unsaved: number;
  /** The holder's key cannot be in it. */
  isKeyDeviceOnly: boolean;
  /** Both answer why it came to nothing, if it did. */
  onMake: (passphrase: string) => Promise<string | undefined>;
  onRestore: (file: File, passphrase: string) => Promise<string | undefined>;
}

/** A copy of everything in one encrypted file, and the way back. */
export function BackupPanel(props: BackupPanelProps) {
  const { backedUpAt, unsaved, isKeyDeviceOnly, onMake } = props;
  const [isMaking, setMaking] = useState(false);
  return (
    <section id="backup">
      <h2>{BACKUP.title}</h2>
      <p class="soft">{BACKUP.what}</p>
      <p>
        {backedUpAt === undefined ? BACKUP.never : fill(BACKUP.at, { date: dayAndTime(backedUpAt) })}{' '}
        {backedUpAt !== undefined && unsaved > 0 && counted(unsaved, BACKUP.unsaved)}
      </p>
      {isKeyDeviceOnly && <p class="soft">{BACKUP.deviceKey}</p>}
      {!isMaking && (
        <button type="button" class="button" onClick={() => setMaking(true)}>
          {BACKUP.make}
        </button>
      )}
      {isMaking && (
        <>
          <p class="soft">{BACKUP.passphraseWhat}</p>
          <PassphraseForm
            autoFocus
            fields={[{ name: 'backup', label: BACKUP.passphrase, kind: 'new' }]}
            submit={BACKUP.makeNow}
            onSubmit={async ([passphrase = '']) => {
              const problem = await onMake(passphrase);
              if (!problem) setMaking(false);
              return problem;
            }}
            onCancel={() => setMaking(false)}
          />
        </>
      )}
      <Restore {...props} />
    </section>
  );
}

function Restore({ onRestore }: Pick<BackupPanelProps, 'onRestore'>) {
  const chooser = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | undefined>(undefined);
  const choose = (event: TargetedEvent<HTMLInputElement>) => {
    setFile(event.currentTarget.files?.[0]);
    event.currentTarget.value = '';
  };
  return (
    <>
      <h3>{BACKUP.restore}</h3>
      <p class="soft">{BACKUP.restoreWhat}</p>
      <input
        ref={chooser}
        type="file"
        name="restore"
        accept=".json,application/json"
        hidden
        onChange={choose}
      />
      {!file && (
        <button type="button" class="button" onClick={() => chooser.current?.click()}>
          {BACKUP.choose}
        </button>
      )}
      {file && (
        <PassphraseForm
          autoFocus
          fields={[{ name: 'restored', label: fill(BACKUP.chosen, { name: file.name }), kind: 'current' }]}
          submit={BACKUP.restoreNow}
          onSubmit={async ([passphrase = '']) => {
            const problem = await onRestore(file, passphrase);
            if (!problem) setFile(undefined);
            return problem;
          }}
          onCancel={() => setFile(undefined)}
        />
      )}
    </>
  );
}
