import type { IssuerView } from '../lib/browser/messages.ts';
import { DETAIL, fill, plain, upperFirst } from '../lib/words/index.ts';

/** The issuer as proven; its own name for itself only beside that, softer and in quotes. */
export function IssuerText({ issuer, host }: { issuer: IssuerView | undefined; host: string }) {
  if (!issuer) return <>{host}</>;
  const claimed = plain(issuer.claimed);
  const differs = claimed !== '' && claimed !== plain(issuer.proven);
  return (
    <>
      {upperFirst(plain(issuer.proven))}
      {differs && <span class="claimed">, {fill(DETAIL.calls, { claimed })}</span>}
    </>
  );
}
