/** Milliseconds of work after which others get their turn. */
const TURN = 40;

/** Lets messages in between pieces of work that cannot be interrupted: without that, an abort would go unnoticed. */
export function breather(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < TURN) return;
    await new Promise((resume) => setTimeout(resume));
    last = performance.now();
  };
}
