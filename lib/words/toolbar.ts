/** What the browser itself shows of us: the title of the button, and the item in its menu for links. */
export const TOOLBAR = {
  name: 'Assay',
  paused: 'Assay: paused on this site',
  checkLink: 'Check this link with Assay',
};
