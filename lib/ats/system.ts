/** A row for a system whose forms differ from any other form in a few facts alone. */
import type { FormFacts, FormPage, FormRow } from './model.ts';

export interface System extends FormFacts {
  id: string;
  name: string;
  /** The hosts of its forms; absent where they stand on employers' own hosts, and `form` alone tells them. */
  hosts?: RegExp;
  /** The path of a form, where a posting has the same elements or `form` is absent. */
  path?: RegExp;
}

/** A page of the system that shows no form is none of its own: a posting, a sign-in, a list of jobs. */
export function systemRow({ id, name, hosts, path, ...facts }: System): FormRow {
  const isOnHost = ({ url }: FormPage) =>
    (hosts?.test(url.hostname) ?? true) && (path?.test(url.pathname) ?? true);
  return {
    id,
    detect: (page) =>
      isOnHost(page) && (!facts.form || page.document.querySelector(facts.form) !== null)
        ? { name, ...facts }
        : undefined,
  };
}
