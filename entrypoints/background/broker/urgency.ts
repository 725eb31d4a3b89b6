import { PRIORITIES, type Priority } from '#utils/protocol/page-protocol.ts';

interface Prioritised {
  priority: Priority;
}

export function isMoreUrgent(one: Priority, other: Priority): boolean {
  return PRIORITIES.indexOf(one) < PRIORITIES.indexOf(other);
}

/** The most urgent one; of equally urgent ones the first. */
export function mostUrgent<One extends Prioritised>(queue: readonly One[]): One | undefined {
  return queue.reduce<One | undefined>(
    (best, one) => (!best || isMoreUrgent(one.priority, best.priority) ? one : best),
    undefined,
  );
}

/** The least urgent one; of equally urgent ones the last. */
export function leastUrgent<One extends Prioritised>(queue: readonly One[]): One | undefined {
  return queue.reduce<One | undefined>(
    (worst, one) => (!worst || !isMoreUrgent(one.priority, worst.priority) ? one : worst),
    undefined,
  );
}
