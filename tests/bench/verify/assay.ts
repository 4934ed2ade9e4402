/** Assay as a measured verifier: from bytes to the verdict, and nobody to ask. */
import type { Network } from '../../../lib/base/network.ts';
import { examine, judge } from '../../../lib/credential/verify.ts';

const NETWORK: Network = {
  get: async () => ({ ok: false, code: 'unreachable', host: '', detail: 'offline' }),
};

/** Whether the credential is its issuer's, and nothing speaks against it. */
export async function verifyWithAssay(bytes: Uint8Array): Promise<boolean> {
  const now = Date.now();
  const [finding] = await examine({ kind: 'document', bytes }, { now, network: NETWORK, trusted: [] });
  if (!finding) return false;
  const verdict = await judge(finding, { owner: { kind: 'none' }, addresses: [] }, now);
  return verdict.state !== 'invalid' && verdict.checks.some(({ code }) => code === 'key_of_issuer');
}
