import { isSymbol } from '#utils/domain/kinds.ts';
import {
  isSpoken,
  type Description,
  type Refused,
  type Silence,
  type Spoken,
} from '#utils/domain/description.ts';
import { keyOf, type Messages } from '#utils/language/i18n.ts';
import type { PageContext } from '#utils/protocol/page-context.ts';
import { cluesOf } from './purpose/clues.ts';
import { lastResortOf, purposeOf, type Purpose } from './purpose/purpose.ts';
import { isNamedBeside } from './restraint/beside.ts';
import type { Repeats } from './restraint/repeats.ts';
import { isSaidBeside } from './restraint/said-beside.ts';
import { dress } from './finish.ts';
import type { Style } from './style/style.ts';
import { wordFailure } from './word.ts';

/** One element that is asked for, where it stands. */
export interface Place {
  context: PageContext;
  /** Address of the picture, or what stands for it. */
  address: string;
  /** Address of the frame, as the browser tells it. */
  page: string | undefined;
  /** Names the frame's document. */
  document: string;
  /** Where a person asked for it, nothing is held back. */
  byPerson: boolean;
  /** Whether an image that the text beside it makes needless is to be marked as decoration. */
  emptyAlt: boolean;
}

/** How far each source is trusted. These are no measured probabilities; they choose the words of doubt. */
const TRUST: Record<Purpose['by'], number> = {
  scheme: 0.95,
  download: 0.95,
  host: 0.9,
  home: 0.9,
  label: 0.85,
  search: 0.85,
  path: 0.7,
  hint: 0.7,
  file: 0.4,
  kind: 0.4,
};
const SAID = 0.8;
const HEDGED = 0.5;

/** What the page alone suffices to say, or not to say, about a picture; null where it has to be looked at. */
export function wordContext(place: Place, style: Style, ms: number): Description | null {
  const { messages } = style;
  const { context, address, page, byPerson } = place;
  const clues = cluesOf(context, address, page);
  const purpose = clues && purposeOf(clues, messages);
  if (purpose) return wordPurpose(purpose, style, ms);
  const isBroken = context[4] === 0;
  if (clues && isBroken && clues.file) {
    const last = lastResortOf(clues);
    if (last) return wordPurpose(last, style, ms);
    const failure = { reason: 'network', message: 'The page could not load it.', retry: false } as const;
    return wordFailure(failure, messages, ms);
  }
  if (!clues && !byPerson && isNamedBeside(context, address))
    return silence('beside-text', place, messages, ms);
  return null;
}

/** What to say once the picture was looked at: nothing that is said beside it, or before it in the same list. */
export function wordAfterwards(
  description: Description,
  place: Place,
  repeats: Repeats,
  style: Style,
): Description {
  const { messages } = style;
  const { context, address, page, document, byPerson } = place;
  const [, label, beside, , , element, list] = context;
  const clues = cluesOf(context, address, page);
  if (clues) {
    const isNameless = isBareSymbol(description);
    const last = isSpoken(description) && !isNameless ? null : lastResortOf(clues);
    if (last) return wordPurpose(last, style, description.ms);
    // A button called "Icon" says no more than one without a name, and looks as if it did.
    return isNameless && !byPerson ? silence('bare-symbol', place, messages, description.ms) : description;
  }
  if (!isSpoken(description) || description.panelOnly) return description;
  const { ms, plain, text, lang } = description;
  if (byPerson) return description;
  if (isBareSymbol(description) && beside) return silence('beside-text', place, messages, ms);
  const said = isListOfObjects(description) ? `${text} ${address}` : text;
  if (list !== null && repeats.isRepeat(document, list, element, said))
    return silence('repeat', place, messages, ms);
  return isSaidBeside(plain, `${label} ${beside}`, lang)
    ? silence('said-beside', place, messages, ms)
    : description;
}

/** True where nothing is known of a symbol but what sort of symbol it is. */
function isBareSymbol(description: Description): boolean {
  return description.state === 'list' && description.kind !== null && isSymbol(description.kind);
}

/** Two photos that show a person are not thereby the same photo: without its list, each would have no name at all. */
function isListOfObjects({ state, kind }: Spoken): boolean {
  return state === 'list' && kind !== null && !isSymbol(kind);
}

function wordPurpose({ text: plain, by, own }: Purpose, { messages, wording }: Style, ms: number): Spoken {
  const confidence = TRUST[by];
  // One plain word of doubt costs more than it tells, but a file's name may well be about something else.
  const text = confidence >= HEDGED ? plain : messages.t('hedge', plain);
  const lang = own ? '' : messages.lang();
  const tier = confidence >= SAID ? 'said' : 'hedged';
  const { tier: state, ...words } = dress({ tier, text, plain, lang, confidence }, wording, messages);
  return { state, ...words, kind: null, model: '', ms, panelOnly: false };
}

function silence(
  reason: Silence,
  { context: [html], emptyAlt }: Place,
  messages: Messages,
  ms: number,
): Refused {
  const isNeedless = emptyAlt && reason !== 'repeat' && /^<img/i.test(html);
  return {
    state: 'refused',
    reason,
    message: messages.t(keyOf('refusal', reason)),
    kind: null,
    model: '',
    ms,
    ...(isNeedless ? { text: '' as const } : {}),
  };
}
