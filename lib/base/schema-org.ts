/** Types of schema.org, as pages spell them in JSON-LD. */

/** Whether an `@type`, one or a list, names one of these: "Person", "schema:Person", "https://schema.org/Person". */
export function isSchemaType(stated: unknown, ...types: readonly string[]): boolean {
  return [stated]
    .flat()
    .some(
      (type) =>
        typeof type === 'string' && types.includes(type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, '')),
    );
}
