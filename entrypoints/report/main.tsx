import '../../components/styles.css';
import '../../components/report.css';
import { render } from 'preact';
import { Empty } from '../../components/empty.tsx';
import { ReportView } from '../../components/report-view.tsx';
import { fill, plain, SHEET, shortDate } from '../../lib/words/index.ts';
import { readTabView } from '../popup/use-tab-view.ts';
import { badgesOnPaper } from './badges.tsx';

/** `report.html?tab=ID`: the list of that tab as it is now, on paper; `?badges=ID,ID` badges of the own wallet. */
async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const madeAt = Date.now();
  const root = document.getElementById('app');
  if (!root) return;
  const ids = asked.get('badges');
  if (ids) return render(await badgesOnPaper(ids.split(','), madeAt), root);
  const view = await readTabView(Number(asked.get('tab') ?? -1));
  const { host, owner } = view.page;
  if (!host) return render(<Empty title={SHEET.gone} />, root);
  // The name that the browser proposes for a PDF.
  const date = shortDate(new Date(madeAt).toISOString());
  document.title = fill(owner ? SHEET.tab : SHEET.tabUnread, { owner: plain(owner), host, date });
  render(<ReportView view={view} madeAt={madeAt} onPrint={() => print()} />, root);
}

void start();
