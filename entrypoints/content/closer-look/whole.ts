import type { CloserLook } from '#entrypoints/content/picture/closer-look.ts';
import { hiddenReasonOfArea } from './areas.ts';
import { hasGeneratedText } from './generated-text.ts';
import { hidesSemantics } from './hidden-semantics.ts';
import { isJunk } from './junk.ts';
import { labelOf } from './labels.ts';
import { learned } from './natural-size.ts';
import { paintedBy } from './painted.ts';
import { isGlobal, isRole, mustBeNamed } from './roles.ts';
import { readOtherwise } from './read/read-otherwise.ts';

export const CLOSER_LOOK: CloserLook = {
  isJunk,
  isRole,
  mustBeNamed,
  isGlobal,
  labelOf,
  hasGeneratedText,
  hiddenReasonOfArea,
  hidesSemantics,
  paintedBy,
  learned,
  readOtherwise,
};
