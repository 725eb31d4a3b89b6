export { candidatesIn } from './candidates';
export { captionable, type Captionable, type CaptionableOptions } from './captionable';
export { classify, type Classification, type ClassifyOptions } from './classify';
export type { CaptureReason } from './data/capture-reasons';
export type { Reason, Verdict } from './data/reasons';
export { isJunk } from './junk';
export { selectorOf } from './selector';
export { newMemo, type Memo } from './surroundings';
