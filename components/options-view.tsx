import { useState } from 'preact/hooks';
import type { Options } from '../lib/browser/messages.ts';
import { OPTIONS } from '../lib/words/index.ts';
import { CheckMode } from './check-mode.tsx';
import { ChoiceGroup } from './choice.tsx';
import { Hallmark } from './hallmark.tsx';
import { StringList } from './string-list.tsx';

export interface OptionsViewProps {
  options: Options;
  /** What the last change came to, read aloud. */
  status: string;
  onChange: (change: Partial<Options>) => void;
  onRemoveHost: (host: string) => void;
  onForget: () => void;
}

/** Every change is saved as it is made. */
export function OptionsView({ options, status, onChange, onRemoveHost, onForget }: OptionsViewProps) {
  return (
    <main class="sheet">
      <header class="sheet-head">
        <Hallmark state="verified" size={28} />
        <h1>{OPTIONS.title}</h1>
        <span class="saved soft" role="status">
          {status}
        </span>
      </header>
      <CheckMode value={options.check} onChoose={(check) => onChange({ check })} />
      <You options={options} onChange={onChange} />
      <StringList
        name="trusted"
        label={OPTIONS.trusted}
        text={OPTIONS.trustedWhat}
        items={options.trusted}
        none={OPTIONS.none}
        add={{ label: OPTIONS.addTrusted, isValid: isIssuerId, wrong: OPTIONS.trustedWrong }}
        onChange={(trusted) => onChange({ trusted })}
      />
      <StringList
        name="clicked"
        label={OPTIONS.clicked}
        text={OPTIONS.clickedWhat}
        items={options.clicked}
        none={OPTIONS.clickedNone}
        onChange={(left) => {
          const gone = options.clicked.find((host) => !left.includes(host));
          if (gone) onRemoveHost(gone);
        }}
      />
      <ChoiceGroup
        name="registries"
        label={OPTIONS.registries}
        value={options.registries ? 'weekly' : 'never'}
        onChoose={(choice) => onChange({ registries: choice === 'weekly' })}
        choices={[
          { value: 'weekly', label: OPTIONS.registriesOn, text: OPTIONS.registriesOnWhat },
          { value: 'never', label: OPTIONS.registriesOff, text: OPTIONS.registriesOffWhat },
        ]}
      />
      <section>
        <h2>{OPTIONS.forget}</h2>
        <p class="soft">{OPTIONS.forgetWhat}</p>
        <button type="button" class="button" onClick={onForget}>
          {OPTIONS.forgetButton}
        </button>
      </section>
    </main>
  );
}

function You({ options, onChange }: Pick<OptionsViewProps, 'options' | 'onChange'>) {
  const [name, setName] = useState(options.name ?? '');
  return (
    <section>
      <h2>{OPTIONS.you}</h2>
      <p class="soft">{OPTIONS.youWhat}</p>
      <label class="labelled">
        {OPTIONS.name}
        <input
          class="field"
          name="name"
          autocomplete="name"
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
          onChange={() => onChange({ name: name.trim() })}
        />
      </label>
      <StringList
        name="addresses"
        label={OPTIONS.address}
        items={options.addresses}
        none={OPTIONS.none}
        add={{ label: OPTIONS.addAddress, isValid: isAddress, wrong: OPTIONS.addressWrong }}
        onChange={(addresses) => onChange({ addresses })}
      />
    </section>
  );
}

export function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) && text.length <= 254; // RFC 5321, 4.5.3.1.3
}

export function isIssuerId(text: string): boolean {
  return /^did:[a-z0-9]+:\S+$/.test(text) || (/^https:\/\/\S+$/.test(text) && URL.canParse(text));
}
