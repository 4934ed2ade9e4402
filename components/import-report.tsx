import type { KeepResult } from '../lib/browser/messages.ts';
import { DETAIL, fill, IMPORT, plain } from '../lib/words/index.ts';
import { importSummary, lineWords } from './import-words.ts';

/** One credential, or one file or link that brought none. */
export interface ReportLine {
  source: string;
  result: KeepResult;
  url?: string;
}

export interface ImportReportProps {
  progress: { done: number; total: number } | undefined;
  lines: readonly ReportLine[];
  /** It was cancelled before the end. */
  isCut: boolean;
  onCancel: () => void;
  onClose: () => void;
  /** The click that names the host behind a line's link. */
  onAsk: (url: string, host: string) => void;
}

/** How far an import is, and afterwards a line for each credential: those first that need something. */
export function ImportReport(props: ImportReportProps) {
  const { progress, lines, isCut, onClose } = props;
  return (
    <section class="import" aria-label={IMPORT.title} hidden={!progress && lines.length === 0}>
      {progress && <Progress {...progress} onCancel={props.onCancel} />}
      {!progress && lines.length > 0 && (
        <>
          <header class="import-head">
            <p role="status">
              <b>{importSummary(lines.map(({ result }) => result))}</b>
              {isCut && <span class="soft"> {IMPORT.cut}</span>}
            </p>
            <button type="button" class="button" onClick={onClose}>
              {IMPORT.close}
            </button>
          </header>
          <ul class="import-lines">
            {inOrder(lines).map((line, at) => (
              <li key={at}>
                <Line {...line} onAsk={props.onAsk} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Progress({ done, total, onCancel }: { done: number; total: number; onCancel: () => void }) {
  return (
    <div class="import-progress">
      <label class="progress small soft">
        <span role="status">
          {done === 0 ? IMPORT.reading : fill(IMPORT.adding, { done: String(done), total: String(total) })}
        </span>
        <progress value={done} max={Math.max(total, 1)} />
      </label>
      <button type="button" class="button" onClick={onCancel}>
        {IMPORT.cancel}
      </button>
    </div>
  );
}

function Line({ source, result, url, onAsk }: ReportLine & Pick<ImportReportProps, 'onAsk'>) {
  const host = result.result === 'refused' && url ? result.askHost : undefined;
  return (
    <>
      <span class={`import-word ${result.result}`}>{lineWords(result)}</span>
      <span class="import-what">
        <span class="one-line" title={plain(result.title)}>
          {plain(result.title)}
        </span>
        {result.result === 'refused' && <span class="soft small">{plain(result.reason)}</span>}
        {result.title !== source && <span class="soft small one-line">{plain(source)}</span>}
        {host && url && (
          <button type="button" class="button" onClick={() => onAsk(url, host)}>
            {fill(DETAIL.ask, { host })}
          </button>
        )}
      </span>
    </>
  );
}

const RANK: Record<KeepResult['result'], number> = { refused: 0, added: 1, merged: 2, already_there: 3 };

function inOrder(lines: readonly ReportLine[]): ReportLine[] {
  return lines.toSorted((one, other) => RANK[one.result.result] - RANK[other.result.result]);
}
