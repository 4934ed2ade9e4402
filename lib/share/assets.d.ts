/** The bundler copies the font into the package and gives its address there. */
declare module '*.ttf?url' {
  const url: string;
  export default url;
}
