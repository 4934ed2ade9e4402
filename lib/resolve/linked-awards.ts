/** The awards that a PDF links to: of all its links those whose address is that of an award. */
import { isPdf, NO_FILE } from '../credential/containers/pdf.ts';
import type { Finding } from '../credential/verdict.ts';
import type { Env } from '../credential/verify.ts';
import type { Recognised } from '../platforms/links.ts';
import { recognise } from '../platforms/recognise.ts';
import { type ResolveOptions, verdictsOf } from './resolve.ts';

/** As many as are checked on one page. */
const MAX_AWARDS = 60;
/** A look-alike host is said, not asked. */
const COUNTED = ['award', 'shape', 'look_alike'];

/** Their addresses, each award once; none for what is no PDF, or cannot be read. */
export async function awardsLinkedIn(bytes: Uint8Array): Promise<string[]> {
  if (!isPdf(bytes)) return [];
  const { contentsOfPdf } = await import('../credential/containers/pdf-contents.ts');
  const contents = await contentsOfPdf(bytes);
  return 'malformed' in contents ? [] : awardsAmong(contents.links);
}

/** Of links that somebody wrote, those that lead to awards: each award once. */
export function awardsAmong(links: readonly string[]): string[] {
  const known = links.flatMap((link) => recognise(link) ?? []).filter(({ kind }) => COUNTED.includes(kind));
  const once = new Map<string, Recognised>(known.map((each) => [each.key, each]));
  return [...once.values()].map(({ url }) => url).slice(0, MAX_AWARDS);
}

/** As `verdictsOf`, and for a PDF with what its links lead to: of an award that is in it as a file, the file alone. */
export async function findingsOf(
  input: { url: string } | { bytes: Uint8Array },
  env: Env,
  options: ResolveOptions,
): Promise<Finding[]> {
  const findings = await verdictsOf(input, env, options);
  const linked = 'bytes' in input ? await awardsLinkedIn(input.bytes) : [];
  const held = new Set(findings.map(({ credential }) => recognise(credential?.id ?? '')?.key));
  const others: Finding[] = [];
  for (const url of linked)
    if (!held.has(recognise(url)?.key)) others.push(...(await verdictsOf({ url }, env, options)));
  const saysNothing = ({ checks }: Finding) => checks.some(({ detail }) => detail === NO_FILE);
  return others.length > 0 ? [...findings.filter((each) => !saysNothing(each)), ...others] : findings;
}
