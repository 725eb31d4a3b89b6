/* oxlint-disable unicorn/consistent-function-scoping -- only the text of the function itself is sent to the page */
/**
 * Runs in a frame. Shows every part of it for a moment: screen by screen, then each box that scrolls by itself, then each image
 * that has still not loaded. Everything it needs is inside it, because only its own text is sent to the page.
 */
export async function scrollFrame(budget: number): Promise<void> {
  const end = Date.now() + budget;
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  /** Until the page has been painted. A frame that the browser takes for invisible is not painted at all. */
  const painted = async () => {
    const frames = new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await Promise.race([frames, pause(250)]);
    await pause(30);
  };
  /** Pages that grow at their end fetch what follows. */
  const staysSo = async (isSo: () => boolean) => {
    for (let polls = 0; polls < 6; polls++) {
      if (!isSo()) return false;
      await pause(100);
    }
    return isSo();
  };
  const everyElement = () => {
    const found: Element[] = [];
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) {
      for (const element of root.querySelectorAll('*')) {
        found.push(element);
        if (element.shadowRoot) roots.push(element.shadowRoot);
      }
    }
    return found;
  };

  const walk = async (box: Element, sideways: boolean) => {
    const [at, screen, length] = sideways
      ? (['scrollLeft', 'clientWidth', 'scrollWidth'] as const)
      : (['scrollTop', 'clientHeight', 'scrollHeight'] as const);
    const start = box[at];
    const direction = sideways && getComputedStyle(box).direction === 'rtl' ? -1 : 1;
    const atEnd = (to: number) => to >= box[length] - box[screen];
    // The length is read anew each time: what comes into view may make it longer, a moment later.
    for (let to = 0; Date.now() < end && !(atEnd(to) && (await staysSo(() => atEnd(to))));) {
      to += Math.max(100, box[screen] * 0.8);
      box.scrollTo({ [sideways ? 'left' : 'top']: to * direction, behavior: 'instant' });
      await painted();
    }
    box.scrollTo({ [sideways ? 'left' : 'top']: start, behavior: 'instant' });
  };
  const scrolls = (overflow: string, screen: number, length: number) =>
    /auto|scroll/.test(overflow) && screen > 0 && length > screen + 1;

  const page = document.scrollingElement;
  if (page) await walk(page, false);
  for (const box of everyElement()) {
    if (box === page || Date.now() > end) continue;
    const { overflowX, overflowY } = getComputedStyle(box);
    const [down, across] = [
      scrolls(overflowY, box.clientHeight, box.scrollHeight),
      scrolls(overflowX, box.clientWidth, box.scrollWidth),
    ];
    if (!down && !across) continue;
    box.scrollIntoView({ block: 'center', behavior: 'instant' });
    if (down) await walk(box, false);
    if (across) await walk(box, true);
  }
  for (const image of everyElement()) {
    if (!(image instanceof HTMLImageElement) || image.complete || Date.now() > end) continue;
    image.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    await painted();
  }
  page?.scrollTo({ top: 0, behavior: 'instant' });
}

/** Runs in a frame: whether an image that is laid out has not loaded yet. */
export function isLoading(): boolean {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (!(element instanceof HTMLImageElement) || element.complete) continue;
      if (element.getClientRects().length > 0) return true;
    }
  }
  return false;
}
