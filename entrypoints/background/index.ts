import { defineBackground } from 'wxt/utils/define-background';
import { countOnBadge } from './badge';
import { createBroker } from './broker/broker';
import { fencePrivateAddresses } from './broker/fence';
import { servePorts } from './broker/ports';
import { followHostAllowance } from './host-allowance';
import { serveOpenTabs } from './install';
import { answerKeys } from './menus/keys';
import { offerMenus, translateMenus } from './menus/menus';
import { answerPopup } from './page';
import { tellPagesTheirSettings } from './sites/modes';
import { answerStudio } from './studio/answer';
import { answerSupplied } from './supplied';
import { openWelcome } from './welcome';
import { serveWords } from './words';
import { followStyle } from './wording/style';

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
    followHostAllowance();
    openWelcome();
  },
});
