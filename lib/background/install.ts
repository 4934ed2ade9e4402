/** The first minute after an installation or an update. */

export interface InstallOptions {
  openOwnPage: (path: string) => Promise<void>;
  /** The item in the browser's menu for links. */
  createMenu: () => Promise<void>;
  /** Also on the sites that the user has added. */
  injectIntoOpenTabs: () => Promise<void>;
}

/** Shows the welcome page once; brings marks to tabs that were open before, whose old scripts have withdrawn. */
export async function afterInstall(reason: 'install' | 'update', options: InstallOptions): Promise<void> {
  if (reason === 'install') await options.openOwnPage('/welcome.html');
  await Promise.all([options.createMenu(), options.injectIntoOpenTabs()]);
}
