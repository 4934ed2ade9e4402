import { useId, useState } from 'preact/hooks';
import { BACK, fill, plain } from '../lib/words/index.ts';
import { Icon } from './icons.tsx';

export interface TagEditorProps {
  own: readonly string[];
  /** Those of other awards, to choose from. */
  known: readonly string[];
  onChange: (tags: string[]) => void;
}

const MAX_TAG_CHARACTERS = 40;

/** The user's own words for an award. */
export function TagEditor({ own, known, onChange }: TagEditorProps) {
  const [text, setText] = useState('');
  const id = useId();
  const submit = (event: Event) => {
    event.preventDefault();
    const tag = plain(text, MAX_TAG_CHARACTERS);
    setText('');
    if (tag && !own.includes(tag)) onChange([...own, tag]);
  };
  return (
    <section class="back-part">
      <h4>{BACK.tags}</h4>
      <form class="tags" onSubmit={submit}>
        {own.map((tag) => (
          <button
            key={tag}
            type="button"
            class="tag"
            aria-label={fill(BACK.untag, { tag })}
            onClick={() => onChange(own.filter((each) => each !== tag))}
          >
            {plain(tag)}
            <Icon name="close" size={12} />
          </button>
        ))}
        <input
          class="field"
          list={id}
          maxLength={MAX_TAG_CHARACTERS}
          aria-label={BACK.addTag}
          placeholder={BACK.addTag}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <datalist id={id}>
          {known
            .filter((tag) => !own.includes(tag))
            .map((tag) => (
              <option key={tag} value={tag} />
            ))}
        </datalist>
      </form>
    </section>
  );
}
