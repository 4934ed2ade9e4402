/** "This page" as a table for a spreadsheet: RFC 4180, UTF-8 with its mark, ISO dates. */
import { defined } from '../base/json-values.ts';
import { AXES } from '../credential/verdict.ts';
import { outcomeOf } from '../words/answers.ts';
import { CSV } from '../words/en-page.ts';
import { stateWord, visibleWord } from '../words/mark.ts';
import { fill } from '../words/plain.ts';
import type { PageReport, ReportedCredential } from './page-report.ts';

/** Without it, Excel takes UTF-8 for the code page of the system. */
const BYTE_ORDER_MARK = '\uFEFF';

export function pageCsv(report: PageReport): string {
  const head = [...CSV.columns, ...AXES.map((axis) => CSV.axes[axis]), ...CSV.lastColumns];
  const records = [head, ...report.credentials.map((each) => record(each, report))];
  return BYTE_ORDER_MARK + records.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

/** In the order of the columns in `CSV`. */
function record(each: ReportedCredential, { page, madeAt }: PageReport): (string | null | undefined)[] {
  const { state, headline, differs, issuer, asked } = each;
  const isRead = each.checkedAt !== null;
  return [
    stateWord(state),
    visibleWord({ state, ...defined({ headline: headline ?? undefined, differs: differs ?? undefined }) }),
    each.title,
    each.claim?.title,
    issuer?.proven,
    issuer?.claimed,
    each.holder,
    each.issuedOn,
    each.expiresOn,
    ...AXES.map((axis) => CSV.outcomes[outcomeOf(each.checks, axis)]),
    isRead ? CSV.methods[each.method] : '',
    each.checkedAt,
    asked.map(({ host, requests }) => fill(CSV.requests, { n: String(requests), host })).join(', '),
    each.url,
    page.host,
    page.owner,
    madeAt,
  ];
}

/** What a spreadsheet takes for the beginning of a formula, also full-width and behind what it skips. */
const FORMULA = /^[\s\p{Cf}"]*[=+\-@\t\r\n＝＋－＠]/u;
/** The same in the middle: where the system separates by semicolons, a new cell begins there. */
const FORMULA_AFTER_SEPARATOR = /([;\t])(?=[\s\p{Cf}"]*[=+\-@＝＋－＠])/gu;

/** An apostrophe before a formula makes it text; always in quotes. */
function cell(value: string | null | undefined): string {
  const text = (value ?? '').replace(FORMULA_AFTER_SEPARATOR, "$1'");
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
