/** Everybody here is invented. */
export interface Person {
  name: string;
  /** The last part of the address of their profile. */
  vanity: string;
  headline: string;
  email: string;
  /** What the page's title calls them, where that is another name. */
  titled?: string;
}

export const NADIA: Person = {
  name: 'Nadia Kestrel',
  vanity: 'nadia-kestrel',
  headline: 'Data analyst in public libraries',
  email: 'nadia@kestrel.example',
};

export const TOBIAS: Person = {
  name: 'Tobias Merrow',
  vanity: 'tobias-merrow',
  headline: 'Platform engineer',
  email: 'tobias@merrow.example',
};

export const IDA: Person = {
  name: 'Ida Solberg',
  vanity: 'ida-solberg',
  headline: 'Collects links that misbehave',
  email: 'ida@solberg.example',
};

/** The heading says one name, the title another: whose page it is cannot be told. */
export const TWO_NAMES: Person = {
  name: 'Nadia Kestrel',
  vanity: 'two-names',
  headline: 'Borrows a name',
  email: 'someone@kestrel.example',
  titled: 'Olga Varga',
};

export const PEOPLE: readonly Person[] = [NADIA, TOBIAS, IDA, TWO_NAMES];
