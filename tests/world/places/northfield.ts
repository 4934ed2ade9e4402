import { IDA, NADIA } from '../people.ts';
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
    const documents = await makeUniversity(scene);
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

interface Diploma {
  name: string;
  title: string;
  issuedDaysAgo: number;
  index: number;
  holder?: string;
  list?: string;
}

const DIPLOMAS: readonly Diploma[] = [
  { name: 'data-literacy', title: 'Data Literacy', issuedDaysAgo: 250, index: 41_207 },
  { name: 'laboratory-safety', title: 'Laboratory Safety', issuedDaysAgo: 380, index: REVOKED_INDEX },
  {
    name: 'field-methods',
    title: 'Field Methods',
    issuedDaysAgo: 100,
    index: 12,
    holder: IDA.name,
    list: FAR_STATUS_LIST,
  },
];
const TO_BE_ALTERED: Diploma = {
  name: 'data-science',
  title: 'Data Science Taster',
  issuedDaysAgo: 200,
  index: 41_208,
};

async function makeUniversity(scene: Scene): Promise<Map<string, object>> {
  const key = makeKey();
  const { id, method, document } = didWebDocument(HOST, key);
  const issue = (diploma: Diploma) => issueDiploma(diploma, scene, { id, method, key });
  const documents = new Map<string, object>([
    ['/.well-known/did.json', document],
    ['/status/1.json', await statusList(scene, id, method, key)],
    [pathOf(TO_BE_ALTERED), altered(await issue(TO_BE_ALTERED))],
  ]);
  for (const diploma of DIPLOMAS) documents.set(pathOf(diploma), await issue(diploma));
  return documents;
}

function pathOf({ name }: Diploma): string {
  return `/credentials/${name}.json`;
}

function issueDiploma(
  diploma: Diploma,
  scene: Scene,
  { id, method, key }: { id: string; method: string; key: SigningKey },
): Promise<Document> {
  const { title, issuedDaysAgo: days } = diploma;
  const badge = openBadge3({
    id: `https://${HOST}${pathOf(diploma)}`,
    issuer: { id, name: 'Northfield University' },
    title,
    holder: diploma.holder ?? NADIA.name,
    issuedOn: scene.daysAgo(days),
    expiresOn: scene.daysAgo(days - 1_460),
    status: statusEntry(diploma.list ?? STATUS_LIST, diploma.index),
    skills: [title, 'Statistics'],
  });
  return signEddsaRdfc2022(badge, { key, method, created: scene.daysAgo(days) });
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
