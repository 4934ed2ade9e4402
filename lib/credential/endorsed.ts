import type { Credential, Viewer } from './model.ts';
import type { Finding, Verdict } from './verdict.ts';

/** What another issuer says of a credential, judged by itself: it changes nothing about the credential. */
export interface Endorsed {
  finding: Finding;
  verdict: Verdict;
  /** It speaks of this credential, its achievement or its issuer; else it was put here and is about something else. */
  isAboutThis: boolean;
}

/** An endorsement is about an award, not about whose page it stands on. */
const NOBODY: Viewer = { owner: { kind: 'none' }, addresses: [] };

/** All endorsements of a credential, each with the verdict that `judge` gives it. */
export function endorsedBy(
  { credential, endorsements = [] }: Finding,
  judge: (finding: Finding, viewer: Viewer) => Promise<Verdict> | Verdict,
): Promise<Endorsed[]> {
  return Promise.all(
    endorsements.map(async (finding) => ({
      finding,
      verdict: await judge(finding, NOBODY),
      isAboutThis: isAbout(finding.credential, credential),
    })),
  );
}

function isAbout(endorsement: Credential | undefined, credential: Credential | undefined): boolean {
  const about = endorsement?.endorses?.id;
  if (about === undefined || !credential) return false;
  return [credential.id, credential.achievement.id, credential.issuer.id].includes(about);
}
