import { createMachine, type Machine } from '#models/engine/network/machine.ts';
import { FLOAT_BYTES, roundedUp } from '#models/engine/network/units.ts';

/** Memory of the kernels: weights that stay, and behind them room for one product at a time. */
export interface Workspace {
  readonly machine: Machine;
  /** An address of so many bytes that stay. Call before the first `room`. @throws RangeError where there is no memory */
  keep(bytes: number): number;
  /** An address of so many bytes, which hold until the next call. @throws RangeError where there is no memory */
  room(bytes: number): number;
  /** Where a kernel puts what a tensor has no room for. */
  readonly scratch: number;
}

const SCRATCH_BYTES = 64;
/** Kernels load whole vectors, so they may read a little beyond a tensor. */
const BEYOND = 64;
const ALIGNMENT = 16;

export async function createWorkspace(): Promise<Workspace> {
  const machine = await createMachine(SCRATCH_BYTES);
  let end = SCRATCH_BYTES;
  return {
    machine,
    scratch: 0,
    keep(bytes) {
      const at = end;
      end = roundedUp(end + bytes, ALIGNMENT);
      machine.reach(end + BEYOND);
      return at;
    },
    room(bytes) {
      machine.reach(end + bytes + BEYOND);
      return end;
    },
  };
}

/** The address of so many floats that stay, the first as given. */
export function keepFloats(
  { machine, keep }: Workspace,
  count: number,
  given: Float32Array | undefined,
  otherwise: number,
): number {
  const address = keep(count * FLOAT_BYTES);
  const start = address / FLOAT_BYTES;
  machine.floats.fill(otherwise, start, start + count);
  if (given) machine.floats.set(given, start);
  return address;
}
