import { writeFile } from 'node:fs/promises';

export async function saveSmall(path: string, png: Uint8Array): Promise<void> {
  await writeFile(path, png);
}
