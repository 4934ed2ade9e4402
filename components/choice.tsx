export interface Choice<T extends string> {
  value: T;
  label: string;
  text: string;
}

export interface ChoiceGroupProps<T extends string> {
  name: string;
  label: string;
  choices: readonly Choice<T>[];
  value: T | undefined;
  onChoose: (value: T) => void;
}

/** One of a few, each with a sentence about what it does. */
export function ChoiceGroup<T extends string>({
  name,
  label,
  choices,
  value,
  onChoose,
}: ChoiceGroupProps<T>) {
  return (
    <fieldset class="choices">
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} class="choice">
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          <span>
            <span class="strong">{choice.label}</span>
            <span class="soft">{choice.text}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
