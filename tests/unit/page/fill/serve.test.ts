// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { Handlers } from '../../../../lib/browser/native.ts';
import { serveForm } from '../../../../lib/page/fill/serve.ts';
import { page } from '../../ats/forms.ts';

/** The browser's side: every script that listens gets the message. */
function runtime() {
  const listening = new Set<Handlers<unknown>>();
  return {
    listening,
    listen(handlers: Handlers<unknown>) {
      listening.add(handlers);
      return () => listening.delete(handlers);
    },
  };
}

test('a script that is injected twice answers once, and refuses what was asked of the first', async () => {
  page('<form><label for="x">Certificates</label><input type="file" id="x"></form>');
  const { listen, listening } = runtime();
  serveForm(document, listen);
  const [first] = listening;
  const scanned = await first?.['apply.scan']?.({}, undefined);
  serveForm(document, listen);
  expect(listening.size).toBe(1);
  const [second] = listening;
  const answer = await second?.['apply.text']?.(
    { token: scanned?.token ?? '', slot: scanned?.slots[0]?.id ?? '', text: 'x' },
    undefined,
  );
  expect(answer).toMatchObject({ result: 'refused' });
});

test('a page served over http, where less of the crypto API is there, is served too', async () => {
  page('<form><label for="x">Certificates</label><input type="file" id="x"></form>');
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  const { listen, listening } = runtime();
  serveForm(document, listen);
  vi.unstubAllGlobals();
  const [script] = listening;
  expect((await script?.['apply.scan']?.({}, undefined))?.slots).toHaveLength(1);
});
