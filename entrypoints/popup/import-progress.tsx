import { ImportReport } from '../../components/import-report.tsx';
import type { ImportState } from './use-import.ts';

/** How far an import is, and what came of it, wherever one was begun. */
export function ImportProgress({ wallet }: { wallet: ImportState }) {
  return (
    <ImportReport
      progress={wallet.progress}
      lines={wallet.lines}
      isCut={wallet.isCut}
      onCancel={wallet.cancel}
      onClose={wallet.close}
      onAsk={wallet.askAgain}
    />
  );
}
