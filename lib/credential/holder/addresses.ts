import { unicodeHost } from '../../base/punycode.ts';
import type { RecipientIdentity } from '../model.ts';

/** RFC 5321, section 4.5.3.1.3, and twice that for a web address; more is none. */
const MAX_ADDRESS = 512;

/**
 * The ways in which an address may have been written before it was hashed; none if it is of another kind than the
 * identity. A kind that is not known may be an e-mail address.
 */
export function spellingsOf(address: string, type: RecipientIdentity['type']): readonly string[] {
  const written = address.trim().replace(/^mailto:/i, '');
  if (written.length > MAX_ADDRESS) return [];
  if (type === 'url') return /^https?:\/\//i.test(written) ? webSpellings(written) : [];
  if (type === 'telephone') return /^\+?[\d\s()./-]{4,}$/.test(written) ? phoneSpellings(written) : [];
  return mailSpellings(written);
}

/** As it stands and in small letters, each with the domain in its own script and in ASCII (RFC 5891). */
function mailSpellings(written: string): string[] {
  const at = written.lastIndexOf('@');
  if (at < 1) return [];
  const [local, domain] = [written.slice(0, at), written.slice(at + 1)];
  const small = domain.toLowerCase();
  const ascii = URL.canParse(`https://${small}`) ? new URL(`https://${small}`).hostname : small;
  const domains = [domain, small, ascii, unicodeHost(ascii)];
  return [
    ...new Set([local, local.toLowerCase()].flatMap((each) => domains.map((host) => `${each}@${host}`))),
  ];
}

function webSpellings(written: string): string[] {
  const bare = written.replace(/\/$/, '');
  return [...new Set([written, bare, `${bare}/`])];
}

function phoneSpellings(written: string): string[] {
  return [...new Set([written, written.replace(/[^\d+]/g, '')])];
}
