/** Where one is in a document while it is expanded. */
import type { ActiveContext } from './active-context.ts';
import type { Documents } from './process-context.ts';

/** What is the same everywhere in a document. */
export interface Reading {
  documents: Documents;
  /** Keys that nothing defines are left out, instead of making the whole unreadable. */
  ignoresUndefined: boolean;
}

/** A node, value or list while it is being filled. */
export type Filling = { [key: string]: unknown };

/** Where an element stands. */
export interface Place {
  active: ActiveContext;
  /** The key whose value it is; `null` at the top. */
  property: string | null;
  isInList?: boolean;
  /** The active context of the node around it, where that ends with it. */
  scope?: ActiveContext;
}

/** A node whose members are being expanded. */
export interface Around {
  place: Place;
  active: ActiveContext;
  /** Before its types: what the types themselves are expanded by. */
  outer: ActiveContext;
  property: string | null;
  propertyIri: string | null;
  /** It is a value that is kept as JSON. */
  isJson: boolean;
}

const NONE: readonly string[] = [];

/** What the values of a property are held in: a list, a graph, … */
export function containerOf(active: ActiveContext, property: string | null): readonly string[] {
  return (property !== null && active.terms.get(property)?.container) || NONE;
}
