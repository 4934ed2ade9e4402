import { describe, expect, test } from 'vitest';
import { piecesOf, type ReadCode } from '../../../../lib/wallet/import/pieces.ts';
import { carrying, flate, link } from '../../credential/containers/pdfs.ts';

const noCode: ReadCode = async () => ({ refused: 'no code' });
const read = (bytes: Uint8Array) => piecesOf(new File([bytes as BlobPart], 'cv.pdf'), noCode);
const credential = (id: string) => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  id,
  credentialSubject: {},
});
const text = (value: unknown) => JSON.stringify(value);
const presentation = (...ids: string[]) =>
  text({ type: ['VerifiablePresentation'], verifiableCredential: ids.map(credential) });

async function partsIn(...files: string[]): Promise<string[]> {
  const [piece] = await read(carrying(files.map((each) => flate(each))));
  const parts = piece && 'parts' in piece ? piece.parts : [];
  return parts.map((each) => new TextDecoder().decode(each));
}

describe('A PDF that is added to the wallet', () => {
  test('is kept as the credentials in it, byte for byte, and not as the PDF', async () => {
    const odd = `{ "type": ["VerifiableCredential"],\n  "@context": "https://www.w3.org/ns/credentials/v2" }`;
    expect(await partsIn(odd, '{"invoice":7}')).toEqual([odd]);
  });

  test('brings no presentation of what is in it anyway, and one that shows more than that', async () => {
    const [a, b] = [text(credential('urn:a')), text(credential('urn:b'))];
    expect(await partsIn(a, b, presentation('urn:a', 'urn:b'))).toEqual([a, b]);
    expect(await partsIn(a, presentation('urn:a', 'urn:b'))).toHaveLength(2);
    expect(await partsIn(presentation('urn:a'))).toHaveLength(1);
  });

  test('gives where it links to', async () => {
    const address = 'https://www.credly.com/badges/5d0c1f3a-96b2-4e7d-8a41-c3f08b72d6e9';
    expect(await read(carrying([], link(address)))).toEqual([
      { name: 'cv.pdf', links: [address], hasCredentials: false },
    ]);
  });

  test('that is damaged or locked is refused in words', async () => {
    expect(await read(new TextEncoder().encode('%PDF-1.7'))).toEqual([
      { name: 'cv.pdf', refused: expect.stringContaining('damaged') },
    ]);
  });
});
