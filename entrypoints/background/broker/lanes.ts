/**
 * Fetches for public and for private pages never overlap: what stops a public page's picture from being redirected
 * into a private network is one rule for all of the extension's requests.
 */
export type FetchLane = 'public' | 'private';

/** True where nothing that is at work uses the other lane. Work that fetches nothing, null, may always start. */
export function isLaneFree(lane: FetchLane | null, inUse: Iterable<FetchLane | null>): boolean {
  if (lane === null) return true;
  return Array.from(inUse).every((used) => used === null || used === lane);
}

/**
 * Gives the function that resolves when the rules for a lane hold. Where they cannot be set it rejects, and the next
 * call tries again.
 * @param setRules makes the browser's rules those of a lane
 */
export function createLaneSwitch(
  setRules: (lane: FetchLane) => Promise<void>,
): (lane: FetchLane) => Promise<void> {
  /** Null where it is not known which rules hold: at the start, and after a failure. */
  let current: FetchLane | null = null;
  let last: Promise<void> = Promise.resolve();
  return (wanted) => {
    const change = async () => {
      if (current === wanted) return;
      current = null;
      await setRules(wanted);
      current = wanted;
    };
    last = last.then(change, change);
    return last;
  };
}
