import { beforeEach, describe, expect, test } from 'vitest';
import { createMachine, type Machine } from '#models/engine/network/machine.ts';
import { createWorkspace, type Workspace } from '#models/experts/text/network/workspace.ts';

const START = 100;

let machine: Machine;
let work: Workspace;
beforeEach(async () => {
  machine = await createMachine(START);
  work = createWorkspace(machine, START);
});

describe('a workspace', () => {
  test('gives parts that begin after its start and do not overlap', () => {
    const parts = [10, 100, 16, 1].map((bytes) => ({ at: work.take(bytes), bytes }));
    expect(Math.min(...parts.map(({ at }) => at))).toBeGreaterThanOrEqual(START);
    const sorted = parts.toSorted((a, b) => a.at - b.at);
    for (const [place, { at, bytes }] of sorted.slice(0, -1).entries()) {
      expect(at + bytes).toBeLessThanOrEqual(sorted[place + 1]!.at);
    }
  });

  test('gives what was given back again, but not to something larger', () => {
    const [first] = [work.take(64), work.take(64)];
    work.give(first!);
    expect(work.take(65)).not.toBe(first);
    expect(work.take(64)).toBe(first);
  });

  test('grows, keeps what is in it, and shows all of it', () => {
    const at = work.take(16);
    work.bytes[at] = 7;
    const before = work.bytes.length;
    work.take(1_000_000);
    expect(work.bytes.length).toBeGreaterThan(before + 900_000);
    expect(work.floats.byteLength).toBe(work.bytes.length);
    expect(work.bytes[at]).toBe(7);
  });

  test('takes nothing back that nobody has', () => {
    expect(() => work.give(12)).toThrow(/nobody has/);
  });
});
