import type { PublicKey } from './public-key.ts';
import type { VerificationMethod } from './verification-method.ts';

/** The first of the methods by whose key a signature is; those whose key cannot be read are passed over. */
export async function signerAmong(
  methods: readonly VerificationMethod[],
  verifies: (key: PublicKey) => Promise<boolean>,
): Promise<VerificationMethod | undefined> {
  for (const method of methods) if (method.key && (await verifies(method.key))) return method;
  return undefined;
}
