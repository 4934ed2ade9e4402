import type { EndorsementView } from '../lib/browser/messages.ts';
import { BESIDE, endorsementState, plain } from '../lib/words/index.ts';
import { Hallmark } from './hallmark.tsx';
import { IssuerText } from './issuer-text.tsx';

/** What others say of an award, each with a verdict of its own; it changes nothing about the award. */
export function Endorsements({ endorsements }: { endorsements: readonly EndorsementView[] }) {
  if (endorsements.length === 0) return null;
  return (
    <section class="endorsements">
      <h3>{BESIDE.endorsed}</h3>
      <ul>
        {endorsements.map((each, at) => (
          <li key={at}>
            <Hallmark state={each.state} size={16} />
            <div>
              <p>
                <IssuerText issuer={each.issuer} host={BESIDE.endorser} />
              </p>
              {each.comment && (
                <p>
                  <bdi>“{plain(each.comment)}”</bdi>
                </p>
              )}
              <p class="soft small">{endorsementState(each)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
