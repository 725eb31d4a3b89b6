import type { Priority } from './page-protocol.ts';

/** How urgent a job is for all who wait for it, while it runs. */
export interface JobUrgency {
  readonly priority: Priority;
  /** Called whenever that has changed. */
  changed?: ((priority: Priority) => void) | undefined;
}
