/** An Open Badge 2.0 out of its statements, in the words in which its JSON is read. */
import { earliest } from '../../base/dates.ts';
import { defined, type JsonObject } from '../../base/json-values.ts';
import { type Graph, iri, type Node, nodes, only, rootsOf, text, typesOf, values } from '../graph.ts';
import type { BadgeParts } from './read-open-badge-2.ts';

const OPEN_BADGES = 'https://w3id.org/openbadges#';
const BLOCKCERTS = 'https://w3id.org/blockcerts#';
const SECURITY = 'https://w3id.org/security#';

const badges = (name: string) => [OPEN_BADGES + name];
const schema = (name: string) => [`http://schema.org/${name}`];

export interface AnchoredBadge {
  parts: BadgeParts;
  /** Of whom it is for. */
  names: string[];
  /** The account that it says anchors it: a hint which network is meant, and no more. */
  issuedBy: string;
}

/** `undefined` where the statements are of no assertion, or of several. */
export function readAnchored(graph: Graph): AnchoredBadge | undefined {
  const root = only(rootsOf(graph, `${OPEN_BADGES}Assertion`, []));
  if (!root) return undefined;
  const one = (node: Node | undefined, properties: readonly string[]) => only(nodes(graph, node, properties));
  const badge = one(root, badges('badge'));
  const recipient = one(root, badges('recipient'));
  const profiles = [root, recipient].flatMap((node) => nodes(graph, node, [`${BLOCKCERTS}recipientProfile`]));
  const rule = one(root, [...badges('verify'), `${BLOCKCERTS}verification`]);
  return {
    parts: {
      assertion: assertionOf(root, recipient),
      badge: badgeOf(badge, one(badge, badges('criteria'))),
      issuer: named(one(badge, badges('issuer'))),
    },
    names: profiles.flatMap((node) => text(node, schema('name')) ?? []),
    issuedBy: (text(rule, [`${SECURITY}publicKey`, ...CREATOR]) ?? '').replace(/^.*:/, ''),
  };
}

/** An early context names a prefix without saying what it stands for. */
const CREATOR = ['http://purl.org/dc/terms/creator', 'dc:creator'];

function assertionOf(root: Node, recipient: Node | undefined): JsonObject {
  const ends = values(root, [`${SECURITY}expiration`]).map((term) => term.value);
  return defined({
    id: iri(root),
    type: 'Assertion',
    issuedOn: text(root, badges('issueDate')),
    expires: earliest(ends),
    evidence: values(root, badges('evidence')).map((term) => term.value),
    recipient: defined({
      type: IDENTITY_TYPES.find((each) => typesOf(recipient).some((type) => schema(each).includes(type))),
      identity: text(recipient, badges('identityHash')),
      hashed: text(recipient, badges('hashed')) === 'true',
      salt: text(recipient, badges('salt')),
    }),
  });
}

/** As its context has them: the kind of an identity is its type. */
const IDENTITY_TYPES = ['email', 'url', 'telephone'];

function badgeOf(badge: Node | undefined, criteria: Node | undefined): JsonObject {
  const narrative = text(criteria, badges('narrative'));
  return defined({
    ...named(badge),
    description: text(badge, schema('description')),
    image: text(badge, schema('image')),
    tags: values(badge, schema('keywords')).map((term) => term.value),
    criteria: criteria && defined({ id: iri(criteria), narrative }),
  });
}

function named(node: Node | undefined): JsonObject {
  return defined({ id: iri(node), name: text(node, schema('name')), url: text(node, schema('url')) });
}
