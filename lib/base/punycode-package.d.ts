// The trailing path keeps Node from taking its own deprecated module of that name; this file of the package lets the
// bundler leave out what a content script does not use (0.7 kB gzipped).
declare module 'punycode/punycode.es6.js' {
  export function decode(label: string): string;
}
