import { expect, test } from 'vitest';
import { createLaneSwitch, isLaneFree } from '#entrypoints/background/broker/lanes.ts';

test('a lane is free unless the other one is in use', () => {
  expect(isLaneFree('public', ['public', null])).toBe(true);
  expect(isLaneFree('public', ['public', 'private'])).toBe(false);
  expect(isLaneFree(null, ['public', 'private'])).toBe(true);
});

test('rules are set once, and changed one after the other', async () => {
  const set: string[] = [];
  const enter = createLaneSwitch(async (lane) => {
    set.push(`${lane} begins`);
    await Promise.resolve();
    set.push(`${lane} holds`);
  });
  await Promise.all([enter('public'), enter('public'), enter('private')]);
  expect(set).toEqual(['public begins', 'public holds', 'private begins', 'private holds']);
});

test('after rules that could not be set, none are taken to hold', async () => {
  const set: string[] = [];
  const enter = createLaneSwitch(async (lane) => {
    set.push(lane);
    if (lane === 'private') throw new Error('no more rules');
  });
  await enter('public');
  await expect(enter('private')).rejects.toThrow('no more rules');
  await enter('public');
  expect(set).toEqual(['public', 'private', 'public']);
});
