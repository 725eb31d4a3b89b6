import { onMessage, sendMessage, type Protocol } from './messages.ts';
import { fromExtension } from './only-extension.ts';

/** The messages that the host answers. */
type HostMessage = Extract<keyof Protocol, `host${string}`>;
type Sent<Type extends HostMessage> = Parameters<Protocol[Type]>;
type Answered<Type extends HostMessage> = Awaited<ReturnType<Protocol[Type]>>;

/** What the host answers if it lives in this very context, as it does in Firefox: no browser delivers a message to its sender. */
const here = new Map<HostMessage, (data: unknown) => unknown>();

/** Answers a message to the host, wherever in the extension it comes from. Gives what stops that. */
export function onHostMessage<Type extends HostMessage>(
  type: Type,
  answer: (data: unknown) => Answered<Type> | Promise<Answered<Type>>,
): () => void {
  here.set(type, answer);
  const handler = fromExtension(answer) as Parameters<typeof onMessage<Type>>[1];
  const stop = onMessage(type, handler);
  return () => {
    here.delete(type);
    stop();
  };
}

/** Asks the host: by a message, or directly if it lives in this context. */
export async function sendToHost<Type extends HostMessage>(
  type: Type,
  ...[data]: Sent<Type>
): Promise<Answered<Type>> {
  const answer = here.get(type);
  if (answer) return (await answer(data)) as Answered<Type>;
  return (await (sendMessage as (type: HostMessage, data: unknown) => Promise<unknown>)(
    type,
    data,
  )) as Answered<Type>;
}
