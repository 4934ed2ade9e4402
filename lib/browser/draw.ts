import { browser } from './extension.ts';

/** Puts the script that draws marks into one document (the top one of the tab if it has no name). Rejects where it is gone. */
export async function drawIn(tabId: number, documentId: string | undefined): Promise<void> {
  const one = documentId ? { documentIds: [documentId] } : { frameIds: [0] };
  await browser.scripting.executeScript({
    target: { tabId, ...one },
    files: ['draw.js'],
    injectImmediately: true,
  });
}
