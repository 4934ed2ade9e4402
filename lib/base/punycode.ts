import { decode } from 'punycode/punycode.es6.js';

/** `xn--…` labels of a host as people see them; a host with a label that does not decode stays as it is. */
export function unicodeHost(host: string): string {
  try {
    return host
      .split('.')
      .map((label) => (label.startsWith('xn--') ? decode(label.slice('xn--'.length)) : label))
      .join('.');
  } catch {
    return host;
  }
}
