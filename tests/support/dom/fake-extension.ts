/** A message as @webext-core/messaging sends it. */
export interface Sent {
  type: string;
  data?: unknown;
  /** Of the one message that goes without the library: bytes for the host. */
  ticket?: string;
}

interface FakeWindow {
  chrome: unknown;
  sent: Sent[];
  /** What the background answers, by message type: one a call, the last one stays. It fails at all other types. */
  answers: Record<string, unknown[]>;
}

/**
 * Runs in the page, before its scripts: the parts of `chrome` that our pages use, with a background that keeps what it
 * is told in `window.sent` and answers from `window.answers`.
 */
export function installFakeExtension(catalog: Record<string, { message: string }>): void {
  const world = globalThis as unknown as FakeWindow;
  world.sent = [];
  world.answers ??= {};
  const listeners = { addListener() {}, removeListener() {} };
  const getMessage = (name: string, substitutions: string[] = []) =>
    (catalog[name]?.message ?? '').replaceAll(/\$(\$|[1-9])/g, (_, sign: string) =>
      sign === '$' ? '$' : (substitutions[Number(sign) - 1] ?? ''),
    );
  const sendMessage = async (message: Sent, reply?: (answer: unknown) => void) => {
    // Without a callback it is no message of the library's, and nobody answers.
    if (!reply) return void world.sent.push(message);
    const { type, data } = message;
    world.sent.push({ type, data });
    const queue = world.answers[type];
    const res = queue && queue.length > 1 ? queue.shift() : queue?.[0];
    setTimeout(() => reply(queue ? { res } : { err: { message: `No answer to ${type}` } }));
  };
  const area = { get: async () => ({}), set: async () => {}, onChanged: listeners };
  world.chrome = {
    i18n: { getMessage },
    runtime: { id: 'altscribe', getURL: (path: string) => path, sendMessage, onMessage: listeners },
    storage: { local: area, session: area, sync: area, managed: area, onChanged: listeners },
    tabs: { query: async () => [{ id: 7 }] },
  };
}
