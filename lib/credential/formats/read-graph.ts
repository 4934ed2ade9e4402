import { earliest, latest } from '../../base/dates.ts';
import { defined } from '../../base/json-values.ts';
import { type Graph, iri, type Node, nodes, only, text, typesOf, values } from '../graph.ts';
import { domainOf } from '../issuers/domain.ts';
import type {
  Achievement,
  Credential,
  FormatId,
  Issuer,
  Recipient,
  RecipientIdentity,
  Skill,
} from '../model.ts';
import type { StatedSchema } from '../schemas/check-schemas.ts';
import type { StatusEntry } from '../status/entry.ts';
import type { OwnGraph } from './own-graph.ts';
import type { SignedValues } from './read-json.ts';
import { CLR_TYPE, ENDORSEMENT_TYPE, OPEN_BADGE_TYPES, statusTypeName, TERMS } from './vocabulary.ts';

/**
 * A credential of the W3C data model, read from the statements that its signature covers. What decides about it, such as
 * its end, is read from all of them; what describes it only from those that it makes itself, and not a credential inside.
 */
export function readCredential(graph: Graph, root: Node, own: OwnGraph): Credential {
  // Several subjects have no order by which one could be shown: then no title and no holder are.
  const subject = only(nodes(graph, root, TERMS.subject));
  const ownSubject = sameAs(subject, only(nodes(own.graph, own.root, TERMS.subject)));
  const achieved = only(nodes(own.graph, ownSubject, TERMS.achievement));
  const achievement = readAchievement(own.graph, achieved);
  const results = readResults(own.graph, ownSubject, achieved);
  const format = formatOfTypes(typesOf(root));
  const name = text(own.root, TERMS.name);
  return {
    format,
    issuer: readIssuer(only(nodes(graph, root, TERMS.issuer)), own),
    achievement,
    recipient: { ...readRecipient(own.graph, ownSubject), ...defined({ id: iri(subject) }) },
    evidence: nodes(own.graph, own.root, TERMS.evidence).flatMap((node) => iri(node) ?? []),
    ...defined({
      id: iri(root),
      // A learner record is no achievement, even if it lists one.
      title: format === 'clr-2' ? name : (achievement.name ?? name),
      issuedOn: text(root, TERMS.issuedOn) ?? text(root, TERMS.awardedOn) ?? text(root, TERMS.validFrom),
      validFrom: latest(textsOf(root, TERMS.validFrom)) ?? latest(textsOf(root, TERMS.issuedOn)),
      hasStatus: values(root, TERMS.status).length ? true : undefined,
      // Two ends can be stated, in the words of both versions of the data model.
      expiresOn: earliest(textsOf(root, TERMS.expiresOn)),
      holds: format === 'clr-2' ? nodes(graph, subject, TERMS.held).length : undefined,
      endorses: readEndorsed(root, subject, ownSubject),
      results: results.length ? results : undefined,
    }),
  };
}

/** What the document says itself of that node; nothing where it speaks of another. */
function sameAs(node: Node | undefined, own: Node | undefined): Node | undefined {
  return iri(node) === iri(own) ? own : undefined;
}

function formatOfTypes(types: readonly string[]): FormatId {
  if (types.includes(CLR_TYPE)) return 'clr-2';
  return types.some((type) => OPEN_BADGE_TYPES.includes(type)) ? 'open-badge-3' : 'verifiable-credential';
}

function readEndorsed(root: Node, subject: Node | undefined, own: Node | undefined): Credential['endorses'] {
  if (!typesOf(root).includes(ENDORSEMENT_TYPE)) return undefined;
  return defined({ id: iri(subject), comment: text(own, TERMS.endorsementComment) });
}

function textsOf(node: Node, properties: readonly string[]): string[] {
  return values(node, properties).map((term) => term.value);
}

function readIssuer(issuer: Node | undefined, { graph, root }: OwnGraph): Issuer {
  const id = iri(issuer);
  const own = sameAs(issuer, only(nodes(graph, root, TERMS.issuer)));
  return defined({ id, name: text(own, TERMS.name), url: text(own, TERMS.url), domain: id && domainOf(id) });
}

function readAchievement(graph: Graph, node: Node | undefined): Achievement {
  const criteria = only(nodes(graph, node, TERMS.criteria));
  return {
    skills: readSkills(graph, node),
    ...defined({
      id: iri(node),
      name: text(node, TERMS.name),
      type: text(node, TERMS.achievementType),
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
    const [code, type] = [text(node, TERMS.targetCode), text(node, TERMS.targetType)];
    return [{ name, ...defined({ url, framework, code, type }) }];
  });
  return [...aligned, ...values(achievement, TERMS.tag).map((term) => ({ name: term.value }))];
}

/** A result names its description by its address; the achievement says there what was measured, and in what levels. */
function readResults(graph: Graph, subject: Node | undefined, achievement: Node | undefined) {
  const described = nodes(graph, achievement, TERMS.resultDescription);
  const levels = described.flatMap((each) => nodes(graph, each, TERMS.level));
  const named = (list: Node[], id: string | undefined) => list.find((each) => id && iri(each) === id);
  return nodes(graph, subject, TERMS.result).flatMap((node) => {
    const level = named(levels, text(node, TERMS.achievedLevel));
    const value = text(node, TERMS.value) ?? text(level, TERMS.name);
    if (!value) return [];
    const name = text(named(described, text(node, TERMS.resultDescription)), TERMS.name);
    return [{ value, ...defined({ name }) }];
  });
}

function readRecipient(graph: Graph, subject: Node | undefined): Recipient {
  const identifiers = nodes(graph, subject, TERMS.identifier).flatMap(readIdentity);
  const named = identifiers.filter((each) => each.type === 'name').map((each) => each.value);
  const stated = values(subject, TERMS.name).map((term) => term.value);
  const mail = text(subject, TERMS.email);
  const identities = identifiers.flatMap(({ type, ...rest }) => (type === 'name' ? [] : [{ type, ...rest }]));
  if (mail) identities.push({ type: 'email', value: mail, hashed: false });
  return { names: [...new Set([...stated, ...named])], identities };
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
    type: statusTypeOf(node) ?? typesOf(node)[0] ?? '',
    names: [iri(root)].flatMap((id) => id ?? []),
    messages: nodes(graph, node, TERMS.statusMessage).map((message) =>
      defined({ status: text(message, TERMS.statusOfMessage), message: text(message, TERMS.message) }),
    ),
    ...defined({
      id: iri(node),
      purpose: text(node, TERMS.statusPurpose),
      index: text(node, TERMS.statusListIndex),
      size: text(node, TERMS.statusSize),
      listUrl: text(node, TERMS.statusListCredential),
    }),
  }));
}

/** The type of the status vocabularies. Of two that it claims to be neither counts: statements have no order. */
export function statusTypeOf(node: Node | undefined): string | undefined {
  const names = typesOf(node).flatMap((type) => statusTypeName(type) ?? []);
  return names.length ? names.sort().join(' and ') : undefined;
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
