import type { CredentialView, EntryView, IssuerView } from '../lib/browser/messages.ts';
import { DETAIL, fill, PAGE, plain, upperFirst } from '../lib/words/index.ts';

/** The issuer as proven; its own name for itself only beside that, softer and in quotes. */
export function IssuerText({ issuer, host }: { issuer: IssuerView | undefined; host: string }) {
  if (!issuer) return <>{host}</>;
  const claimed = plain(issuer.claimed);
  const differs = claimed !== '' && claimed !== plain(issuer.proven);
  return (
    <>
      <bdi>{upperFirst(plain(issuer.proven))}</bdi>
      {differs && (
        <span class="claimed">
          , <bdi>{fill(DETAIL.calls, { claimed })}</bdi>
        </span>
      )}
    </>
  );
}

/**
 * Below a title: the issuer as proven. Where nothing bound says a title, that line is the host already, and what the
 * page says tells one from the next, as the page's words.
 */
export function WhoOrWhat({ view }: { view: CredentialView & Partial<Pick<EntryView, 'claim'>> }) {
  const said = plain(view.claim?.title);
  if (view.title || view.issuer) return <IssuerText issuer={view.issuer} host={view.host} />;
  return said ? <span>{fill(PAGE.claims, { said })}</span> : null;
}
