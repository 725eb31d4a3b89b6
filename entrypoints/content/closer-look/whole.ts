import type { CloserLook } from '#entrypoints/content/picture/closer-look.ts';
import { isJunk } from './junk.ts';
import { paintedBy } from './painted.ts';
import { isGlobal, isRole, mustBeNamed } from './roles.ts';
import { readOtherwise } from './read/read-otherwise.ts';

export const CLOSER_LOOK: CloserLook = {
  isJunk,
  isRole,
  mustBeNamed,
  isGlobal,
  paintedBy,
  readOtherwise,
};
