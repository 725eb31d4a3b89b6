import { access, constants, stat } from 'node:fs/promises';

const SCHEME = /^([a-z][a-z\d+.-]+):/i;

/** Why a path cannot be given to the browser as a file; null if it can. */
export async function whyNotAFile(path: string): Promise<string | null> {
  const stats = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  if (stats instanceof Error) return missing(path, stats);
  if (stats.isDirectory()) return `${path} is a folder. Name the image files in it.`;
  if (!stats.isFile()) return `${path} is not a regular file.`;
  return access(path, constants.R_OK).then(
    () => null,
    () => `${path} cannot be read. Check its permissions.`,
  );
}

function missing(path: string, error: NodeJS.ErrnoException): string {
  const scheme = SCHEME.exec(path)?.[1];
  if (scheme) return `Only http and https addresses can be opened, not ${scheme}: addresses.`;
  if (error.code !== 'ENOENT') return `${path} cannot be opened: ${error.message}`;
  return `There is no file ${path}. Check the name; an address begins with http:// or https://.`;
}
