import { browser } from 'wxt/browser';
import type { Description } from '#utils/domain/description.ts';
import type { PanelChoice } from '#utils/domain/panel-choice.ts';
import type { MessageKey } from '#utils/language/i18n.ts';
import { log } from '#utils/log/log.ts';
import { sendMessage } from '#utils/protocol/messages.ts';
import type { PanelDecision } from '#utils/protocol/panel-decision.ts';
import { learnKeptWords } from './kept-words.ts';

/** What is said of each decision: where it is remembered, and where it holds for the page only, in a private window. */
const NOTICES = {
  keep: { remembered: 'panel_kept', pageOnly: 'panel_kept_private' },
  reject: { remembered: 'panel_rejected', pageOnly: 'panel_rejected_private' },
  undo: { remembered: 'panel_undone', pageOnly: 'panel_undone' },
} as const satisfies Record<PanelDecision['type'], Record<'remembered' | 'pageOnly', MessageKey>>;

/** Has a decision remembered; gives what to tell the person. */
export async function rememberDecision(decision: PanelDecision): Promise<MessageKey> {
  try {
    const { remembered, pageOnly } = NOTICES[decision.type];
    if (!(await sendMessage('decide', decision))) return pageOnly;
    learnKeptWords();
    return remembered;
  } catch (error) {
    log.swallow('panel: a decision is not remembered', error);
    return 'panel_not_kept';
  }
}

/**
 * The decision that a description comes from, where the person may take it back: in a private window nothing that is
 * stored changes.
 */
export function choiceIn(description: Description): PanelChoice | null {
  if (browser.extension.inIncognitoContext) return null;
  if ('byPerson' in description && description.byPerson) return 'kept';
  const { state } = description;
  return state === 'refused' && (description.reason === 'rejected' || description.reason === 'marked')
    ? 'rejected'
    : null;
}
