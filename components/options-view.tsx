import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { HostList } from '../lib/browser/host-lists.ts';
import type { Options } from '../lib/browser/messages.ts';
import { OPTIONS } from '../lib/words/index.ts';
import { isAddress, isAnchor, isIssuerId } from './addresses.ts';
import { CheckMode } from './check-mode.tsx';
import { ChoiceGroup } from './choice.tsx';
import { Hallmark } from './hallmark.tsx';
import { StringList } from './string-list.tsx';

/** The lists that clicks in the popup fill. */
const HOST_LISTS: readonly HostList[] = ['sites', 'clicked', 'alwaysRead', 'popupOnly', 'paused'];

export interface OptionsViewProps {
  options: Options;
  /** What the last change came to, read aloud. */
  status: string;
  onChange: (change: Partial<Options>) => void;
  onRemoveHost: (list: HostList, host: string) => void;
  onForget: () => void;
  /** What keeps the wallet safe. */
  children?: ComponentChildren;
}

/** Every change is saved as it is made. */
export function OptionsView({
  options,
  status,
  onChange,
  onRemoveHost,
  onForget,
  children,
}: OptionsViewProps) {
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
      {children}
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
        name="anchors"
        label={OPTIONS.anchors}
        text={OPTIONS.anchorsWhat}
        items={options.anchors}
        none={OPTIONS.none}
        add={{ label: OPTIONS.addAnchor, isValid: isAnchor, wrong: OPTIONS.anchorWrong }}
        onChange={(anchors) => onChange({ anchors })}
      />
      <Hosts options={options} onRemoveHost={onRemoveHost} />
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

function Hosts({ options, onRemoveHost }: Pick<OptionsViewProps, 'options' | 'onRemoveHost'>) {
  return (
    <section>
      <h2>{OPTIONS.hosts}</h2>
      <p class="soft">{OPTIONS.hostsWhat}</p>
      {HOST_LISTS.map((list) => (
        <StringList
          key={list}
          name={list}
          label={OPTIONS[list]}
          text={OPTIONS[`${list}What`]}
          items={options[list]}
          none={OPTIONS.none}
          onChange={(left) => {
            const gone = options[list].find((host) => !left.includes(host));
            if (gone) onRemoveHost(list, gone);
          }}
        />
      ))}
    </section>
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
