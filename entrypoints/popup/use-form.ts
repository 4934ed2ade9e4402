import { useEffect, useState } from 'preact/hooks';
import type { ApplyResult, SlotView } from '../../lib/browser/messages.ts';
import { hostOfTab } from '../../lib/browser/tabs.ts';
import { type FoundForm, findForm, seenAgain } from './attach-flow.ts';
import { wordsOf } from './error-words.ts';

export type FormState = FoundForm | 'looking' | 'closed' | undefined;

/** Shows its result as soon as it has one: what is noted of it afterwards keeps nobody waiting. */
export type Act = (found: FoundForm, show: (result: ApplyResult) => void) => Promise<ApplyResult>;

export interface FormInTab {
  form: FormState;
  /** Of the tab, as far as we may see it. */
  host: string | undefined;
  /** By slot id; `busy` while it is being set. */
  results: Readonly<Record<string, ApplyResult | 'busy'>>;
  /** Anew, in every frame; what was said of the places is over. */
  look: () => void;
  /** One act in one place; then the places are seen again, in the same document. */
  act: (slot: SlotView, how: Act) => Promise<void>;
}

/** The form in a tab: looked at when it is opened, and again when asked. */
export function useForm(tabId: number): FormInTab {
  const [form, setForm] = useState<FormState>('looking');
  const [host, setHost] = useState<string | undefined>(undefined);
  const [results, setResults] = useState<FormInTab['results']>({});
  const look = () => {
    setForm('looking');
    setResults({});
    findForm(tabId).then(setForm, () => setForm('closed'));
    hostOfTab(tabId).then(setHost, () => setHost(undefined));
  };
  useEffect(look, [tabId]);
  const act: FormInTab['act'] = async (slot, how) => {
    if (!isFound(form)) return;
    setResults((all) => ({ ...all, [slot.id]: 'busy' }));
    const show = (result: ApplyResult) => setResults((all) => ({ ...all, [slot.id]: result }));
    const result = await how(form, show).catch((error: unknown) => {
      console.warn(error);
      return { result: 'refused', reason: wordsOf(error) } as const;
    });
    show(result);
    const next = await seenAgain(tabId, form);
    // Unless somebody has looked elsewhere meanwhile.
    setForm((now) => (isFound(now) && now.view.token === form.view.token ? next : now));
  };
  return { form, host, results, look, act };
}

export function isFound(form: FormState): form is FoundForm {
  return typeof form === 'object';
}
