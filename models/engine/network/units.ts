export const FLOAT_BYTES = 4;
export const INT16_BYTES = 2;
/** ReLU6 keeps what lies between 0 and this. */
export const SIX = 6;
/** Pixels that the kernel of 1x1 convolutions computes at a time. */
export const PIXELS_AT_A_TIME = 4;
/** Channels that it computes at a time. */
export const CHANNELS_AT_A_TIME = 8;

export const roundedUp = (count: number, to: number): number => Math.ceil(count / to) * to;
