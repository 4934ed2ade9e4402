import { domainOf } from '../../../../lib/credential/issuers/domain.ts';
import type { Credential, PlatformFacts } from '../../../../lib/credential/model.ts';

/** A credential of which only the issuer is known. */
export function credentialOf(id: string | undefined, name?: string): Credential {
  const domain = id && domainOf(id);
  return {
    format: 'open-badge-3',
    issuer: { ...(id ? { id } : {}), ...(name ? { name } : {}), ...(domain ? { domain } : {}) },
    achievement: { skills: [] },
    recipient: { names: [], identities: [] },
    evidence: [],
  };
}

export const platform = (accounts: PlatformFacts['accounts']): PlatformFacts => ({
  id: 'pier',
  name: 'Pier',
  domain: 'pier.example',
  accounts,
});
