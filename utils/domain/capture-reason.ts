/** Why a picture can or cannot be described now. */
export type CaptureReason =
  | 'ready'
  | 'loading'
  | 'no-source'
  | 'broken'
  | 'tracker'
  | 'too-small'
  | 'no-pixels'
  | 'area'
  /** A custom element, which may have told the browser a name that nothing else can see. */
  | 'hidden-semantics';
