import type { Plan } from './plan.ts';
import type { PictureBytes } from './step.ts';

/** What a helper is told: first its part of the plan, then pictures. */
export type ToHelper =
  { type: 'open'; plan: Plan; model: ArrayBuffer } | { type: 'run'; id: number; pixels: PictureBytes };

/** What it answers. */
export type FromHelper =
  | { type: 'opened' }
  | { type: 'failed'; message: string }
  | { type: 'done'; id: number; values: Record<string, Float32Array<ArrayBuffer>> };
