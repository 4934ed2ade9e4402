/** Each verifier behind one function: true where it says that the credential is good. */
import { CONTEXTS } from '../../../lib/credential/contexts/index.ts';
import { loadContext } from '../../world/signing/contexts.ts';
import type { SuiteName } from '../../world/signing/suites.ts';
import { verifyWithAssay } from './assay.ts';
import type { Measured } from './credentials.ts';
import { loadPeers, type Peer } from './peers.ts';

export interface Contestant {
  name: string;
  reads(suite: SuiteName): boolean;
  verify(each: Measured): Promise<boolean>;
}

export async function contestants(): Promise<Contestant[]> {
  serveFromMemory();
  const peers = await loadPeers();
  const assay: Contestant = {
    name: 'Assay',
    reads: () => true,
    verify: ({ bytes }) => verifyWithAssay(bytes),
  };
  return [assay, verifierCore(peers), digitalBazaar(peers)];
}

/**
 * verifier-core fetches what it does not package. Nothing leaves: contexts come from ours, and a schema is one that asks
 * for nothing, which spares it most of the work of checking it.
 */
function serveFromMemory(): void {
  globalThis.fetch = async (input) => {
    const url = input instanceof Request ? input.url : String(input);
    return Response.json(CONTEXTS.get(url) ?? {});
  };
}

function verifierCore({ verifier_core }: Peer): Contestant {
  return {
    name: 'verifier-core',
    reads: (suite) => suite === 'eddsa-rdfc-2022' || suite === 'Ed25519Signature2020',
    async verify({ bytes }) {
      const credential = JSON.parse(Buffer.from(bytes).toString());
      const { log = [] } = await verifier_core.verifyCredential({ credential, knownDIDRegistries: [] });
      return log.some((each: { id: string; valid?: boolean }) => each.id === 'valid_signature' && each.valid);
    },
  };
}

function digitalBazaar(peers: Peer): Contestant {
  const proof = (cryptosuite: unknown) => new peers.data_integrity.DataIntegrityProof({ cryptosuite });
  const jcs = peers.eddsa_jcs_2022_cryptosuite;
  const suites: Record<string, () => unknown> = {
    'eddsa-rdfc-2022': () => proof(peers.eddsa_rdfc_2022_cryptosuite.cryptosuite),
    'eddsa-jcs-2022': () => proof(jcs.cryptosuite ?? jcs.createVerifyCryptosuite()),
    'ecdsa-rdfc-2019': () => proof(peers.ecdsa_rdfc_2019_cryptosuite.cryptosuite),
    Ed25519Signature2020: () => new peers.ed25519_signature_2020.Ed25519Signature2020(),
  };
  return {
    name: 'vc',
    reads: (suite) => suite in suites,
    async verify({ bytes, suite }) {
      const credential = JSON.parse(Buffer.from(bytes).toString());
      const result = await peers.vc.verifyCredential({
        credential,
        suite: suites[suite]?.(),
        documentLoader,
      });
      return result.verified;
    },
  };
}

/** Packaged contexts, and the documents of did:key, written out here as the library expects them. */
async function documentLoader(url: string): Promise<{ document: object; documentUrl: string }> {
  if (!url.startsWith('did:key:')) return loadContext(url);
  const [did = '', fragment] = url.split('#');
  const publicKeyMultibase = did.slice('did:key:'.length);
  const id = `${did}#${publicKeyMultibase}`;
  const multikey = 'https://w3id.org/security/multikey/v1';
  const method = { '@context': multikey, id, type: 'Multikey', controller: did, publicKeyMultibase };
  const contexts = ['https://www.w3.org/ns/did/v1', multikey];
  const document = {
    '@context': contexts,
    id: did,
    verificationMethod: [method],
    assertionMethod: [id],
  };
  return { document: fragment ? method : document, documentUrl: url };
}
