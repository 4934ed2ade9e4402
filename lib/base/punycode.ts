import { toUnicode } from 'punycode/punycode.es6.js';

/** `xn--…` labels of a host as people see them; a host with a label that does not decode stays as it is. */
export function unicodeHost(host: string): string {
  if (!host.includes('xn--')) return host;
  try {
    return toUnicode(host);
  } catch {
    return host;
  }
}
