// The trailing path keeps Node from taking its own deprecated module of that name.
declare module 'punycode/punycode.js' {
  const punycode: { toUnicode(host: string): string };
  export default punycode;
}
