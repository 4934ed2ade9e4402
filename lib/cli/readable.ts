/** Verdicts as lines of text for people. */
import { basename } from 'node:path';
import { hostOf } from '../base/urls.ts';
import type { Credential } from '../credential/model.ts';
import { bindingOf, type Verdict } from '../credential/verdict.ts';
import type { Judged } from '../resolve/report.ts';
import type { Facts } from '../words/index.ts';
import type { Outcome } from './outcome.ts';

export type Words = typeof import('../words/index.ts');

/** A verdict as lines of text. What nothing ties to an issuer is said to be only a claim. */
export function readable({ input, url }: Outcome, judged: Judged, words: Words): string {
  const { finding, verdict } = judged;
  const host = url ? hostOf(url) : basename(input);
  const { credential } = finding;
  const isBound = bindingOf(verdict.checks) !== undefined && !credential?.onlyClaimed;
  const title = credential?.title ?? credential?.achievement.name;
  const lines = [
    `${words.stateAndReason(verdict)}: ${words.titleOf(isBound && title ? { host, title } : { host })}`,
  ];
  lines.push(`  ${words.plain(input)}`);
  if (title && !isBound) lines.push(`  says “${words.plain(title)}”, not confirmed`);
  const facts: Facts = { host };
  if (credential && isBound) {
    const proven = provenOf(credential, verdict);
    if (proven)
      facts.issuer = { proven, ...(credential.issuer.domain ? { domain: credential.issuer.domain } : {}) };
    if (credential.expiresOn) facts.expiresOn = credential.expiresOn;
    lines.push(...statedLines(credential, proven, words));
  }
  for (const { question, sentences } of words.answersOf(verdict.checks, facts)) {
    lines.push(`  ${question}`);
    for (const { text, detail } of sentences) {
      lines.push(`    ${text}${detail && !text.includes(detail) ? ` (${detail})` : ''}`);
    }
  }
  lines.push(...besideLines(judged, words));
  const asked = finding.asked.map(({ host: each, requests }) => `${each} (${requests})`).join(', ');
  lines.push(...fact('asked', asked, words));
  return `${lines.join('\n')}\n\n`;
}

/** A registry's entry says where the issuer is listed; what is proven is its identifier. */
function provenOf({ issuer }: Credential, { checks }: Verdict): string | undefined {
  const identity = checks.find((each) => each.axis === 'issuer');
  return identity?.code === 'issuer_recognised' ? (issuer.domain ?? issuer.id) : identity?.detail;
}

function statedLines(credential: Credential, proven: string | undefined, words: Words): string[] {
  const { name } = credential.issuer;
  const held = credential.holds === undefined ? undefined : heldLine(credential.holds);
  const claimed = name && !proven?.includes(name) ? name : undefined;
  const issuer = proven && words.issuerLine({ proven, ...(claimed ? { claimed } : {}) });
  return [
    ...fact('issuer', issuer, words),
    ...fact('issued to', credential.recipient.names[0], words),
    ...fact('issued', words.shortDate(credential.issuedOn ?? credential.validFrom), words),
    ...fact('holds', held, words),
  ];
}

/** What stands beside the credential, and changes nothing about it. */
function besideLines({ finding: { presentation }, endorsements }: Judged, words: Words): string[] {
  const endorsed = endorsements.map(({ finding: { credential }, verdict, isAboutThis }) => {
    const isBound = credential && bindingOf(verdict.checks);
    return words.endorsementLine({
      ...verdict,
      isAboutThis,
      ...(isBound ? { issuer: { proven: provenOf(credential, verdict) ?? '' } } : {}),
      ...(isBound && credential.endorses?.comment ? { comment: credential.endorses.comment } : {}),
    });
  });
  return [
    ...endorsed.flatMap((line) => fact('endorsed', line, words)),
    ...fact('shown by', presentation && words.presenterLine(presentation), words),
  ];
}

function heldLine(count: number): string {
  return `${count} ${count === 1 ? 'credential' : 'credentials'}, each with a verdict of its own`;
}

function fact(label: string, value: string | undefined, { plain }: Words): string[] {
  return value ? [`  ${label.padEnd(10)} ${plain(value)}`] : [];
}
