// placeholder until branch router is merged
import type { RouterCard } from '@/models/catalog';
import type { Engine } from '@/models/engine/engine';
import type { Pixels } from '@/models/engine/picture/pixels';
import type { ChartType, Kind } from '@/utils/findings';
export interface KindFinding {
  kinds: Record<Kind, number>;
  words: number;
  chart: Partial<Record<ChartType | 'other', number>>;
}
export declare function classifyKind(engine: Engine, card: RouterCard, pixels: Pixels): Promise<KindFinding>;
