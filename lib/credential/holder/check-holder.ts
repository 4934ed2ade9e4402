import type { Credential, Viewer } from '../model.ts';
import { type Check, check, type Finding, skip } from '../verdict.ts';
import { claimDifferences } from './claims.ts';
import { addressOf } from './identities.ts';
import { compareNames, MAX_NAMES, type NameComparison } from './names.ts';

/** Whether the credential is about the person, and the claim, that somebody looks at. */
export async function checkHolder(
  credential: Credential,
  finding: Finding,
  viewer: Viewer,
): Promise<Check[]> {
  const person = await checkPerson(credential, finding, viewer);
  const differences = viewer.claim ? claimDifferences(viewer.claim, credential, finding) : [];
  const [first] = differences;
  if (!first) return [person];
  const detail = differences.map(({ said }) => said).join('; ');
  const differs = { ...check('claim_differs', detail), differs: first.part };
  return person.outcome === 'skip' ? [differs] : [person, differs];
}

async function checkPerson(credential: Credential, finding: Finding, viewer: Viewer): Promise<Check> {
  const { owner, addresses } = viewer;
  if (owner.kind === 'none' && addresses.length === 0) return skip('holder', 'no_subject');
  if (owner.kind === 'unread') return check('owner_unread');
  const { names, identities } = credential.recipient;
  const byName = owner.kind === 'named' && names.length ? checkName(names, owner.name) : undefined;
  // A name that differs outweighs a hash; one that cannot be compared leaves it to the hash.
  if (byName && byName.code !== 'holder_not_stated') return byName;
  const address = await addressOf(identities, addresses);
  if (address?.from === 'typed') return check('holder_match', 'issued to the address that you typed');
  if (address) return check('holder_similar', 'issued to the address written here');
  if (byName) return byName;
  if (finding.holderUnavailable !== undefined) return check('holder_unavailable', finding.holderUnavailable);
  if (identities.some((each) => each.hashed))
    return check('holder_not_stated', 'the issuer states only a hash');
  return check(
    'holder_not_stated',
    credential.isPartial ? 'parts of it are held back; a name may be among them' : '',
  );
}

/** Best first; `incomparable` says less than `similar` and more than nothing. */
const RANKED: readonly NameComparison[] = ['same', 'similar', 'incomparable', 'different'];

function checkName(names: readonly string[], owner: string): Check {
  if (names.length > MAX_NAMES) return check('holder_not_stated', 'it states more names than one person has');
  const compared = names.map((name) => ({ name, result: compareNames(name, owner) }));
  const best = RANKED.flatMap((rank) => compared.filter((each) => each.result === rank))[0];
  const detail = `issued to "${best?.name}", compared with "${owner}"`;
  if (best?.result === 'same') return check('holder_match', detail);
  if (best?.result === 'similar') return check('holder_similar', detail);
  if (best?.result === 'different') return check('holder_mismatch', detail);
  return check('holder_not_stated', `${detail}: the two scripts cannot be compared`);
}
