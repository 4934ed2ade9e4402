import { describe, expect, test } from 'vitest';
import { awardsLinkedIn, findingsOf } from '../../../lib/resolve/linked-awards.ts';
import { badge, brackwater } from '../credential/badges.ts';
import { carrying, flate, link } from '../credential/containers/pdfs.ts';
import { NOW } from '../credential/scene.ts';
import { sign } from '../credential/signing.ts';
import { tableNetwork } from '../credential/table-network.ts';

const AWARD = 'https://www.credly.com/badges/5d0c1f3a-96b2-4e7d-8a41-c3f08b72d6e9';
const pdf = (files: unknown[], ...links: string[]) =>
  carrying(
    files.map((each) => flate(JSON.stringify(each))),
    links.map(link).join(' '),
  );

async function found(bytes: Uint8Array) {
  const network = tableNetwork(brackwater.documents);
  const findings = await findingsOf({ bytes }, { now: NOW, network, trusted: [] }, { readPages: false });
  return { codes: findings.map(({ checks }) => checks[0]?.code), requests: network.requests };
}

describe('The links of a PDF', () => {
  test('count where they lead to awards, each once; no other is looked at', async () => {
    const links = ['https://www.linkedin.com/in/ida', 'mailto:ida@a.example', `${AWARD}?utm=1`, AWARD];
    expect(await awardsLinkedIn(pdf([], ...links, 'https://10.0.0.1/public/assertions/x'))).toEqual([AWARD]);
    expect((await found(pdf([], 'https://www.linkedin.com/in/ida'))).requests).toEqual([]);
  });

  test('of a host that imitates another are said to, without a request', async () => {
    const fake = AWARD.replace('credly.com', 'credly.com.evil.example');
    expect(await found(pdf([], fake))).toEqual({ codes: ['issuer_impersonation'], requests: [] });
  });

  test('stand beside the credentials in it', async () => {
    const { codes } = await found(pdf([await sign(badge(), brackwater)], AWARD));
    expect(codes).toEqual(['proof_valid', 'unreachable']);
  });

  test('say nothing where there are none: then it is said that the PDF holds no credential', async () => {
    expect((await found(pdf([]))).codes).toEqual(['malformed']);
  });
});
