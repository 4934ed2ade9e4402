// The package ships no types; only what is called is declared.
declare module '@digitalbazaar/bbs-signatures' {
  interface Pair {
    secretKey: Uint8Array;
    publicKey: Uint8Array;
  }
  interface Signed {
    publicKey: Uint8Array;
    header: Uint8Array;
    messages: readonly Uint8Array[];
    ciphersuite: string;
  }
  export function generateKeyPair(options: { ciphersuite: string }): Promise<Pair>;
  export function sign(options: Signed & { secretKey: Uint8Array }): Promise<Uint8Array>;
  export function deriveProof(
    options: Signed & {
      signature: Uint8Array;
      presentationHeader: Uint8Array;
      disclosedMessageIndexes: readonly number[];
    },
  ): Promise<Uint8Array>;
}
