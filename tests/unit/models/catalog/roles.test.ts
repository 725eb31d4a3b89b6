import { describe, expect, test } from 'vitest';
import { versionOf } from '#models/catalog/card-set.ts';
import { catalog } from '#models/catalog/catalog.ts';
import { findCardSet } from '#models/catalog/find-card-set.ts';
import { isComplete, missingRoles, noRoleCards, ROLE_NAMES, roleCards } from '#models/catalog/roles.ts';

describe('a role', () => {
  test.each(ROLE_NAMES)('%s is stated by the card of its model', (role) => {
    expect(catalog.roles[role]?.role).toBe(role);
  });

  test('that is required is missed, any other is not', () => {
    expect(missingRoles(noRoleCards())).toEqual(['router', 'reader']);
    const { router, reader } = catalog.roles;
    expect(isComplete({ router, reader, ranker: null, lister: null, symbols: null })).toBe(true);
  });

  test('without a model is left out of the list of cards', () => {
    expect(
      roleCards({ ...catalog.roles, ranker: null, lister: null, symbols: null }).map(({ role }) => role),
    ).toEqual(['router', 'reader']);
  });
});

describe('a set of cards', () => {
  test('has the captioner that was chosen and the model of each role', () => {
    const { captioner, ...roles } = findCardSet('attention');
    expect(captioner.id).toBe('attention');
    expect(roles).toEqual(catalog.roles);
  });

  test('is not found for a captioner that is not packaged', () => {
    expect(() => findCardSet('no-such-model')).toThrow('The model "no-such-model" is not in the package.');
  });

  test('has the versions of its models, in the order of the roles, with a dash for what is missing', () => {
    const cards = findCardSet('attention');
    const { captioner, router, reader, ranker, lister, symbols } = cards;
    const versions = [captioner, router, reader].map(({ version }) => version).join(' ');
    expect(versionOf(cards)).toBe(`${versions} ${ranker!.version} ${lister!.version} ${symbols!.version}`);
    expect(versionOf({ ...cards, ranker: null, lister: null, symbols: null })).toBe(`${versions} - - -`);
  });
});
