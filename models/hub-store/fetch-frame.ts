/** A frame that fetches for one model, until it is closed. */
export interface FetchFrame {
  /** Given to the worker that downloads. */
  port: MessagePort;
  close(): void;
}

/** Opens a frame that may speak to these origins and no others. */
export type OpenFetchFrame = (origins: string[]) => FetchFrame;

/** @param page address of the packaged page for it (entrypoints/hub-fetch) */
export function createFetchFrames(page: string): OpenFetchFrame {
  return (origins) => {
    const { port1, port2 } = new MessageChannel();
    const frame = document.createElement('iframe');
    frame.addEventListener(
      'load',
      () => frame.contentWindow?.postMessage({ origins }, location.origin, [port2]),
      { once: true },
    );
    frame.src = page;
    (document.body ?? document.documentElement).append(frame);
    return {
      port: port1,
      close: () => frame.remove(),
    };
  };
}
