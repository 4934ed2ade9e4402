import { asText, type JsonObject } from '../../base/json-values.ts';
import { quoted } from '../../base/text.ts';
import { algorithmNamed, type SignatureAlgorithm } from '../signatures/verify-signature.ts';
import { type Check, check } from '../verdict.ts';

/**
 * The algorithm that a header states, or why it proves nothing: no signature, one that only the holder of a shared
 * secret can check, an algorithm that is not read, an extension that is not understood (RFC 7515, section 4.1.11).
 */
export function algorithmIn(
  header: JsonObject,
  understood: readonly string[] = [],
): SignatureAlgorithm | Check {
  const algorithm = asText(header.alg) ?? '';
  if (algorithm.toLowerCase() === 'none')
    return check('proof_missing', 'it says of itself that it is not signed');
  const { crit, b64 } = header;
  if (crit !== undefined && !isWellFormed(crit, header))
    return check('proof_invalid', 'its header contradicts itself');
  const unknown = (crit as string[] | undefined)?.find((name) => !understood.includes(name));
  if (unknown !== undefined)
    return check('proof_unsupported', `a signature with the extension ${quoted(unknown)}`);
  // RFC 7797, section 6: whoever does not know it must not pass over it.
  if (b64 !== undefined && !crit) return check('proof_invalid', 'its header contradicts itself');
  const known = algorithmNamed(algorithm);
  if (known) return known;
  return check(
    'proof_unsupported',
    algorithm.startsWith('HS') ? 'a signature by a shared secret' : quoted(algorithm),
  );
}

/** A list of names that stand in the header, each once, and that JOSE does not define itself. */
function isWellFormed(crit: unknown, header: JsonObject): boolean {
  if (!Array.isArray(crit) || crit.length === 0 || new Set(crit).size < crit.length) return false;
  return crit.every(
    (name) => typeof name === 'string' && Object.hasOwn(header, name) && !REGISTERED.includes(name),
  );
}

/** RFC 7515, section 4.1. */
const REGISTERED = ['alg', 'jku', 'jwk', 'kid', 'x5u', 'x5c', 'x5t', 'x5t#S256', 'typ', 'cty', 'crit'];

/** A media type as headers write it: lower case, without `application/` (section 4.1.9); '' where there is none. */
export function mediaTypeIn(value: unknown): string {
  const written = (asText(value) ?? '').toLowerCase();
  const [, subtype = ''] = /^application\/([^/]*)$/.exec(written) ?? [];
  return subtype || written;
}
