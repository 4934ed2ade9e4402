import { readFile, stat } from 'node:fs/promises';

/** Bytes. A transcript as PNG with its picture stays under 20 MB. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** The bytes of a file, or of the standard input for `-`; a sentence where they cannot be had. */
export async function bytesOf(input: string): Promise<{ bytes: Uint8Array } | { error: string }> {
  try {
    if (input === '-') return await standardInput();
    const { size } = await stat(input);
    if (size > MAX_FILE_BYTES) return { error: `${input} is too large` };
    return { bytes: await readFile(input) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return { error: `${input} is not there` };
    return { error: code === 'EISDIR' ? `${input} is a folder` : `${input} cannot be read` };
  }
}

async function standardInput(): Promise<{ bytes: Uint8Array } | { error: string }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > MAX_FILE_BYTES) return { error: 'the standard input is too large' };
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks) };
}
