import { expect, test } from 'vitest';
import { progressNews } from '#entrypoints/studio/sections/models/hub/progress-news.ts';
import type { HubDownload } from '#utils/domain/hub-state.ts';

const at = (bytes: number): HubDownload => ({ at: 'downloading', bytes, secondsLeft: null });

/** What is said of a download, state by state. */
function saidOf(states: HubDownload[]): string[] {
  return states.flatMap((state, index) => {
    const news = index === 0 ? null : progressNews(states[index - 1]!, state, 100);
    return news ? [news.type === 'progress' ? `${news.percent}` : news.type] : [];
  });
}

test('progress is said at a quarter, a half and three quarters, once each, and the end', () => {
  const steps = Array.from({ length: 100 }, (_, percent) => at(percent));
  expect(saidOf([...steps, { at: 'ready', bytes: 100 }])).toEqual(['25', '50', '75', 'ready']);
});

test('of several shares that are passed at once, the last is said', () => {
  expect(saidOf([at(10), at(60), at(61), at(99)])).toEqual(['50', '75']);
});

test('a download that goes on does not say again what an earlier run brought', () => {
  expect(
    saidOf([
      { at: 'partial', bytes: 60 },
      at(60),
      { at: 'verifying', bytes: 10 },
      { at: 'verifying', bytes: 60 },
      at(62),
      at(76),
    ]),
  ).toEqual(['75']);
});

test('a pause is said, a fault is not: it is an alert', () => {
  expect(saidOf([at(10), { at: 'partial', bytes: 12 }])).toEqual(['paused']);
  expect(saidOf([at(10), { at: 'failed', fault: 'gone', bytes: 12, file: null, host: null }])).toEqual([]);
});

test('what is there from the beginning, or is deleted, is not said', () => {
  expect(saidOf([{ at: 'ready', bytes: 100 }, { at: 'ready', bytes: 100 }, { at: 'absent' }])).toEqual([]);
});
