import type { Credential, FormatId } from '../credential/model.ts';
import type { Axis, Code, Finding, Outcome, State, Verdict } from '../credential/verdict.ts';

/** One verdict as the command line and exports state it; `null` for what is not there. */
export interface Report {
  state: State;
  headline: Code;
  checks: { axis: Axis; code: Code; outcome: Outcome; detail: string }[];
  /** What the credential says of itself; as good as the verdict beside it. */
  credential: {
    format: FormatId | null;
    title: string | null;
    issuer: { id: string | null; name: string | null; domain: string | null };
    holder: string | null;
    issuedOn: string | null;
    expiresOn: string | null;
    skills: string[];
  };
}

export function reportOf(finding: Finding, verdict: Verdict): Report {
  return {
    state: verdict.state,
    headline: verdict.headline,
    checks: verdict.checks.map(({ axis, code, outcome, detail }) => ({ axis, code, outcome, detail })),
    credential: statedBy(finding.credential),
  };
}

function statedBy(credential: Credential | undefined): Report['credential'] {
  const { id = null, name = null, domain = null } = credential?.issuer ?? {};
  return {
    format: credential?.format ?? null,
    title: credential?.title ?? credential?.achievement.name ?? null,
    issuer: { id, name, domain },
    holder: credential?.recipient.names[0] ?? null,
    issuedOn: credential?.issuedOn ?? credential?.validFrom ?? null,
    expiresOn: credential?.expiresOn ?? null,
    skills: credential?.achievement.skills.map((skill) => skill.name) ?? [],
  };
}
