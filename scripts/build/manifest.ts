/** Chromium keys that WXT's manifest type does not know. */
const CHROMIUM_ONLY = {
  minimum_chrome_version: '148',
  // Without it an ArrayBuffer in a message arrives as {}.
  message_serialization: 'structured_clone',
};

/** What Firefox, its store and people's stored settings know the extension by: it must never change. */
export const FIREFOX_ID = '{c6f4a0d2-5b1e-4f0a-9c57-8d3e2b7a6f14}';

const FIREFOX_ONLY = {
  browser_specific_settings: {
    gecko: {
      id: FIREFOX_ID,
      strict_min_version: '140.0',
      // Firefox shows this at installation: nothing leaves the device.
      data_collection_permissions: { required: ['none' as const] },
    },
  },
};

/**
 * The manifest, but for what WXT finds out itself.
 * @param browser as WXT calls it: "chrome" or "firefox"
 */
export function storeManifest(browser: string) {
  return {
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'contextMenus',
      'declarativeNetRequestWithHostAccess',
      'scripting',
      'storage',
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    host_permissions: ['<all_urls>'],
    content_security_policy: {
      extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'; img-src 'self' blob: data:",
      // The page that draws SVG: its script and the picture it was given, nothing else.
      ...(browser === 'firefox'
        ? {}
        : { sandbox: "sandbox allow-scripts; default-src 'none'; script-src 'self'; img-src data:" }),
    },
    options_ui: { page: 'studio.html#settings', open_in_tab: true },
    commands: {
      'describe-current': {
        suggested_key: { default: 'Alt+Shift+D' },
        description: '__MSG_commandDescribeCurrent__',
      },
      'describe-all': {
        // In Firefox, Alt and the first letter of a menu opens that menu, Shift or not: E is that of Edit.
        suggested_key: { default: browser === 'firefox' ? 'Alt+Shift+R' : 'Alt+Shift+E' },
        description: '__MSG_commandDescribeAll__',
      },
    },
    ...(browser === 'firefox' ? FIREFOX_ONLY : CHROMIUM_ONLY),
  };
}
