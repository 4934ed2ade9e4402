/** Backup and restore of a large wallet, in the clear and behind a passphrase. */
import { bundle } from '../../browser/bundle.ts';
import type { BrowserName } from '../../browser/drivers/driver.ts';
import { stage } from '../../browser/stage.ts';
import type { Figure } from '../page/figures.ts';
import type { BackupTimes } from './backup-machinery.ts';
import { seed } from './seed.ts';

const COUNT = 5_000;

export async function backupFigures(browser: BrowserName): Promise<Figure[]> {
  const on = await stage(browser);
  try {
    await seed(on.driver, COUNT);
    const code = await bundle('../bench/wallet/backup-machinery.ts');
    await on.driver.own(new Function(code) as () => void);
    const times = await on.driver.own(timesInPage);
    if (times.restored !== COUNT) throw new Error(`${times.restored} of ${COUNT} came back.`);
    const figure = (name: string, value: number, wanted?: number): Figure => ({
      name: `${name}_${COUNT}_${browser}`,
      value,
      unit: 'ms',
      ...(wanted === undefined ? {} : { wanted }),
    });
    return [
      figure('backup', times.backup, 5_000),
      figure('backup_behind_passphrase', times.sealedBackup, 5_000),
      figure('restore', times.restore, 8_000),
      figure('set_passphrase', times.seal),
    ];
  } finally {
    await on.end();
  }
}

// What follows runs in a page of the extension.

function timesInPage(): Promise<BackupTimes> {
  return (globalThis as unknown as { backupTimes: () => Promise<BackupTimes> }).backupTimes();
}
