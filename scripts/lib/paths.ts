import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The folder with data that is not part of the project: beside the repository, unless ALTSCRIBE_SHARED names another. */
export const SHARED = process.env['ALTSCRIBE_SHARED'] ?? join(ROOT, '../shared');
