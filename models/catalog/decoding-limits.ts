import * as v from 'valibot';

const atMost = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));

/** The highest values of the decoding options, in cards and in requests. Beyond them a picture would take minutes. */
export const decodingLimits = {
  beamSize: atMost(10),
  lengthAlpha: v.pipe(v.number(), v.minValue(0), v.maxValue(5)),
  maxTokens: atMost(200),
};
