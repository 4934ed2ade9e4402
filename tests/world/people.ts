/** Everybody here is invented. */
export interface Person {
  name: string;
  /** The last part of the address of their profile. */
  vanity: string;
  headline: string;
  email: string;
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

export const PEOPLE: readonly Person[] = [NADIA, TOBIAS, IDA];
