import { NADIA } from '../people.ts';
import { json, notFound, type Place } from '../place.ts';
import type { Scene } from '../scene.ts';
import { didWebDocument, makeKey, type SigningKey } from '../signing/keys.ts';
import { openBadge3 } from '../signing/open-badge-3.ts';
import { type Document, signEddsaRdfc2022 } from '../signing/proofs.ts';
import { bitstringStatusList, statusEntry } from '../signing/status-list.ts';

const HOST = 'northfield.edu';
const STATUS_LIST = `https://${HOST}/status/1.json`;
/** A host of its own for a list, which nobody clicks and which is down. */
const FAR_STATUS_LIST = 'https://status.northfield.edu/lists/2.json';
const REVOKED_INDEX = 77_031;

/** A university that signs with `did:web` on a domain that only such bodies get. */
export const northfield: Place = {
  id: 'northfield',
  hosts: [HOST],
  async open(scene) {
    const university = makeUniversity(scene);
    const documents = await university.documents();
    return {
      answer: (asked) => {
        const found = documents.get(asked.path.split('?')[0] ?? '');
        return found ? json(found) : notFound();
      },
      documents: [...documents.keys()].map((path) => `https://${HOST}${path}`),
    };
  },
};

export const northfieldStatus: Place = {
  id: 'northfield-status',
  hosts: ['status.northfield.edu'],
  open: () => ({ answer: () => ({ status: 503, body: 'Service unavailable' }) }),
};

function makeUniversity(scene: Scene) {
  const key = makeKey();
  const { id, method, document } = didWebDocument(HOST, key);
  const issue = issuer(scene, id, method, key);
  return {
    async documents(): Promise<Map<string, object>> {
      return new Map<string, object>([
        ['/.well-known/did.json', document],
        ['/status/1.json', await statusList(scene, id, method, key)],
        ['/credentials/data-literacy.json', await issue('data-literacy', 'Data Literacy', 250, 41_207)],
        [
          '/credentials/data-science.json',
          altered(await issue('data-science', 'Data Science Taster', 200, 41_208)),
        ],
        [
          '/credentials/laboratory-safety.json',
          await issue('laboratory-safety', 'Laboratory Safety', 380, REVOKED_INDEX),
        ],
        [
          '/credentials/field-methods.json',
          await issue('field-methods', 'Field Methods', 300, 12, FAR_STATUS_LIST),
        ],
      ]);
    },
  };
}

function issuer(scene: Scene, id: string, method: string, key: SigningKey) {
  return (name: string, title: string, days: number, index: number, list = STATUS_LIST): Promise<Document> =>
    signEddsaRdfc2022(
      openBadge3({
        id: `https://${HOST}/credentials/${name}.json`,
        issuer: { id, name: 'Northfield University' },
        title,
        holder: NADIA.name,
        issuedOn: scene.daysAgo(days),
        expiresOn: scene.daysAgo(days - 1_460),
        status: statusEntry(list, index),
        skills: [title, 'Data Literacy'],
      }),
      { key, method, created: scene.daysAgo(days) },
    );
}

function statusList(scene: Scene, issuerId: string, method: string, key: SigningKey): Promise<Document> {
  return bitstringStatusList({
    url: STATUS_LIST,
    issuer: issuerId,
    method,
    key,
    validFrom: scene.daysAgo(2),
    revoked: [REVOKED_INDEX],
  });
}

/** A bigger title, written in after signing. */
function altered(signed: Document): Document {
  return JSON.parse(JSON.stringify(signed).replaceAll('Data Science Taster', 'Master of Data Science'));
}
