import { describe, expect, test } from 'vitest';
import { goesOn } from '#utils/domain/text/goes-on.ts';

describe('a sentence goes on in the next line', () => {
  test.each([
    ['Welcome to the', 'Grand Hotel'],
    ['Open every', 'Sunday from nine'],
    ['Please', 'Ring the bell'],
    ['We close at', '17:00 on Fridays'],
    ['Call us on', '01865 555 010'],
    ['Bread, butter,', 'Milk'],
    ['Rivers &', 'Lakes'],
    ['KEEP OFF', 'THE GRASS'],
    ['BED', 'AND BREAKFAST'],
    ['MUSEUM OF', 'MODERN ART'],
    ['DO NOT', 'ENTER'],
    ['Herzlich willkommen in der', 'Bibliothek'],
    ['Bienvenue dans le', 'Jardin botanique'],
  ])('%s | %s', (line, next) => expect(goesOn(line, next)).toBe(true));
});

describe('a label ends with its line', () => {
  test.each([
    ['Opening hours', 'Monday to Friday'],
    ['NO SMOKING', 'NO DOGS'],
    ['Sign in', 'Create account'],
    ['Click here to log in', 'Forgot your password?'],
    ['To', 'Anna Baker'],
    ['PORTLAND, OR', 'Tel. 503 555 0100'],
    ['GATE A', 'Departures'],
    ['Hepatitis A', 'Vaccination'],
    ['SALE ENDS', 'TODAY'],
    ['Soup and cake.', 'The cafe'],
    ['12', 'January'],
    ['', 'Alone'],
  ])('%s | %s', (line, next) => expect(goesOn(line, next)).toBe(false));
});
