/** Why a picture can or cannot be described now. */
export type CaptureReason =
  'ready' | 'loading' | 'no-source' | 'broken' | 'tracker' | 'too-small' | 'no-pixels' | 'area';
