import type { Options } from '../lib/browser/messages.ts';
import { WELCOME } from '../lib/words/index.ts';
import { ChoiceGroup } from './choice.tsx';

export interface CheckModeProps {
  value: Options['check'];
  onChoose: (check: Options['check']) => void;
}

/** Check as I browse, or only on a click: asked at the welcome, changed in the options. */
export function CheckMode({ value, onChoose }: CheckModeProps) {
  return (
    <ChoiceGroup
      name="check"
      label={WELCOME.when}
      value={value}
      onChoose={onChoose}
      choices={[
        { value: 'view', label: WELCOME.view, text: WELCOME.viewWhat },
        { value: 'click', label: WELCOME.click, text: WELCOME.clickWhat },
      ]}
    />
  );
}
