import { useState } from 'preact/hooks';
import { EXPORT, plain } from '../lib/words/index.ts';

/** All badges in one file, or one badge in one. */
export type ExportKind = 'originals' | 'resume' | 'table' | 'original' | 'picture';

export interface ExportPanelProps {
  badges: readonly { id: string; title: string }[];
  /** `id` of one badge, for the last two kinds. */
  onExport: (kind: ExportKind, id?: string) => void;
}

/** The ways out: nothing that is in the wallet is held back, but from a CV what is not valid. */
export function ExportPanel({ badges, onExport }: ExportPanelProps) {
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [first] = badges;
  if (!first) return null;
  const id = badges.some((badge) => badge.id === chosen) ? chosen : first.id;
  const way = (kind: ExportKind, label: string, of?: string) => (
    <button type="button" class="button" onClick={() => onExport(kind, of)}>
      {label}
    </button>
  );
  return (
    <section>
      <h2>{EXPORT.title}</h2>
      <p class="soft">{EXPORT.what}</p>
      <h3>{EXPORT.all}</h3>
      <div class="buttons">
        {way('originals', EXPORT.originals)}
        {way('resume', EXPORT.resume)}
        {way('table', EXPORT.table)}
      </div>
      <label class="labelled">
        {EXPORT.one}
        <select
          class="field"
          name="exported"
          value={id}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          {badges.map((badge) => (
            <option key={badge.id} value={badge.id}>
              {plain(badge.title)}
            </option>
          ))}
        </select>
      </label>
      <div class="buttons">
        {way('original', EXPORT.original, id)}
        {way('picture', EXPORT.picture, id)}
      </div>
    </section>
  );
}
