import type { Code, Finding } from '../credential/verdict.ts';

const ASKABLE: readonly Code[] = [
  'permission_needed',
  'page_only',
  'status_unavailable',
  'issuer_unknown',
  'registry_unavailable',
];

/** The hosts that a click would ask, in the order of the checks; one that was asked is not waited for. */
export function waitsFor({ checks, asked }: Pick<Finding, 'checks' | 'asked'>): string[] {
  const hosts = checks.flatMap((each) => (ASKABLE.includes(each.code) && each.host ? [each.host] : []));
  return [...new Set(hosts)].filter((host) => !asked.some((each) => each.host === host));
}
