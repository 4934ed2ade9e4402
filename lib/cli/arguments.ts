/** What was asked for on the command line. */
import { parseArgs } from 'node:util';
import { objectionToUrl, parseUrl } from '../base/urls.ts';
import type { Viewer } from '../credential/model.ts';

const USAGE =
  'usage: verify [--json] [--holder-name NAME] [--holder-email ADDRESS] [--trust ISSUER]… [--anchor URL]… [--at TIME] [--offline DIR] INPUT…';

export interface Job {
  inputs: string[];
  json: boolean;
  viewer: Viewer;
  now: number;
  trusted: string[];
  anchors: string[];
  offline?: string;
}

/** What people can put right; its message is one sentence. */
export class UsageError extends Error {}

/** Throws a `UsageError` for what cannot be understood. */
export function jobFrom(args: string[]): Job {
  const { values, positionals } = parsed(args);
  if (positionals.length === 0) throw new UsageError(`there is nothing to verify; ${USAGE}`);
  if (positionals.filter((input) => input === '-').length > 1)
    throw new UsageError('“-” can stand only once');
  const name = values['holder-name']?.trim();
  return {
    inputs: positionals,
    json: values.json ?? false,
    viewer: {
      owner: name ? { kind: 'named', name } : { kind: 'none' },
      addresses: (values['holder-email'] ?? []).map((value) => ({ value: value.trim(), from: 'typed' })),
    },
    now: values.at === undefined ? Date.now() : timeFrom(values.at),
    trusted: values.trust ?? [],
    anchors: (values.anchor ?? []).map(anchorFrom),
    ...(values.offline === undefined ? {} : { offline: values.offline }),
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        'holder-name': { type: 'string' },
        'holder-email': { type: 'string', multiple: true },
        trust: { type: 'string', multiple: true },
        anchor: { type: 'string', multiple: true },
        at: { type: 'string' },
        offline: { type: 'string' },
      },
    });
  } catch (error) {
    const [sentence = ''] = error instanceof Error ? error.message.split(/[.\n]/) : [];
    throw new UsageError(`${sentence}; ${USAGE}`);
  }
}

/** An entity identifier (OpenID Federation 1.0, section 1.2), of a host that may be asked. */
function anchorFrom(text: string): string {
  const url = parseUrl(text);
  if (!url || objectionToUrl(url) || url.search || url.hash)
    throw new UsageError(`--anchor wants an https address like https://anchor.example, not “${text}”`);
  return text;
}

/** ISO 8601: a day, or an instant. */
function timeFrom(text: string): number {
  const at = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  if (Number.isNaN(at)) throw new UsageError(`--at wants a time like 2026-11-22T10:00:00Z, not “${text}”`);
  return at;
}
