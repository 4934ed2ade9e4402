import { asArray, asText } from '../../base/json-values.ts';
import { quoted } from '../../base/text.ts';
import type { KeyHeader } from './key-header.ts';
import { readCertificate } from './x509.ts';

/** Certificates between a leaf and its root: two are common. */
const MAX_CHAIN = 8;

/** RFC 7515, section 4.1.6: whose the chain claims to be is said; whether its root may say so is not known. */
export const x5cHeader: KeyHeader = {
  id: 'x5c',
  bring({ x5c }) {
    const chain = asArray(x5c).slice(0, MAX_CHAIN);
    if (!chain.length) return undefined;
    const read = chain.map((each) => readCertificate(asText(each) ?? ''));
    const [leaf] = read;
    if (!leaf) return { detail: 'its certificate is not readable' };
    const names = [leaf.subject, ...read.map((each) => each?.issuer ?? '')].map((name) =>
      name ? quoted(name) : 'no name',
    );
    const said = names.filter((name, at) => name !== names[at - 1]).join(', issued by ');
    return {
      ...(leaf.key ? { key: leaf.key } : {}),
      detail: `by a certificate that nobody checked: ${said}`,
    };
  },
};
