/** What a file turned out to hold. Text is a credential of some format, or the address of one. */
export type Contents = { texts: string[] } | { malformed: string };

/** One kind of file that carries credentials. Never throws for what a stranger wrote. */
export interface Container {
  id: string;
  opens(bytes: Uint8Array): boolean;
  open(bytes: Uint8Array): Promise<Contents>;
}
