import { access, constants, stat } from 'node:fs/promises';

/** Why a path cannot be given to the browser as a file; null if it can. */
export async function whyNotAFile(path: string): Promise<string | null> {
  const stats = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  if (stats instanceof Error) return missing(path, stats);
  if (stats.isDirectory()) return `${path} is a folder: name the image files in it.`;
  if (!stats.isFile()) return `${path} is no ordinary file, so it cannot be read as an image.`;
  return access(path, constants.R_OK).then(
    () => null,
    () => `${path} may not be read: check its permissions.`,
  );
}

function missing(path: string, error: NodeJS.ErrnoException): string {
  return error.code === 'ENOENT'
    ? `There is no file ${path}: check the name.`
    : `${path} cannot be opened: ${error.message}`;
}
