/** What people type into our fields. */

export function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) && text.length <= 254; // RFC 5321, 4.5.3.1.3
}

/** An entity identifier (OpenID Federation 1.0, section 1.2). */
export function isAnchor(text: string): boolean {
  if (!/^https:\/\/\S+$/.test(text) || !URL.canParse(text)) return false;
  const { username, search, hash } = new URL(text);
  return !username && !search && !hash;
}

export function isIssuerId(text: string): boolean {
  return /^did:[a-z0-9]+:\S+$/.test(text) || (/^https:\/\/\S+$/.test(text) && URL.canParse(text));
}
