import { announce } from '#entrypoints/content/panel/announce.ts';
import { openPanel } from '#entrypoints/content/panel/open.tsx';

/** For the tests: what the scripts in the isolated world would call. */
Object.assign(globalThis, { openPanel, announce });
