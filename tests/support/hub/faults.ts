/** What a hub can do wrong with a file. */
export interface Fault {
  /** Answers with this status and a short text. */
  status?: number;
  /** Sends a web page with status 200 in place of the file. */
  page?: boolean;
  /** Changes the byte at this offset. */
  flip?: number;
  /** Closes the connection after this many bytes of the body. */
  endAfter?: number;
  bytesPerSecond?: number;
  /** The origin to which large files are redirected, in place of the hub's own. */
  redirectTo?: string;
  /** Answers 200 with the whole file, whatever range is asked for. */
  ignoresRange?: boolean;
  /** In place of the file's own: the file has changed between two requests. */
  etag?: string;
  /** Each link to the contents of a file serves one request; the next one with it is answered 403. */
  linksExpire?: boolean;
  /** How many requests it lasts for; without it, until `behave`. */
  times?: number;
}

export interface Faults {
  /** From now on, requests whose path contains `part` meet this fault. The longest part counts. */
  misbehave(part: string, fault: Fault): void;
  /** Ends all faults. */
  behave(): void;
  /** The fault for a request: it counts as met. */
  meet(pathname: string): Fault;
}

export function createFaults(): Faults {
  const faults = new Map<string, Fault>();
  return {
    misbehave: (part, fault) => void faults.set(part, { ...fault }),
    behave: () => faults.clear(),
    meet(pathname) {
      const parts = [...faults.keys()].filter((part) => pathname.includes(part));
      const [part] = parts.toSorted((a, b) => b.length - a.length);
      if (part === undefined) return {};
      const fault = faults.get(part)!;
      if (fault.times !== undefined && --fault.times <= 0) faults.delete(part);
      return fault;
    },
  };
}
