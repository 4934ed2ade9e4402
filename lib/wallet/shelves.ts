/** Whose stack an entry lies on. The issuer is who it is proven to be, not what it calls itself. */
import { bindingOf, type Finding } from '../credential/verdict.ts';

/** A pile that entries lie on: what keeps two apart, and what people read. */
export interface Shelf {
  key: string;
  label: string;
}

/** A name that is only claimed stands in quotes, and on no stack of the issuer that it names. */
export function issuerShelf({ credential, checks, platform }: Finding): Shelf {
  const { id, name, domain } = credential?.issuer ?? {};
  const claimed = name ? `“${name}”` : undefined;
  if (!bindingOf(checks)) {
    return { key: `unbound ${id ?? name}`, label: claimed ? `${claimed}, not confirmed` : 'Not confirmed' };
  }
  if (platform?.accounts === 'itself') return { key: `platform ${platform.id}`, label: platform.name };
  if (platform) {
    const account = name ? `${name}, account at ${platform.domain}` : platform.domain;
    return { key: `account ${platform.id} ${id ?? name}`, label: account };
  }
  const isKnown = checks.some(({ code }) => code === 'issuer_recognised' || code === 'issuer_trusted');
  if (isKnown && name) return { key: `issuer ${id}`, label: name };
  return { key: `issuer ${id ?? domain}`, label: domain ?? claimed ?? 'A key nobody vouches for' };
}
