import { defineBackground } from 'wxt/utils/define-background';
import { followLogSwitch } from '#utils/log/log-switch.ts';
import { countOnBadge } from './tabs/badge.ts';
import { createBroker } from './broker/broker.ts';
import { fencePrivateAddresses } from './host/fence.ts';
import { servePorts } from './ask/ports.ts';
import { followHostSettings } from './host/host-settings.ts';
import { serveOpenTabs } from './install/open-tabs.ts';
import { answerKeys } from './menus/keys.ts';
import { offerMenus, translateMenus } from './menus/menus.ts';
import { answerPopup } from './popup/answer-popup.ts';
import { tellPagesTheirSettings } from './settings/tell-pages.ts';
import { answerStudio } from './studio/answer-studio.ts';
import { answerSupplied } from './studio/own-pictures.ts';
import { openWelcome } from './install/welcome.ts';
import { serveWords } from './language/words.ts';
import { followStyle } from './word/style/current-style.ts';

/** Listeners are added at once: an event that woke the service worker is lost to those that come later. */
export default defineBackground({
  type: 'module',
  main() {
    const { signal } = new AbortController();
    const broker = createBroker((lane) => fencePrivateAddresses(lane === 'public'));
    servePorts(broker, countOnBadge);
    tellPagesTheirSettings();
    answerPopup();
    answerSupplied(signal);
    answerStudio(broker, signal);
    answerKeys();
    offerMenus();
    serveOpenTabs();
    serveWords(translateMenus);
    followStyle();
    followHostSettings();
    followLogSwitch();
    openWelcome();
  },
});
