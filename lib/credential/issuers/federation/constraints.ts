/** What those above allow of the chain below them (OpenID Federation 1.0, section 6.2). */
import { asObject, type JsonObject } from '../../../base/json-values.ts';
import { bareHost, hostOf } from '../../../base/urls.ts';
import { didWebUrl } from '../../keys/did-web.ts';
import type { EntityStatement } from './entity-statement.ts';

/**
 * Whether a chain keeps to all conditions in it. `statements` go from the one about the issuer upwards; `anchor` is what
 * the anchor says of itself, whose conditions hold for all below. What cannot be read is not kept to.
 */
export function keepsToConstraints(statements: readonly EntityStatement[], anchor: EntityStatement): boolean {
  const below = statements.map(({ sub }) => sub);
  return [...statements, anchor].every(({ constraints }, at) => {
    const subjects = below.slice(0, at + 1);
    // Between whoever sets the condition and the issuer.
    return !constraints || keepsTo(constraints, subjects, subjects.length - 1);
  });
}

/** As OpenID for Verifiable Credential Issuance calls it. */
const ISSUER = 'openid_credential_issuer';

function keepsTo(constraints: JsonObject, subjects: readonly string[], between: number): boolean {
  const { max_path_length: longest, naming_constraints: names, allowed_entity_types: types } = constraints;
  // Section 6.2.3: whoever may only ask for credentials is vouched for as no issuer of them.
  if (types !== undefined && !(Array.isArray(types) && types.includes(ISSUER))) return false;
  if (longest !== undefined && !(Number.isSafeInteger(longest) && between <= Number(longest))) return false;
  if (names === undefined) return true;
  const rules = asObject(names);
  if (!rules) return false;
  const { permitted, excluded } = rules;
  return subjects.every((subject) => {
    const host = hostNamed(subject);
    const isPermitted = permitted === undefined || isAmong(host, permitted) === true;
    return isPermitted && (excluded === undefined || isAmong(host, excluded) === false);
  });
}

/** `undefined` for a list that is none, and for whoever has no host. */
function isAmong(host: string, rules: unknown): boolean | undefined {
  if (!host || !Array.isArray(rules) || !rules.every((rule) => typeof rule === 'string')) return undefined;
  // RFC 5280, section 4.2.1.10: with a dot in front all below, else that host alone.
  return rules
    .map((rule) => bareHost(rule.toLowerCase()))
    .some((rule) => (rule.startsWith('.') ? host.endsWith(rule) : host === rule));
}

function hostNamed(entity: string): string {
  return hostOf(didWebUrl(entity) ?? entity);
}
