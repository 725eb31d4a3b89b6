import type { Description } from '@/utils/description';
import { sendMessage } from '@/utils/messages';
import { classify } from './detect/classify';
import { isOurs } from './inject/inject';
import type { Pictures } from './pictures';
import { findPanel, type PanelApi } from './panel/contract';
import { words } from './words';

/** The picture is gone, or changed while we looked. */
const unavailable = (): Description => ({
  state: 'failed',
  reason: 'cancelled',
  message: words('announce_unavailable'),
  retry: true,
  ms: 0,
});

/** The panel's script, injected into this frame when first asked for. */
export async function loadPanel(): Promise<PanelApi | undefined> {
  if (!findPanel()) await sendMessage('loadPanel');
  return findPanel();
}

/** Opens the panel beside `element` and describes its picture in it. */
export async function describeInPanel(element: Element, pictures: Pictures): Promise<void> {
  const panel = await loadPanel();
  if (!panel) return;
  const ours = () => {
    const injection = pictures.known(element)?.injection;
    return injection && isOurs(injection) ? injection.text : null;
  };
  const classification = classify(element);
  let open = true;
  const handle = panel.open({
    anchor: element,
    existingName: ours() === null && classification.name ? classification.name : null,
    writable: classification.verdict !== 'inapplicable',
    onClose: () => (open = false),
    onCancel: () => (open = false),
    onRetry: () => void describe(),
    onWrite(text) {
      pictures.place(element, text);
      void describe();
    },
  });
  await describe();

  async function describe(): Promise<void> {
    handle.show({ type: 'working' });
    const description = (await pictures.describe(element)) ?? unavailable();
    if (open) handle.show({ type: 'done', description, written: ours() });
  }
}
