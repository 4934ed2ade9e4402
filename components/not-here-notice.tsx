import type { NotHere } from '../lib/browser/messages.ts';
import { fill, PAGE } from '../lib/words/index.ts';
import { Icon } from './icons.tsx';

/** "3 of 14 certifications are on this page: open the full list". Only an https address becomes a link. */
export function NotHereNotice({ notHere, onOpen }: { notHere: NotHere; onOpen: (url: string) => void }) {
  const { shown, total, fullListUrl } = notHere;
  const text = total === undefined ? PAGE.notHere.titleUnknown : PAGE.notHere.title;
  return (
    <div class="notice leads">
      <span>{fill(text, { shown: String(shown), total: String(total) })}</span>
      {fullListUrl.startsWith('https://') && (
        <button type="button" class="button quiet" onClick={() => onOpen(fullListUrl)}>
          {PAGE.notHere.open}
          <Icon name="forward" size={16} />
        </button>
      )}
    </div>
  );
}
