import { CLOSER_LOOK } from '#entrypoints/content/closer-look/whole.ts';
import { pickAt } from '#entrypoints/content/commands/pick/at-point.ts';
import { pickCurrent } from '#entrypoints/content/commands/pick/current.ts';
import { rememberMenuTarget } from '#entrypoints/content/events/menu-target.ts';
import { announce } from '#entrypoints/content/panel/announce.ts';
import { lookCloserWith } from '#entrypoints/content/picture/closer-look.ts';

lookCloserWith(CLOSER_LOOK);
const menu = rememberMenuTarget(new AbortController().signal);

/** For the tests: which image the key and the menu would take now. */
Object.assign(globalThis, {
  announce,
  current: async () => (await pickCurrent(menu))?.id ?? null,
  atMenu: () => (menu.last ? (pickAt(menu.last)?.id ?? null) : null),
});
