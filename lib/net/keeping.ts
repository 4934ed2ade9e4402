import { type Bytes, sha256Hex } from '../base/bytes.ts';
import type { Network } from '../base/network.ts';

/** Published documents by the hash of their bytes. */
export interface DocumentStore {
  get(sha256: string): Promise<Uint8Array | undefined>;
  put(sha256: string, bytes: Uint8Array): Promise<void>;
}

/**
 * A network that fetches what is named by its hash once: a copy that was kept is served without any request. What
 * comes with another hash is handed on, for whoever asked to refuse, and not kept.
 */
export function keeping(network: Network, store: DocumentStore): Network {
  return {
    async get(url, request) {
      const sha256 = request?.sha256;
      if (sha256 === undefined) return network.get(url, request);
      const kept = await store.get(sha256).catch(() => undefined);
      if (kept && (await sha256Hex(kept)) === sha256)
        return { ok: true, url, status: 200, type: '', bytes: kept as Bytes };
      const answer = await network.get(url, request);
      // Not awaited: the answer need not wait for the disk.
      if (answer.ok && (await sha256Hex(answer.bytes)) === sha256)
        void store.put(sha256, answer.bytes).catch(() => {});
      return answer;
    },
  };
}

/** In memory alone: no more than there are hashes in the code that asks. */
export function memoryDocuments(): DocumentStore {
  const documents = new Map<string, Uint8Array>();
  return {
    get: async (sha256) => documents.get(sha256),
    put: async (sha256, bytes) => void documents.set(sha256, bytes),
  };
}
