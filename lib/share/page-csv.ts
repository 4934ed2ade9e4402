/** "This page" as a table, with ISO dates. */
import { defined } from '../base/json-values.ts';
import { AXES } from '../credential/verdict.ts';
import { outcomeOf } from '../words/answers.ts';
import { CSV } from '../words/en-page.ts';
import { stateWord, visibleWord } from '../words/mark.ts';
import { fill } from '../words/plain.ts';
import { type Cell, csvOf } from './csv.ts';
import type { PageReport, ReportedCredential } from './page-report.ts';

export function pageCsv(report: PageReport): string {
  const head = [...CSV.columns, ...AXES.map((axis) => CSV.axes[axis]), ...CSV.lastColumns];
  const records = [head, ...report.credentials.map((each) => record(each, report))];
  return csvOf(records);
}

/** In the order of the columns in `CSV`. */
function record(each: ReportedCredential, { page, madeAt }: PageReport): Cell[] {
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
