import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerPanel } from './content/panel/register';

/** Injected into a frame when its first panel is asked for: the content script stays small. */
export default defineUnlistedScript(() => registerPanel());
