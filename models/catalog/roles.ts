import type * as v from 'valibot';
import { ListerCardSchema } from './lister-card.ts';
import { RankerCardSchema } from './ranker-card.ts';
import { ReaderCardSchema } from './reader-card.ts';
import { RouterCardSchema } from './router-card.ts';
import { SymbolsCardSchema } from './symbols-card.ts';

/**
 * Every role that a model can have beside that of a captioner. There is at most one model of each role; it is used with
 * every captioner, and nobody chooses it.
 *
 * A new role needs a schema for its card and a line here (and a name in the Studio: `studio_models_role_…` in
 * public/_locales). The catalog, the sets of cards, the version of the cache, the packaged files, the list of the
 * worker and that of the Studio all follow from this table.
 *
 * A card states its role by the name that stands here. `required`: without it no picture can be described.
 */
export const ROLES = {
  router: { schema: RouterCardSchema, required: true },
  reader: { schema: ReaderCardSchema, required: true },
  /** Captions are written without it too. */
  ranker: { schema: RankerCardSchema, required: false },
  /** Without it, only the objects of the captioner's detector are listed. */
  lister: { schema: ListerCardSchema, required: false },
  /** Symbols are told by their kind without it. */
  symbols: { schema: SymbolsCardSchema, required: false },
} as const;

export type Role = keyof typeof ROLES;
export type RoleCard<Name extends Role = Role> = v.InferOutput<(typeof ROLES)[Name]['schema']>;

/** The model of each role; null where there is none that can be used. */
export type RoleCards = { [Name in Role]: RoleCard<Name> | null };

/** The same where everything that is required is there. */
export type CompleteRoleCards = {
  [Name in Role]: RoleCard<Name> | ((typeof ROLES)[Name]['required'] extends true ? never : null);
};

export const ROLE_NAMES = Object.keys(ROLES) as Role[];

export function isRole(value: unknown): value is Role {
  return typeof value === 'string' && Object.hasOwn(ROLES, value);
}

export function noRoleCards(): RoleCards {
  return Object.fromEntries(ROLE_NAMES.map((role) => [role, null])) as RoleCards;
}

/** The roles that are required and have no model. */
export function missingRoles(roles: RoleCards): Role[] {
  return ROLE_NAMES.filter((role) => ROLES[role].required && roles[role] === null);
}

export function isComplete(roles: RoleCards): roles is CompleteRoleCards {
  return missingRoles(roles).length === 0;
}

/** The models that have a role, in the table's order. */
export function roleCards(roles: RoleCards): RoleCard[] {
  return ROLE_NAMES.map((role) => roles[role]).filter((card) => card !== null);
}
