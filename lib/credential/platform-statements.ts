/** What a platform states of an award: in a record of its API, or on its page for people. */
import { asObject, defined, type JsonObject } from '../base/json-values.ts';
import type { Examination } from './formats/format.ts';
import { differsFrom } from './formats/hosted-rule.ts';
import { revocation } from './formats/open-badge-2.ts';
import { readBadge } from './formats/read-open-badge-2.ts';
import { authorityOf } from './issuers/domain.ts';
import type { Credential, FailedSource, RecordSource, StatedSource } from './model.ts';
import { bindingOf, check } from './verdict.ts';

/** The record counts because the platform itself serves it. */
export function examineRecord(source: RecordSource): Examination {
  const { assertion, badge, issuer, holder, servedFrom } = source;
  const given = asObject(assertion);
  if (!given) return { checks: [check('malformed', 'the record is no badge')], method: 'none' };
  const parts = { assertion: given, ...defined({ badge: asObject(badge), issuer: asObject(issuer) }) };
  const credential = readBadge(parts);
  if (holder && 'name' in holder) credential.recipient.names = [holder.name];
  const missing = given.revoked === true ? undefined : missingFrom(credential, source);
  if (missing) return { credential, checks: [check('malformed', missing)], method: 'none' };
  const elsewhere = credential.id && hostElsewhere(credential.id, servedFrom);
  if (elsewhere) {
    return {
      credential,
      checks: [check('hosted_mismatch', `the record belongs to ${elsewhere}`)],
      method: 'none',
    };
  }
  return { credential, checks: [check('platform_record'), ...revocation(given)], method: 'platform_record' };
}

/**
 * A badge from a file, whose record a platform keeps: the record counts, if the file is a copy of it. Addresses may
 * differ, since a platform has several for one record.
 */
export function examineCopy(given: JsonObject, source: RecordSource | FailedSource): Examination {
  if (source.kind === 'failed') {
    const checks = [check(source.code, source.detail, source.host)];
    return { credential: readBadge({ assertion: given }), checks, method: 'none' };
  }
  const examination = examineRecord(source);
  const record = asObject(source.assertion) ?? {};
  // A revoked record need hold no more than that: it cannot be compared.
  if (!bindingOf(examination.checks) || record.revoked === true) return examination;
  const { id: _, ...said } = given;
  const issuer = defined({ id: examination.credential?.issuer.id });
  const parts = { assertion: record, badge: asObject(source.badge) ?? {}, issuer, issuerFetched: false };
  const differs = differsFrom(said, parts);
  if (!differs) return examination;
  return { ...examination, checks: [check('hosted_mismatch', differs)], method: 'none' };
}

/** An error page in JSON is an object too: what names no badge, or nobody who gave it, states nothing to vouch for. */
function missingFrom({ title, issuer }: Credential, { platform }: RecordSource): string | undefined {
  if (!title) return 'the record names no badge that can be read';
  const isNamed = platform.accounts === 'itself' || (issuer.id ?? issuer.name) !== undefined;
  return isNamed ? undefined : 'the record names no issuer that can be read';
}

/** The host of a record's own address, where that is not the one that served it. */
function hostElsewhere(id: string, servedFrom: string): string | undefined {
  const host = URL.canParse(id) ? new URL(id).host : '';
  return host && id !== servedFrom && host !== new URL(servedFrom).host ? host : undefined;
}

/** The statement counts because the platform itself makes it, at a host written in its own file. */
export function examineStated(source: StatedSource): Examination {
  const { by, title, holder, issuer, issuedOn, expiresOn, servedFrom, revoked, ended } = source;
  const credential: Credential = {
    format: by,
    title,
    issuer: defined({ id: issuer?.id, name: issuer?.name, domain: issuerDomain(source) }),
    achievement: { name: title, skills: (source.skills ?? []).map((name) => ({ name })) },
    recipient: { names: holder && 'name' in holder ? [holder.name] : [], identities: [] },
    evidence: [],
    ...defined({ id: servedFrom, issuedOn, validFrom: issuedOn, expiresOn }),
  };
  const method = by === 'page' ? 'platform_page' : 'platform_record';
  const standing = [
    ...(revoked ? [check('revoked', revoked.reason ?? '')] : []),
    ...(ended ? [check('expired', expiresOn ?? '')] : []),
  ];
  return { credential, checks: [check(method), ...standing], method };
}

/**
 * Whose host stands for the issuer: the platform's where it vouches for its accounts, else one that its record names;
 * on a host that many share, the host alone is nobody.
 */
function issuerDomain({ issuer, platform }: StatedSource): string | undefined {
  const { accounts, domain } = platform;
  if (accounts === 'itself' || accounts === 'contract') return issuer?.domain ?? domain;
  const named = issuer?.domain;
  return named !== undefined && authorityOf(`https://${named}/`) === named ? named : undefined;
}
