import { announce } from '#entrypoints/content/panel/announce.ts';
import { openPanel } from '#entrypoints/content/panel/open.tsx';

/** For the tests: what the content scripts call in the isolated world. */
Object.assign(globalThis, { openPanel, announce });
