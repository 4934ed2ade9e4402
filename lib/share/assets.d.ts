/** The bundler puts the font into the code, as a `data:` URL. */
declare module '*.ttf?inline' {
  const url: string;
  export default url;
}
