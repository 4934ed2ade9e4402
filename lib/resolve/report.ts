import type { Endorsed } from '../credential/endorsed.ts';
import type { Credential, FormatId } from '../credential/model.ts';
import type { Check, Code, Finding, State, Verdict } from '../credential/verdict.ts';

export interface Judged {
  finding: Finding;
  verdict: Verdict;
  endorsements: readonly Endorsed[];
}

/** One verdict as the command line and exports state it; `null` for what is not there. */
export interface Report {
  state: State;
  headline: Code;
  checks: ReportedCheck[];
  /** What the credential says of itself; as good as the verdict beside it. */
  credential: {
    format: FormatId | null;
    title: string | null;
    issuer: { id: string | null; name: string | null; domain: string | null };
    holder: string | null;
    issuedOn: string | null;
    expiresOn: string | null;
    skills: string[];
    /** How many credentials a learner record holds; each has a line of its own after it. */
    holds: number | null;
  };
  /** What others say of it, each with a verdict of its own. */
  endorsements: EndorsementReport[];
  /** Who showed it, where it stood in a presentation; `checks` are those of the presentation's own signature. */
  presentation: { holder: string | null; checks: ReportedCheck[] } | null;
}

type ReportedCheck = Pick<Check, 'axis' | 'code' | 'outcome' | 'detail'>;

export interface EndorsementReport extends Pick<Report, 'state' | 'headline' | 'checks'> {
  issuer: Report['credential']['issuer'];
  comment: string | null;
  /** The identifier that it speaks of. */
  about: string | null;
  /** That is this credential, its achievement or its issuer. */
  isAboutThis: boolean;
}

export function reportOf({ finding, verdict, endorsements }: Judged): Report {
  const { credential, presentation } = finding;
  return {
    ...verdictReport(verdict),
    credential: statedBy(credential),
    endorsements: endorsements.map(endorsementReport),
    presentation: presentation
      ? { holder: presentation.holder ?? null, checks: presentation.checks.map(checkReport) }
      : null,
  };
}

function verdictReport({ state, headline, checks }: Verdict) {
  return { state, headline, checks: checks.map(checkReport) };
}

function checkReport({ axis, code, outcome, detail }: Check): ReportedCheck {
  return { axis, code, outcome, detail };
}

function endorsementReport({ finding, verdict, isAboutThis }: Endorsed): EndorsementReport {
  const { issuer } = statedBy(finding.credential);
  const { id = null, comment = null } = finding.credential?.endorses ?? {};
  return { ...verdictReport(verdict), issuer, comment, about: id, isAboutThis };
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
    holds: credential?.holds ?? null,
  };
}
