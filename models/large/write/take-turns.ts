/**
 * Lets waiting messages in, among them "stop". On wasm, all promises inside `generate` are kept within one turn of the event
 * loop, so a worker would hear nothing until the last word is out. A timer would wait for milliseconds.
 */
export function createTurns(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.addEventListener('message', () => waiting.shift()?.());
  port1.start();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}
