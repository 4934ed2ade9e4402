import { defined } from '../../base/json-values.ts';
import { type Graph, iri, type Node, nodes, only, text, typesOf, values } from '../graph.ts';
import { domainOf } from '../issuers/domain.ts';
import type { Achievement, Credential, Issuer, Recipient, RecipientIdentity, Skill } from '../model.ts';
import type { StatedSchema } from '../schemas/check-schemas.ts';
import type { StatusEntry } from '../status/entry.ts';
import type { SignedValues } from './read-json.ts';
import { OPEN_BADGE_TYPES, statusTypeName, TERMS } from './vocabulary.ts';

/** A credential of the W3C data model, read from the statements that its signature covers. */
export function readCredential(graph: Graph, root: Node): Credential {
  // Several subjects have no order by which one could be shown: then no title and no holder are.
  const subject = only(nodes(graph, root, TERMS.subject));
  const achievement = readAchievement(graph, only(nodes(graph, subject, TERMS.achievement)));
  const types = typesOf(root);
  return {
    format: types.some((type) => OPEN_BADGE_TYPES.includes(type)) ? 'open-badge-3' : 'verifiable-credential',
    issuer: readIssuer(graph, root),
    achievement,
    recipient: readRecipient(graph, subject),
    evidence: nodes(graph, root, TERMS.evidence).flatMap((node) => iri(node) ?? []),
    ...defined({
      id: iri(root),
      title: achievement.name ?? text(root, TERMS.name),
      issuedOn: text(root, TERMS.issuedOn) ?? text(root, TERMS.awardedOn) ?? text(root, TERMS.validFrom),
      validFrom: latest(textsOf(root, TERMS.validFrom)) ?? latest(textsOf(root, TERMS.issuedOn)),
      hasStatus: values(root, TERMS.status).length ? true : undefined,
      expiresOn: earliest(textsOf(root, TERMS.expiresOn)),
    }),
  };
}

/** Two ends can be stated, in the words of both versions of the data model: the first to come counts. */
function earliest(dates: string[]): string | undefined {
  return notDate(dates) ?? inOrder(dates)[0];
}

/** Of two beginnings the last counts. */
function latest(dates: string[]): string | undefined {
  return notDate(dates) ?? inOrder(dates).at(-1);
}

/** What is no date is to be noticed, not hidden behind one that is. */
function notDate(dates: string[]): string | undefined {
  return dates.find((date) => Number.isNaN(Date.parse(date)));
}

function inOrder(dates: string[]): string[] {
  return dates.sort((a, b) => Date.parse(a) - Date.parse(b));
}

function textsOf(node: Node, properties: readonly string[]): string[] {
  return values(node, properties).map((term) => term.value);
}

function readIssuer(graph: Graph, root: Node): Issuer {
  const node = only(nodes(graph, root, TERMS.issuer));
  const id = iri(node);
  return defined({
    id,
    name: text(node, TERMS.name),
    url: text(node, TERMS.url),
    domain: id && domainOf(id),
  });
}

function readAchievement(graph: Graph, node: Node | undefined): Achievement {
  const criteria = only(nodes(graph, node, TERMS.criteria));
  return {
    skills: readSkills(graph, node),
    ...defined({
      id: iri(node),
      name: text(node, TERMS.name),
      description: text(node, TERMS.description),
      criteria: text(criteria, TERMS.narrative) ?? iri(criteria),
      image: text(node, TERMS.image),
    }),
  };
}

function readSkills(graph: Graph, achievement: Node | undefined): Skill[] {
  const aligned = nodes(graph, achievement, TERMS.alignment).flatMap((node) => {
    const name = text(node, TERMS.targetName);
    if (!name) return [];
    const url = text(node, TERMS.targetUrl);
    const framework = text(node, TERMS.targetFramework);
    return [{ name, ...defined({ url, framework, code: text(node, TERMS.targetCode) }) }];
  });
  const tags = values(achievement, TERMS.tag).map((term) => ({ name: term.value }));
  return [...aligned, ...tags];
}

function readRecipient(graph: Graph, subject: Node | undefined): Recipient {
  const identifiers = nodes(graph, subject, TERMS.identifier).flatMap(readIdentity);
  const named = identifiers.filter((each) => each.type === 'name').map((each) => each.value);
  const stated = values(subject, TERMS.name).map((term) => term.value);
  const mail = text(subject, TERMS.email);
  const identities = identifiers.flatMap(({ type, ...rest }) => (type === 'name' ? [] : [{ type, ...rest }]));
  if (mail) identities.push({ type: 'email', value: mail, hashed: false });
  return { names: [...new Set([...stated, ...named])], identities, ...defined({ id: iri(subject) }) };
}

type Identity = Omit<RecipientIdentity, 'type'> & { type: RecipientIdentity['type'] | 'name' };

const IDENTITY_TYPES = new Map<string, Identity['type']>([
  ['name', 'name'],
  ['emailAddress', 'email'],
  ['email', 'email'],
  ['url', 'url'],
  ['phoneNumber', 'telephone'],
]);

function readIdentity(node: Node): Identity[] {
  const value = text(node, TERMS.identityHash);
  if (!value) return [];
  const hashed = ['true', '1'].includes(text(node, TERMS.hashed) ?? '');
  const stated = IDENTITY_TYPES.get(text(node, TERMS.identityType) ?? '') ?? 'other';
  const type = stated === 'name' && hashed ? 'other' : stated;
  return [{ type, value, hashed, ...defined({ salt: text(node, TERMS.salt) }) }];
}

/** The status entries of the credential. */
export function readStatusEntries(graph: Graph, root: Node): StatusEntry[] {
  return nodes(graph, root, TERMS.status).map((node) => ({
    type: typesOf(node).map(statusTypeName).find(Boolean) ?? typesOf(node)[0] ?? '',
    ...defined({
      purpose: text(node, TERMS.statusPurpose),
      index: text(node, TERMS.statusListIndex),
      size: text(node, TERMS.statusSize),
      listUrl: text(node, TERMS.statusListCredential),
    }),
  }));
}

/** The schemas that the credential says it keeps to. */
export function readSchemas(graph: Graph, root: Node): StatedSchema[] {
  return nodes(graph, root, TERMS.schema).map((node) => ({
    type: /[^#/]*$/.exec(typesOf(node)[0] ?? '')?.[0] ?? '',
    id: iri(node) ?? '',
    ...defined({ digest: text(node, TERMS.digest) }),
  }));
}

/** All that is signed for what people are shown, to compare a plain reading with. */
export function signedValues(graph: Graph, root: Node): SignedValues {
  const subjects = nodes(graph, root, TERMS.subject);
  const named = [root, ...subjects.flatMap((subject) => nodes(graph, subject, TERMS.achievement))];
  const namesOf = (list: Node[]) =>
    list.flatMap((node) => values(node, TERMS.name).map((term) => term.value));
  return {
    titles: namesOf(named),
    issuerNames: namesOf(nodes(graph, root, TERMS.issuer)),
    holderNames: namesOf(subjects),
  };
}
