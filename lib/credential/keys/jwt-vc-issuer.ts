import { keysIn } from './issuer-profile.ts';
import { fetchObject, type IssuerWay, unavailable } from './issuer-way.ts';

/** JWT VC Issuer Metadata (SD-JWT VC, section 5): at a well-known place of the issuer's host, before its path. */
export const jwtVcIssuer: IssuerWay = {
  id: 'jwt-vc-issuer',
  async keysOf(issuerId, network) {
    const url = jwtVcIssuerUrl(issuerId);
    if (!url) return unavailable('an issuer with no place for its keys');
    const answer = await fetchObject(url, network);
    if (!answer.ok) return answer;
    const { issuer, jwks, jwks_uri: uri } = answer.value;
    // Section 5.2: exactly this issuer's, and one of the two.
    if (issuer !== issuerId) return unavailable("what stands at the issuer's well-known place is another's");
    if ((jwks === undefined) === (uri === undefined)) return unavailable('the issuer publishes no keys');
    return keysIn(jwks === undefined ? { jwks_uri: uri } : { jwks }, issuerId, network);
  },
};

/** `https://uni.example/a` → `https://uni.example/.well-known/jwt-vc-issuer/a` (section 5.1). */
export function jwtVcIssuerUrl(issuerId: string): string | undefined {
  if (!issuerId.startsWith('https://') || !URL.canParse(issuerId)) return undefined;
  const { origin, pathname, search, hash, username, password } = new URL(issuerId);
  if (search || hash || username || password) return undefined;
  return `${origin}/.well-known/jwt-vc-issuer${pathname.replace(/\/$/, '')}`;
}
