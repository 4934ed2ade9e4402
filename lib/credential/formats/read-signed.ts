/** A credential of the W3C data model, read with what its signature is worth: the statements, not the text, count. */
import { asText, type JsonObject } from '../../base/json-values.ts';
import { CONTEXTS, type ContextMap, contextsFor } from '../contexts/index.ts';
import { withLastingContexts } from '../contexts/lasting.ts';
import { type Graph, graphOf, iri, type Node, nodes, only, rootsOf } from '../graph.ts';
import { readToken } from '../jose/token.ts';
import type { Credential } from '../model.ts';
import { checkProofs } from '../proofs/check-proofs.ts';
import { asSigned, isSignedAsJson } from '../proofs/jcs-payload.ts';
import { type Securable, unsecured } from '../proofs/rdf-payload.ts';
import { type ExpandOptions, expand, quadsOf } from '../rdf.ts';
import { onceFor } from '../seen.ts';
import { bindingOf, type Check, check } from '../verdict.ts';
import { excessOf } from '../work-limits.ts';
import type { Examination, ListScene } from './format.ts';
import { HELD_BACK, heldBackIn } from './held-back.ts';
import { ownGraphOfStatements, ownGraphOfTree } from './own-graph.ts';
import { readCredential, signedValues } from './read-graph.ts';
import { readPlainly, unsignedReading } from './read-json.ts';
import { readVcJwt, worthOfToken } from './read-vc-jwt.ts';
import { unreadDates } from './unread-dates.ts';
import { HOLDING, TERMS, VERIFIABLE_CREDENTIAL } from './vocabulary.ts';

export interface SignedReading {
  credential: Credential;
  graph: Graph;
  root: Node;
  authentic: Check[];
  /** What leaves open whether it is in force, beside what the graph says. */
  open?: Check[];
}

/**
 * The content as its signature covers it, and what the signature is worth; or why neither can be said. A jcs suite
 * signs the JSON itself, contexts included; what that JSON means is still what its contexts say. So it is read from
 * its statements too: a document has one meaning, whichever suite signed it.
 */
export async function readSigned(
  written: JsonObject,
  scene: ListScene,
): Promise<SignedReading | Examination> {
  const { plain, excess, document } = readingOf(written);
  const stop = (reason: Check): Examination => ({ credential: plain, checks: [reason], method: 'none' });
  if (excess) return stop(check('malformed', `it has ${excess}`));
  const contexts = await contextsFor(document, scene.network);
  if ('code' in contexts) return stop(contexts);
  const secured = securedOf(document, contexts);
  const graph = await graphOrUndefined(secured);
  if (!graph)
    return stop(
      check('context_unknown', 'it uses terms that its contexts do not define, or in a way that is not read'),
    );
  const root = rootOf(graph, asText(document.id));
  if (!root) return stop(check('malformed', 'it does not say which of its parts is the credential'));
  const issuerId = iri(only(nodes(graph, root, TERMS.issuer)));
  const authentic = await proofChecks(document, secured, issuerId, scene);
  const read = { document, contexts, expanded: await secured.expanded(), graph, root };
  // Nobody is asked about what is inside of a credential that is nobody's.
  const isTree = isSignedAsJson(document) || !bindingOf(authentic);
  const own = isTree ? await ownGraphOfTree(read) : await ownGraphOfStatements(read, scene);
  const held = bindingOf(authentic) ? await heldBackIn(document, secured, root) : 'nothing';
  const whole = own.root === root ? wholeOnce(root, graph) : readCredential(graph, root, own);
  const credential = held === 'nothing' ? whole : { ...whole, isPartial: true as const };
  const unsafe =
    authentic.some((each) => each.code === 'proof_valid') &&
    unsignedReading(plain, signedValues(graph, root));
  if (unsafe) authentic.push(check('content_unsafe', unsafe));
  return { credential, graph, root, authentic, open: held === 'end or status' ? [HELD_BACK] : [] };
}

/** What follows from the document alone. */
const readingOf = onceFor((written: JsonObject) => {
  return { plain: readPlainly(written), excess: excessOf(written), document: asSigned(written) };
});

/** Contexts are held to their bytes: for one document they are the same whenever they are to be had. */
const securedOf = onceFor(unsecured);

/** The same for a credential in a token. */
export async function readSignedText(text: string, scene: ListScene): Promise<SignedReading | Examination> {
  const stop = (reason: Check): Examination => ({ checks: [reason], method: 'none' });
  const token = await readToken(text);
  const payload = 'code' in token ? token : readVcJwt(token);
  if ('code' in token || 'code' in payload) return stop(payload as Check);
  return readPayload(payload.document, (issuerId) => worthOfToken(token, issuerId, scene), scene);
}

/** What a document says that was signed as JSON: terms of contexts that are known, whose meaning no other can change. */
export async function readPayload(
  document: JsonObject,
  worth: (issuerId: string | undefined) => Promise<Check[]>,
  { network, now }: ListScene,
): Promise<SignedReading | Examination> {
  const stop = (reason: Check): Examination => ({
    credential: readPlainly(document),
    checks: [reason],
    method: 'none',
  });
  const excess = excessOf(document);
  if (excess) return stop(check('malformed', `it has ${excess}`));
  const contexts = await contextsFor(document, network);
  if ('code' in contexts && contexts.code === 'permission_needed') return stop(contexts);
  const known = 'code' in contexts ? CONTEXTS : contexts;
  const meaning = await meaningOf(document, known);
  const root = meaning && rootOf(meaning.graph, asText(document.id));
  if (meaning && root) {
    const { graph, own } = meaning;
    const credential = readCredential(graph, root, await own(root));
    const authentic = await worth(credential.issuer.id);
    return { credential, graph, root, authentic, open: unreadDates(document, credential, now) };
  }
  return stop('code' in contexts ? contexts : check('malformed', 'it does not say what its terms mean'));
}

/** What no context defines was signed all the same, and says nothing that is read. */
const LENIENT: ExpandOptions = { undefinedTerms: 'ignore' };

/** The statements of a document that was signed as JSON; `undefined` where it makes none that can be read. */
async function meaningOf(document: JsonObject, contexts: ContextMap) {
  try {
    const expanded = await expand(withLastingContexts(document, contexts), contexts, LENIENT);
    const graph = graphOf(await quadsOf(expanded));
    const own = (root: Node) => ownGraphOfTree({ document, contexts, expanded, graph, root });
    return { graph, own };
  } catch {
    return undefined;
  }
}

async function graphOrUndefined(secured: Securable): Promise<Graph | undefined> {
  try {
    return graphOnce(await secured.quads());
  } catch {
    return undefined;
  }
}

const graphOnce = onceFor(graphOf);
const wholeOnce = onceFor((root: Node, graph: Graph) => readCredential(graph, root, { graph, root }));
const rootsOnce = onceFor((graph: Graph) => rootsOf(graph, VERIFIABLE_CREDENTIAL, HOLDING));

/** The credential that nothing but those inside it refers to; several only if the top-level id names one. */
function rootOf(graph: Graph, id: string | undefined): Node | undefined {
  const roots = rootsOnce(graph);
  return only(roots) ?? roots.find((node) => node.id === id);
}

async function proofChecks(
  signed: JsonObject,
  secured: Securable,
  issuerId: string | undefined,
  { network, now }: ListScene,
): Promise<Check[]> {
  try {
    return await checkProofs({ signed, secured, issuerId, network, now });
  } catch {
    // A graph made to take forever, proof options that no context defines, more statements than are worked through.
    return [check('malformed', 'its statements cannot be put in order within the work limit')];
  }
}
