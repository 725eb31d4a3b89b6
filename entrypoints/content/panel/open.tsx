import { render } from 'preact';
import { Panel } from '#components/panel/Panel.tsx';
import type { PanelActions } from '#components/panel/panel-props.ts';
import { t } from '#utils/language/i18n.ts';
import type { PanelHandle, PanelRequest, PanelState } from './panel-contract.ts';
import { copyText } from './copy.ts';
import { focusedElement, restoreFocus } from './focus.ts';
import { swallowNextKeyUp } from './isolate.ts';
import { modelName } from './model-names.ts';
import { FIRST_VIEW, isSameDescription, textToCopy, viewOf, type PanelView } from './panel-view.ts';
import { createSurface, nameDialog } from './surface.ts';

let current: (PanelHandle & { drawAgain(): void }) | null = null;

/** Draws the open panel once more, if there is one: its words are in another language now. */
export function drawPanelAgain(): void {
  current?.drawAgain();
}

/** Opens the panel, beside the image, and moves focus into it. One a frame. */
export function openPanel(request: PanelRequest): PanelHandle {
  current?.close();
  const cameFrom = focusedElement();
  const life = new AbortController();
  const { root, panel } = createSurface(request.anchor, onPrivate, life.signal);
  const textArea = () => panel.querySelector('textarea');
  const hasFocus = () => root.activeElement !== null;
  let view = FIRST_VIEW;

  function show(next: PanelState): void {
    if (life.signal.aborted) return;
    const hadFocus = hasFocus();
    const isSame = isSameDescription(view.state, next);
    draw(viewOf(next, view));
    // A button that had focus may be gone.
    if (hadFocus && !(isSame && hasFocus())) focusResult(panel);
  }

  function draw(next: PanelView): void {
    view = next;
    renderPanel(panel, request, view, actions);
  }

  function close(): void {
    if (life.signal.aborted) return;
    const hadFocus = hasFocus();
    life.abort();
    current = null;
    if (hadFocus) restoreFocus(cameFrom);
    if (view.state.type === 'working') request.onCancel();
    request.onClose();
  }

  function onPrivate(event: Event): void {
    if (event.type === 'input') draw({ ...view, draft: textArea()?.value ?? '', notice: null });
    if (event instanceof KeyboardEvent && isEscape(event)) {
      event.preventDefault();
      swallowNextKeyUp();
      close();
    }
  }

  async function copy(): Promise<void> {
    const area = textArea();
    const text = textToCopy(view);
    if (!area || text === null) return;
    const isCopied = await copyText(text, area);
    const notice = !isCopied ? 'not_copied' : text === view.draft ? 'panel_copied' : 'panel_copied_plain';
    draw({ ...view, notice });
  }

  const actions: PanelActions = {
    close: whenTrusted(close),
    copy: whenTrusted(copy),
    keep: whenTrusted(() => {
      view = { ...view, draft: view.draft.trim() };
      request.onKeep(view.draft);
    }),
    reject: whenTrusted(request.onReject),
    undo: askingAgain(request.onUndo),
    retry: askingAgain(request.onRetry),
  };

  function askingAgain(ask: () => void) {
    return whenTrusted(() => {
      show({ type: 'working' });
      ask();
    });
  }

  function drawAgain(): void {
    nameDialog(panel);
    draw(view);
  }

  current = { show, close, drawAgain };
  draw(view);
  focusResult(panel);
  return current;
}

function focusResult(panel: HTMLElement): void {
  // Reading starts at the caret.
  panel.querySelector('textarea')?.setSelectionRange(0, 0);
  (panel.querySelector<HTMLElement>('[data-result]') ?? panel).focus({ preventScroll: true });
}

const NOTHING_YET = { description: null, written: null, choice: null };

function renderPanel(
  panel: HTMLElement,
  { existingName, writable }: PanelRequest,
  { state, draft, notice }: PanelView,
  actions: PanelActions,
): void {
  const { description, written, choice = null } = state.type === 'done' ? state : NOTHING_YET;
  render(
    <Panel
      description={description}
      written={written}
      choice={choice}
      draft={draft}
      existingName={existingName}
      modelName={modelName(description && 'model' in description ? description.model : '')}
      writable={writable}
      notice={notice ? t(notice) : ''}
      actions={actions}
    />,
    panel,
  );
}

const isEscape = (event: KeyboardEvent) =>
  event.type === 'keydown' && event.key === 'Escape' && !event.isComposing;

function whenTrusted(action: () => void): (event: Event) => void {
  return (event) => {
    if (event.isTrusted) action();
  };
}
