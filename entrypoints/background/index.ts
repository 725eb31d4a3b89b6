import { defineBackground } from 'wxt/utils/define-background';
import { followLogSwitch } from '#utils/log/log-switch.ts';
import { createRunningCalls } from '#utils/async/remote-call.ts';
import { countOnBadge } from './tabs/badge.ts';
import { createBroker } from './broker/broker.ts';
import { fencePrivateAddresses } from './host/fence.ts';
import { answerPanel } from './ask/answer-panel.ts';
import { serveCloserLook } from './ask/closer-look.ts';
import { answerKeptWords } from './ask/kept-words.ts';
import { servePorts } from './ask/ports.ts';
import { hostLivesHere } from './event-page/live-here.ts';
import { followHostSettings } from './host/host-settings.ts';
import { serveOpenTabs } from './install/open-tabs.ts';
import { closePanelsOnEscape } from './menus/close-panels.ts';
import { answerKeys } from './menus/keys.ts';
import { answerHub } from './hub/answer-hub.ts';
import { serveMore } from './more/serve-more.ts';
import { offerMenus, translateMenus } from './menus/menus.ts';
import { answerPopup } from './popup/answer-popup.ts';
import { tellPagesTheirSettings } from './settings/tell-pages.ts';
import { answerStudio } from './studio/answer-studio.ts';
import { answerPictureFiles } from './studio/picture-files.ts';
import { openWelcome } from './install/welcome.ts';
import { serveLanguage } from './language/interface-language.ts';
import { followStyle } from './word/style/current-style.ts';

/** Adds all listeners at once: the event that woke the service worker is lost to those that are added later. */
export default defineBackground({
  type: 'module',
  main() {
    const broker = createBroker((lane) => fencePrivateAddresses(lane === 'public'));
    const studioCalls = createRunningCalls();
    if (import.meta.env.FIREFOX) hostLivesHere();
    servePorts(broker, countOnBadge);
    serveCloserLook();
    tellPagesTheirSettings();
    answerPanel();
    answerKeptWords();
    answerPopup();
    answerPictureFiles(studioCalls);
    answerStudio(broker, studioCalls);
    answerHub();
    serveMore(broker);
    answerKeys();
    closePanelsOnEscape();
    offerMenus();
    serveOpenTabs();
    serveLanguage(translateMenus);
    followStyle();
    followHostSettings();
    followLogSwitch();
    openWelcome();
  },
});
