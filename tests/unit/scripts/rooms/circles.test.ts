import { describe, expect, test } from 'vitest';
import { fileCircles, folderCircles } from '#scripts/rooms/circles.ts';
import type { Arrow } from '#scripts/rooms/read-imports.ts';

const sorted = (circles: readonly (readonly string[])[]) => circles.map((circle) => circle.toSorted());

describe('circles of files', () => {
  test('there are none where everything points down', () => {
    const arrows: Arrow[] = [
      ['a/1.ts', 'b/1.ts'],
      ['a/1.ts', 'c/1.ts'],
      ['b/1.ts', 'c/1.ts'],
    ];
    expect(fileCircles(arrows)).toEqual([]);
    expect(folderCircles(arrows)).toEqual([]);
  });

  test('a circle through three files is one circle, whatever hangs on it', () => {
    const arrows: Arrow[] = [
      ['a/1.ts', 'a/2.ts'],
      ['a/2.ts', 'a/3.ts'],
      ['a/3.ts', 'a/1.ts'],
      ['a/0.ts', 'a/1.ts'],
      ['a/3.ts', 'b/1.ts'],
    ];
    expect(sorted(fileCircles(arrows))).toEqual([['a/1.ts', 'a/2.ts', 'a/3.ts']]);
  });
});

describe('circles of folders', () => {
  test('two folders import each other though no two files do', () => {
    const arrows: Arrow[] = [
      ['a/1.ts', 'b/1.ts'],
      ['b/2.ts', 'a/2.ts'],
    ];
    expect(fileCircles(arrows)).toEqual([]);
    expect(folderCircles(arrows)).toEqual([['a', 'b']]);
  });

  test('a folder and one inside it import each other', () => {
    const arrows: Arrow[] = [
      ['a/1.ts', 'a/in/1.ts'],
      ['a/in/2.ts', 'a/2.ts'],
    ];
    expect(folderCircles(arrows)).toEqual([['a', 'a/in']]);
  });

  test('folders are in a circle by what lies deep inside them', () => {
    const arrows: Arrow[] = [
      ['a/x/1.ts', 'b/x/1.ts'],
      ['b/y/1.ts', 'a/y/1.ts'],
    ];
    expect(folderCircles(arrows)).toEqual([['a', 'b']]);
  });
});
