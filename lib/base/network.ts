/**
 * The port through which anything below the worker asks for a document. `lib/net` implements it over a real
 * `fetch` with all the rules of fetching; the command line over a folder; tests over a table.
 */
export interface Network {
  /** Never throws for an expected failure: a refusal, a time-out or a bad status is an `Answer` with `ok: false`. */
  get(url: string, request?: Request): Promise<Answer>;
}

export interface Request {
  /** The `Accept` header; `application/json` if absent. */
  accept?: string;
  /** `error` (the default): a redirect is a failure. `follow`: only where a platform's file expects one. */
  redirect?: 'error' | 'follow';
  /** Upper bound for the body after decompression, bytes; never above the network's own bound. */
  maxBytes?: number;
  /** Stop reading (successfully) once this many bytes have come: for the head of a page. */
  firstBytes?: number;
  /**
   * SHA-256 (hex) of what was published at the address: a copy with this hash that was kept earlier serves as well.
   * Whoever asks compares the hash; an answer may have another.
   */
  sha256?: string;
}

export type Answer = Served | Refused;

export interface Served {
  ok: true;
  /** Where the body finally came from. */
  url: string;
  status: number;
  /** The media type without parameters, lower case; '' where the server states none. */
  type: string;
  bytes: Uint8Array;
}

export interface Refused {
  ok: false;
  /**
   * `not_found` 404; `gone` 410; `permission_needed` the user has not clicked or allowed this host;
   * `unreachable` everything else: time-out, refused address, redirect, any other status, a body over the bound.
   */
  code: 'not_found' | 'gone' | 'permission_needed' | 'unreachable';
  /** The host that was, or would have been, asked. */
  host: string;
  /** For people: what happened, without the path of the URL. */
  detail: string;
  status?: number;
  /** The body of a 410, which Open Badges 2.0 uses for the reason of a revocation. */
  bytes?: Uint8Array;
}
