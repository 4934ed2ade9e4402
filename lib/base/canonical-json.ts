import canonicalize from 'canonicalize';

/** RFC 8785; `undefined` for what it gives no form: lone surrogates (section 3.2.2.2) and what is no JSON. */
export function canonicalText(value: unknown): string | undefined {
  try {
    const text = canonicalize(value);
    return text?.isWellFormed() ? text : undefined;
  } catch {
    return undefined;
  }
}
