import { useState } from 'preact/hooks';
import type { Options } from '../lib/browser/messages.ts';
import { OPTIONS, stateWord, WELCOME } from '../lib/words/index.ts';
import { CheckMode } from './check-mode.tsx';
import { ChoiceGroup } from './choice.tsx';
import { CredentialRow } from './credential-row.tsx';
import { Hallmark, stateColour } from './hallmark.tsx';
import { SampleCard } from './sample-card.tsx';
import { SAMPLE, type SampleView } from './sample-profile.ts';
import { STATE_ORDER } from './state-filter.tsx';

export interface WelcomeViewProps {
  options: Pick<Options, 'role' | 'check' | 'name'>;
  /** The packaged platforms, as shown to people. */
  platforms: readonly string[];
  /** Opened for the sample. */
  sampleOpen?: boolean;
  onRole: (role: 'recruiter' | 'learner') => void;
  onCheck: (check: Options['check']) => void;
  /** Whose wallet it is. */
  onName: (name: string) => void;
  onOpenWallet: () => void;
}

/** Shown once at install: who you are, what a mark means and does not, what is asked of whom. */
export function WelcomeView(props: WelcomeViewProps) {
  const { options, platforms, sampleOpen = false, onRole, onCheck } = props;
  return (
    <main class="sheet">
      <header class="sheet-head">
        <Hallmark state="verified" size={40} />
        <div>
          <h1>{WELCOME.title}</h1>
          <p class="lead">{WELCOME.lead}</p>
        </div>
      </header>
      <ChoiceGroup
        name="role"
        label={WELCOME.who}
        value={options.role}
        onChoose={onRole}
        choices={[
          { value: 'recruiter', label: WELCOME.recruiter, text: WELCOME.recruiterWhat },
          { value: 'learner', label: WELCOME.learner, text: WELCOME.learnerWhat },
        ]}
      />
      <Next {...props} />
      <Meanings />
      <Sample isOpen={sampleOpen} />
      <Asked platforms={platforms} />
      <CheckMode value={options.check} onChoose={onCheck} />
    </main>
  );
}

/** What to do first, for who they are. */
function Next({ options, onName, onOpenWallet }: WelcomeViewProps) {
  if (options.role === 'recruiter') return <p class="soft">{WELCOME.recruiterNext}</p>;
  if (options.role !== 'learner') return null;
  return (
    <div class="next">
      <label class="labelled">
        {OPTIONS.name}
        <input
          class="field"
          name="name"
          autocomplete="name"
          value={options.name ?? ''}
          onChange={(event) => onName(event.currentTarget.value.trim())}
        />
      </label>
      <p class="soft">{WELCOME.learnerNext}</p>
      <button type="button" class="button main" onClick={onOpenWallet}>
        {WELCOME.openWallet}
      </button>
    </div>
  );
}

function Meanings() {
  return (
    <section>
      <h2>{WELCOME.means}</h2>
      <dl class="meanings">
        {STATE_ORDER.map((state) => (
          <div key={state}>
            <dt style={{ color: stateColour(state) }}>
              <Hallmark state={state} size={20} />
              {stateWord(state)}
            </dt>
            <dd>{WELCOME.states[state]}</dd>
          </div>
        ))}
      </dl>
      <h2>{WELCOME.meansNot}</h2>
      <Points points={WELCOME.not} />
    </section>
  );
}

function Sample({ isOpen }: { isOpen: boolean }) {
  const [shown, setShown] = useState(isOpen);
  const [open, setOpen] = useState<SampleView | undefined>(undefined);
  return (
    <section>
      <h2>{WELCOME.sample}</h2>
      <p class="soft">{WELCOME.sampleWhat}</p>
      {!shown && (
        <button type="button" class="button" onClick={() => setShown(true)}>
          {WELCOME.sample}
        </button>
      )}
      {shown && (
        <div class="sample">
          <h3 class="group-head">{WELCOME.sampleProfile}</h3>
          <ul>
            {SAMPLE.map((view) => (
              <CredentialRow key={view.key} view={view} onOpen={() => setOpen(view)} />
            ))}
          </ul>
          <div role="status">{open && <SampleCard view={open} />}</div>
        </div>
      )}
    </section>
  );
}

function Asked({ platforms }: Pick<WelcomeViewProps, 'platforms'>) {
  return (
    <section>
      <h2>{WELCOME.asked}</h2>
      <Points points={WELCOME.askedWhat} />
      {platforms.length > 0 && (
        <details class="how plain">
          <summary>{WELCOME.hostsTitle}</summary>
          <ul class="hosts">
            {platforms.map((platform) => (
              <li key={platform}>{platform}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Points({ points }: { points: readonly string[] }) {
  return (
    <ul class="points">
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}
