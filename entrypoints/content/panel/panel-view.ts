import { isSpoken } from '#utils/domain/description.ts';
import type { MessageKey } from '#utils/language/i18n.ts';
import type { PanelState } from './panel-contract.ts';

/** What changes in an open panel. */
export interface PanelView {
  readonly state: PanelState;
  /** What is in the text field. */
  readonly draft: string;
  /** What became of the last press of a button. */
  readonly notice: MessageKey | null;
}

export const FIRST_VIEW: PanelView = { state: { type: 'working' }, draft: '', notice: null };

/** True where two states show the same description: what the person typed about it stays. */
export function isSameDescription(before: PanelState, next: PanelState): boolean {
  return before.type === 'done' && next.type === 'done';
}

/** The view of the next state. */
export function viewOf(next: PanelState, { state, draft }: PanelView): PanelView {
  const notice = (next.type === 'done' && next.notice) || null;
  if (isSameDescription(state, next)) return { state: next, draft, notice };
  const text = next.type === 'done' && isSpoken(next.description) ? next.description.text : '';
  return { state: next, draft: text, notice };
}

/** What "Copy" gives: the text as the person edited it, else the text without hedges; null where there is none. */
export function textToCopy({ state, draft }: PanelView): string | null {
  if (state.type !== 'done' || !isSpoken(state.description)) return null;
  const { text, plain } = state.description;
  return draft === text ? plain : draft;
}
