// placeholder until branch reader is merged
import type { ReaderCard } from '@/models/catalog';
import type { Engine } from '@/models/engine/engine';
import type { Pixels } from '@/models/engine/picture/pixels';
import type { Kind, TextFinding } from '@/utils/findings';
export declare function readText(
  engine: Engine,
  card: ReaderCard,
  pixels: Pixels,
  options: { kind: Kind; langs?: readonly string[] },
  signal: AbortSignal,
): Promise<TextFinding>;
