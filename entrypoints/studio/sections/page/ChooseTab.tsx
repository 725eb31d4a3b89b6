import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { TabList, type OpenTab } from '#components/studio/page/TabList.tsx';
import './page.css';
import { openTabs } from './open-tabs.ts';

export function ChooseTab() {
  const tabs = useSignal<OpenTab[] | null>(null);
  useEffect(() => {
    void openTabs().then((found) => (tabs.value = found));
  }, [tabs]);
  return tabs.value && <TabList tabs={tabs.value} />;
}
