// Neither package ships types; only what tests call is declared.
declare module 'jsonld' {
  interface Options {
    safe: boolean;
    skipExpansion?: boolean;
    documentLoader: (
      url: string,
    ) => Promise<{ document: unknown; documentUrl: string; contextUrl?: undefined }>;
  }
  const jsonld: {
    expand(document: unknown, options: Options): Promise<unknown[]>;
    toRDF(document: unknown, options: Options): Promise<unknown[]>;
  };
  export default jsonld;
}
declare module 'rdf-canonize' {
  interface Options {
    algorithm: 'RDFC-1.0';
    maxDeepIterations: number;
  }
  export function canonize(dataset: unknown[], options: Options): Promise<string>;
  export const NQuads: { parse(text: string): unknown[]; serialize(dataset: unknown[]): string };
}
