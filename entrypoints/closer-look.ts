import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CLOSER_LOOK } from './content/closer-look/whole.ts';
import { takeOver } from './content/handover.ts';

/** Injected into a frame when an element there needs a closer look (content/picture/closer-look.ts). */
export default defineUnlistedScript(() => {
  takeOver()?.lookCloserWith(CLOSER_LOOK);
});
