/** The fonts of the PDF: Inter, which carries Latin, Greek and Cyrillic. Fetched from our own package. */
import regularUrl from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?url';
import strongUrl from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?url';

export interface FontFiles {
  regular: Uint8Array;
  strong: Uint8Array;
}

export async function packagedFonts(): Promise<FontFiles> {
  const [regular, strong] = await Promise.all([read(regularUrl), read(strongUrl)]);
  return { regular, strong };
}

async function read(url: string): Promise<Uint8Array> {
  const answer = await fetch(url);
  return new Uint8Array(await answer.arrayBuffer());
}
