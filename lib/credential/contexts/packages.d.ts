// None of the context packages ships types; all export the same map of URL to context document.
declare module '*-context' {
  export const contexts: ReadonlyMap<string, unknown>;
}
declare module '@digitalcredentials/dcc-context/js/index.js' {
  export const contexts: ReadonlyMap<string, unknown>;
}
