/** The groups that the whole verifier does not answer, and why: a group is here, or covered, or a suite by itself. */
import { CASES, COVERED } from './vectors.ts';

const STRUCTURE = 'structure.test.ts';
const NOT_SIGNED = 'asks which documents are well formed, most of them signed by nobody';

export interface Waiting {
  because: string;
  /** Answered by a test of its own, case by case, below the verifier as a whole. */
  by?: string;
}

export const ELSEWHERE: Readonly<Record<string, Waiting>> = {
  'w3c-rdf-canon': { because: 'statements, and no credentials', by: 'rdf-canon.test.ts' },
  wycheproof: { because: 'bare signatures', by: 'wycheproof.test.ts' },
  jcs: { because: 'JSON, and no credentials', by: 'jcs.test.ts' },
  'did-vectors': {
    because: 'keys, and no credentials; did-webvh.test.ts has the logs',
    by: 'did-key.test.ts',
  },

  '1edtech-spec': {
    because: 'examples of specifications, whose hosts and keys are not there',
    by: STRUCTURE,
  },
  'ietf-status': { because: 'lists and tokens, and no credentials', by: 'status-lists.test.ts' },
  'jose-cookbook': { because: 'bare tokens, and no credentials', by: 'token-signatures.test.ts' },
  'ob3-structural': { because: NOT_SIGNED, by: STRUCTURE },
  'dcc-registries': { because: 'lists of issuers, and no credentials', by: 'registries.test.ts' },

  'w3c-json-ld': { because: 'documents, and no credentials', by: 'json-ld.test.ts' },
  'w3c-vcdm1-structural': { because: NOT_SIGNED, by: STRUCTURE },
  'w3c-vcdm2-structural': { because: NOT_SIGNED, by: STRUCTURE },
};

/** Every group of the manifest that is not covered, with how many cases it has. */
export function groupsElsewhere(): { group: string; cases: number; waiting: Waiting | undefined }[] {
  const groups = [...new Set(CASES.map(({ group }) => group))].filter((group) => !COVERED.includes(group));
  return groups.map((group) => ({
    group,
    cases: CASES.filter((each) => each.group === group).length,
    waiting: ELSEWHERE[group],
  }));
}
