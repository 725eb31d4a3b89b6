/** Numbers that weights are stored as, by the names that transformers.js has for them. */
export const DTYPES = ['fp32', 'fp16', 'q8', 'q4', 'q4f16'] as const;
export type Dtype = (typeof DTYPES)[number];

/** Where a model runs. */
export const DEVICES = ['wasm', 'webgpu'] as const;
export type Device = (typeof DEVICES)[number];

/** What transformers.js adds to the name of a session's file. */
export const SUFFIXES: Record<Dtype, string> = {
  fp32: '',
  fp16: '_fp16',
  q8: '_quantized',
  q4: '_q4',
  q4f16: '_q4f16',
};

/** The sessions that transformers.js opens for a model, by the `model_type` in its config.json. */
export const SESSIONS = {
  'vision-encoder-decoder': ['encoder_model', 'decoder_model_merged'],
  florence2: ['vision_encoder', 'embed_tokens', 'encoder_model', 'decoder_model_merged'],
  idefics3: ['vision_encoder', 'embed_tokens', 'decoder_model_merged'],
} as const;

export type Architecture = keyof typeof SESSIONS;
export const ARCHITECTURES = Object.keys(SESSIONS) as Architecture[];

/** What transformers.js reads besides, whatever the architecture. */
export const SMALL_FILES = [
  'config.json',
  'generation_config.json',
  'preprocessor_config.json',
  'tokenizer.json',
  'tokenizer_config.json',
] as const;

/** The ONNX files that a model of an architecture has in one dtype. */
export function sessionFiles(architecture: Architecture, dtype: Dtype): string[] {
  return SESSIONS[architecture].map((session) => `onnx/${session}${SUFFIXES[dtype]}.onnx`);
}
