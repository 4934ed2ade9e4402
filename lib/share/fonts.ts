/**
 * The fonts of the PDF: Inter, which carries Latin, Greek and Cyrillic. They stand in the code of this part, which
 * is loaded only when a PDF is made: the policy of our pages lets nothing be fetched from the package itself.
 */
import regular from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?inline';
import strong from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?inline';
import { fromBase64 } from '../base/bytes.ts';

export interface FontFiles {
  regular: Uint8Array;
  strong: Uint8Array;
}

export function packagedFonts(): FontFiles {
  return { regular: bytesOf(regular), strong: bytesOf(strong) };
}

function bytesOf(dataUrl: string): Uint8Array {
  const bytes = fromBase64(dataUrl.slice(dataUrl.indexOf(',') + 1));
  if (!bytes) throw new Error('The font was not packaged.');
  return bytes;
}
