export { candidatesIn } from '#entrypoints/content/find/candidates.ts';
export { captionable } from '#entrypoints/content/find/captionable.ts';
export { classify } from '#entrypoints/content/find/classify.ts';
export { selectorOf } from '#entrypoints/content/find/selector.ts';
export { newMemo } from '#entrypoints/content/find/element/surroundings.ts';
