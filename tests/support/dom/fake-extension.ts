/** A message as @webext-core/messaging sends it. */
export interface Sent {
  type: string;
  data?: unknown;
  /** Of the one message that is sent without the library: bytes for the host. */
  ticket?: string;
}

interface FakeWindow {
  chrome: unknown;
  sent: Sent[];
  /** The background's answers, by message type: one for each call, the last one for all further calls. Other types fail. */
  answers: Record<string, unknown[]>;
}

/**
 * Runs in the page before its scripts. Provides the parts of `chrome` that our pages use, with a background that records
 * messages in `window.sent` and answers from `window.answers`.
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
    // Without a callback it is not a message of the library, and gets no answer.
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
    permissions: {
      contains: async () => true,
      request: async () => true,
      onAdded: listeners,
      onRemoved: listeners,
    },
  };
}
