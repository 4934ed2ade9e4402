/**
 * JSON-LD contexts that no package ships, by their address: the SHA-256 of the bytes that were published there, read
 * in November 2026 in the repositories of those who publish them. What is served counts only if it has this hash, so
 * that neither who serves it nor who sends it on can give a signed term another meaning.
 */
const PUBLISHED: readonly (readonly [sha256: string, ...urls: string[]])[] = [
  // Comprehensive Learner Record 2.0.
  [
    'e198d7b517d74c5036434ce495086f67b10244709e9a3df9dcb7f8b1579b6167',
    'https://purl.imsglobal.org/spec/clr/v2p0/context.json',
  ],
  [
    '880f1902d4158f2f33ce06af41b90719977cd1ea337a9de2e41edb3ff5e543d6',
    'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
  ],
  // Open Badges 3.0 under its oldest address.
  [
    'b077fa134d909d92c1dcd1c153f2af1b244aeb415967fdc1467d7fc5dd48ac10',
    'https://purl.imsglobal.org/spec/ob/v3p0/context/ob_v3p0.jsonld',
  ],
  // Open Badges 2.0, whose terms those of Blockcerts 2 are signed in.
  [
    '393a890d7d95eb3a86f5f12309648a64c2d0676e5270e2967b5341a2dcea13d2',
    'https://w3id.org/openbadges/v2',
    'https://openbadgespec.org/v2/context.json',
  ],
  // edubadges and other Dutch issuers.
  [
    'c56c11e50a8222d9a3420779b44c5959d0b88feabe10e8757e422efba11ad129',
    'https://raw.githubusercontent.com/educredentials/obv3-examples/refs/heads/main/contexts/educredential.json',
  ],
  // Europass, European Learning Model.
  [
    '528f8a0e86dbbec7db2216c61806e6311feedac77a51d1a38b0a1d49e4c337fb',
    'http://data.europa.eu/snb/model/context/edc-ap',
  ],
  // Examples of the W3C, and what the older one refers to.
  [
    '2070ae4e75bc3b4c2cfe2b8b6e86ec45119672bbb5da283f0399ea96c60a0104',
    'https://www.w3.org/2018/credentials/examples/v1',
  ],
  [
    'e6600df812cdc1872f20b42ab0c1cecac39755b7ed381e7f6a88dac7baab54d6',
    'https://www.w3.org/ns/credentials/examples/v2',
  ],
  ['f9937a5cf820abc39a1b954a3752132a9334fb23ec4a379e77a74a007c8f567d', 'https://www.w3.org/ns/odrl.jsonld'],
  ['9ffdc9e92801959e8f7416744aca720d06e0a4702dd83043c02c74700c161d93', 'https://w3id.org/citizenship/v1'],
  ['8fb2559a56e5bf018f22038cdc3d894ea66701509a4d5d6282abc0ec96f77f43', 'https://w3id.org/citizenship/v2'],
  ['5c2d6f11ce92a2ffb416e8075acdf9fb4e750773f8e2bd7b0a62b41c047ee72c', 'https://w3id.org/citizenship/v4rc1'],
  // Kinds of signature and key.
  [
    'd648e05ddc6577827ca2bfd5e931f53e9ebc6e52a57a8da81df4ec8c46ffcd1e',
    'https://w3id.org/security/suites/jws-2020/v1',
    'https://w3c-ccg.github.io/lds-jws2020/contexts/lds-jws2020-v1.json',
  ],
  [
    '8452efdde151151539b78d240f55cee7d9cc985bf078123ce310aa7ae04763b4',
    'https://w3id.org/security/suites/secp256k1-2019/v1',
  ],
  [
    '442e5eb94f2a5108373120fc01f86bdd1c6fbb71ad11ec44546d1eabe603562f',
    'https://w3id.org/security/suites/secp256k1recovery-2020/v2',
  ],
  [
    'd032497b819ad21259daaa11a1e0ce1153592fb58877751944d6b48768c0bf33',
    'https://w3id.org/security/suites/x25519-2019/v1',
  ],
  [
    '953b934ec954fab06c3d48e524ac66f0f66531b86fa91330f66e8fc4ba536ff4',
    'https://w3id.org/security/suites/merkle-2019/v1',
  ],
  [
    'd92de480e9478a76ba64a67209e15b4746758e0f28f074a4b5dc5ac8a684073d',
    'https://w3id.org/security/suites/chained-2021/v1',
  ],
  ['13c9ca884f29b002e9440d2a9b7aaf8611cf8f5b06fefb82161f9b81a67cebf2', 'https://w3id.org/security/bbs/v1'],
  ['0f14b62f6071aafe00df265770ea0c7508e118247d79b7d861a406d2aa00bece', 'https://w3id.org/security/jwk/v1'],
  ['311be32772d8e42f96c1a6ae899e3fa15efb06c27cfd207d86e8abb9951a3e74', 'https://w3id.org/security/v3'],
  // Status, and a domain that vouches for a DID.
  [
    '9fe1e5bd6d2f709e4628947c86455f2d97204e07ed7b7ae51d559e35e5238e9d',
    'https://w3id.org/vc-revocation-list-2020/v1',
  ],
  ['6dd06a52bedb771e059c1083ba8ba7848dce22f6b4a8cfa0b98ba3fc188870e4', 'https://w3id.org/vc/status-list/v1'],
  [
    'a72455e2a489b997ec3a3e1fdcd8950591be86b1500c80ccf2c99b374a7acaf1',
    'https://identity.foundation/.well-known/did-configuration/v1',
  ],
  [
    'f1cec97834e5c7ce695e6dbdddcc918e157c1dc6b50c44c3ba54b267f2e49ff9',
    'https://identity.foundation/presentation-exchange/submission/v1',
  ],
  // Blockcerts: one document under several addresses.
  [
    '9aeb82c65913f2b727170778a81b9f882254b12d4b66c7aca1c8ee4765d4fc57',
    'https://w3id.org/blockcerts/schema/2.0/context.json',
    'https://w3id.org/blockcerts/v2.0',
    'https://w3id.org/blockcerts/v2',
    'https://www.blockcerts.org/schema/2.0/context.json',
  ],
  [
    '3c0621311db8d15a6aee9921a641d75d3cb72ebc296ff2c6d11597f23e4615b5',
    'https://w3id.org/blockcerts/schema/2.1/context.json',
    'https://w3id.org/blockcerts/v2.1',
    'https://www.blockcerts.org/schema/2.1/context.json',
  ],
  [
    '7b5a4f9771640918b6e3169af29374b38a9f914dcfed77675db7944c8f1a1152',
    'https://w3id.org/blockcerts/schema/3.0/context.json',
    'https://w3id.org/blockcerts/v3.0',
    'https://w3id.org/blockcerts/v3',
    'https://www.blockcerts.org/schema/3.0/context.json',
  ],
  [
    '2fc073679f0e05bba5984a3110c0bfcfbc9401c2a5874115e9a9bb12204001f3',
    'https://w3id.org/blockcerts/schema/3.1/context.json',
    'https://w3id.org/blockcerts/v3.1',
    'https://www.blockcerts.org/schema/3.1/context.json',
  ],
  [
    'fa5afe993720de6d030dc78cb8d33085e4e8a58704e26c8eefa536f4ab7b9731',
    'https://w3id.org/blockcerts/schema/3.2/context.json',
    'https://w3id.org/blockcerts/v3.2',
    'https://www.blockcerts.org/schema/3.2/context.json',
  ],
  [
    '1b85185c93a2923a50292fc8ec41b26e4dc404e79ec19bf32c02a3136c1eaf81',
    'https://w3id.org/blockcerts/schema/2.0-alpha/context.json',
    'https://w3id.org/blockcerts/v2.0-alpha',
    'https://www.blockcerts.org/schema/2.0-alpha/context.json',
  ],
];

const HASHES: ReadonlyMap<string, string> = new Map(
  PUBLISHED.flatMap(([sha256, ...urls]) => urls.map((url) => [url, sha256] as const)),
);

/** The hash (hex) of what was published at an address; `undefined` for one that nobody has read. */
export function publishedHash(url: string): string | undefined {
  return HASHES.get(url);
}

/** Every address whose context is known by its hash. */
export const PUBLISHED_URLS: readonly string[] = [...HASHES.keys()];
