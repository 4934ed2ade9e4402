import type { IssuerView } from '../lib/browser/messages.ts';
import { SHARED } from '../lib/words/en-share.ts';
import { counted, fill, issuerLine, plain, SHEET, shortDate } from '../lib/words/index.ts';

/** One badge on paper: what it is, by whom, and where to check it. No state: anybody can print one. */
export interface PaperBadge {
  id: string;
  title: string;
  issuer: IssuerView;
  issuedOn?: string;
  expiresOn?: string;
  skills: readonly string[];
  /** An https address. */
  link?: string;
  /** An object URL. */
  picture?: string;
  /** The link as a code: the outline of its dark modules, and how many there are a side. */
  code?: { path: string; side: number };
}

export interface BadgesSheetProps {
  badges: readonly PaperBadge[];
  /** As the user writes it. */
  holder?: string;
  /** ms since the epoch. */
  madeAt: number;
  onPrint: () => void;
}

export function BadgesSheet({ badges, holder, madeAt, onPrint }: BadgesSheetProps) {
  const prepared = fill(SHARED.prepared, { date: shortDate(new Date(madeAt).toISOString()) });
  return (
    <main class="paper">
      <header class="paper-head">
        <div>
          <h1>{plain(holder) || SHARED.heading}</h1>
          <p class="soft">
            {counted(badges.length, SHARED.count)} · {prepared}
          </p>
        </div>
        <button type="button" class="button main" onClick={onPrint}>
          {SHEET.print}
        </button>
      </header>
      <div>
        <h2>{SHARED.check}</h2>
        <p class="soft">{SHARED.checkWithoutFiles}</p>
      </div>
      <ol class="paper-rows">
        {badges.map((badge) => (
          <Row key={badge.id} {...badge} />
        ))}
      </ol>
    </main>
  );
}

function Row({ title, issuer, issuedOn, expiresOn, skills, link, picture, code }: PaperBadge) {
  const day = (text: string, iso: string | undefined) => {
    const date = shortDate(iso);
    return date ? fill(text, { date }) : '';
  };
  const isOver = Date.parse(expiresOn ?? '') < Date.now();
  const dates = [day(SHARED.issued, issuedOn), day(isOver ? SHARED.expired : SHARED.expires, expiresOn)];
  return (
    <li class="paper-badge">
      {picture ? <img src={picture} alt="" /> : <span class="no-picture" />}
      <div>
        <h3>{plain(title)}</h3>
        <p>{issuerLine(issuer)}</p>
        {skills.length > 0 && <p class="soft small">{SHARED.skills.replace('{skills}', listOf(skills))}</p>}
        {link && (
          <p class="small">
            <a href={link} rel="noreferrer">
              {link}
            </a>
          </p>
        )}
      </div>
      <div class="paper-aside">
        {dates.filter(Boolean).map((each) => (
          <p key={each} class="soft small">
            {each}
          </p>
        ))}
        {code && <Code {...code} label={fill(SHARED.code, { title })} />}
      </div>
    </li>
  );
}

function listOf(skills: readonly string[]): string {
  return skills.map((each) => plain(each)).join(', ');
}

function Code({ path, side, label }: { path: string; side: number; label: string }) {
  return (
    <svg class="paper-code" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label}>
      <path d={path} />
    </svg>
  );
}
