/** What people type into our fields. */

export function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) && text.length <= 254; // RFC 5321, 4.5.3.1.3
}

export function isIssuerId(text: string): boolean {
  return /^did:[a-z0-9]+:\S+$/.test(text) || (/^https:\/\/\S+$/.test(text) && URL.canParse(text));
}
