// placeholder until branch codes is merged
import type { Engine } from '@/models/engine/engine';
import type { Pixels } from '@/models/engine/picture/pixels';
import type { CodeFinding } from '@/utils/findings';
export declare function readCode(
  engine: Engine,
  pixels: Pixels,
  signal: AbortSignal,
): Promise<CodeFinding | null>;
