import type { Machine } from '#models/engine/network/machine.ts';

/** The kernels' memory, of which parts are taken while they are needed. */
export interface Workspace extends Machine {
  /** The first byte of a part, which holds whatever was there before. @throws RangeError where there is no memory left */
  take(bytes: number): number;
  /** Gives back the part that begins there. */
  give(at: number): void;
}

const ALIGNMENT = 16;

/** @param start the first byte that may be taken */
export function createWorkspace(machine: Machine, start: number): Workspace {
  const taken: { at: number; end: number }[] = [];
  const take = (bytes: number): number => {
    const length = Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
    let at = Math.ceil(start / ALIGNMENT) * ALIGNMENT;
    let place = 0;
    for (; place < taken.length && at + length > taken[place]!.at; place++) at = taken[place]!.end;
    machine.reach(at + length);
    taken.splice(place, 0, { at, end: at + length });
    return at;
  };
  const give = (at: number) => {
    const place = taken.findIndex((part) => part.at === at);
    if (place < 0) throw new Error('A part of the memory is given back that nobody has.');
    taken.splice(place, 1);
  };
  // The views are renewed as the memory grows: they must be asked for anew.
  return Object.assign(Object.create(machine) as Machine, { take, give });
}
