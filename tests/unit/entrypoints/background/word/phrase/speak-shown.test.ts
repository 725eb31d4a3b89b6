import { describe, expect, test } from 'vitest';
import type { Shown } from '#models/judge/seen/arrange.ts';
import { speakShown } from '#entrypoints/background/word/phrase/speak-shown.ts';
import ar from '#public/_locales/ar/messages.json';
import de from '#public/_locales/de/messages.json';
import en from '#public/_locales/en/messages.json';
import es from '#public/_locales/es/messages.json';
import fr from '#public/_locales/fr/messages.json';
import ja from '#public/_locales/ja/messages.json';
import { lookUpIn, messagesFrom } from '#utils/language/i18n.ts';

const CATALOGS = { ar, de, en, es, fr, ja };
type Lang = keyof typeof CATALOGS;
const speak = (lang: Lang, shown: Partial<Shown>) =>
  speakShown(
    { subjects: [], spot: null, place: null, others: [], ...shown },
    messagesFrom(lookUpIn(CATALOGS[lang])),
  );
const told = (noun: string, count: number | null = 1) => ({ noun, count });

const AT_TABLE: Partial<Shown> = { subjects: [told('person', 2)], spot: 'at a table', place: 'restaurant' };
const STREET: Partial<Shown> = { place: 'street', others: [told('buildings'), told('car', 2)] };
const ON_GRASS: Partial<Shown> = { subjects: [told('dog')], spot: 'on grass', others: [told('trees')] };
const CROWD: Partial<Shown> = { subjects: [told('person', null)], place: 'stadium or court' };

describe.each<[Lang, string, string, string, string]>([
  [
    'en',
    'two people at a table in a restaurant',
    'a street with buildings and two cars',
    'a dog on grass, with trees',
    'people on a sports ground',
  ],
  [
    'de',
    'zwei Personen an einem Tisch in einem Restaurant',
    'eine Straße mit Gebäuden und zwei Autos',
    'ein Hund auf Gras, mit Bäumen',
    'Personen auf einer Sportanlage',
  ],
  [
    'fr',
    'deux personnes à une table dans un restaurant',
    'une rue avec des bâtiments et deux voitures',
    'un chien sur l’herbe, avec des arbres',
    'des personnes sur un terrain de sport',
  ],
  [
    'es',
    'dos personas a una mesa en un restaurante',
    'una calle con edificios y dos coches',
    'un perro sobre la hierba, con árboles',
    'personas en un campo de deportes',
  ],
  [
    'ja',
    'レストランのテーブルにいる人物2人',
    '建物、車2台がある通り',
    '草の上にいる犬1匹、木',
    '競技場にいる人物',
  ],
  ['ar', 'شخصان عند طاولة في مطعم', 'شارع مع مبانٍ وسيارتين', 'كلب على العشب، مع أشجار', 'أشخاص في ملعب'],
])('in %s', (lang, atTable, street, onGrass, crowd) => {
  test('people are somewhere, a place has things in it, and what is seen besides comes last', () => {
    expect(speak(lang, AT_TABLE)).toBe(atTable);
    expect(speak(lang, STREET)).toBe(street);
    expect(speak(lang, ON_GRASS)).toBe(onGrass);
  });

  test('several that were not counted have no number', () => {
    expect(speak(lang, CROWD)).toBe(crowd);
  });
});

test('many are several: their number would be a guess', () => {
  const crowd = { subjects: [told('person', 7)] };
  expect(speak('en', crowd)).toBe('several people');
  expect(speak('de', crowd)).toBe('mehrere Personen');
  expect(speak('es', crowd)).toBe('varias personas');
  expect(speak('es', { subjects: [told('dog', 5)] })).toBe('varios perros');
  expect(speak('ja', crowd)).toBe('複数の人物');
});

test('a place alone is named with its article', () => {
  expect(speak('en', { place: 'kitchen' })).toBe('a kitchen');
  expect(speak('fr', { place: 'coast' })).toBe('une côte');
});

test('what is seen besides is left out where the phrase would be too long, then the last subjects', () => {
  const long = { subjects: [told('hamster or guinea pig'), told('jacket or coat')], place: 'park or garden' };
  const others = [told('picture on the wall'), told('river or lake'), told('standing stones')];
  const words = speak('es', { ...long, others });
  expect(words.length).toBeLessThanOrEqual(125);
  expect(words).toMatch(/^un hámster o una cobaya y una chaqueta o un abrigo en un parque o jardín, con /);
});
