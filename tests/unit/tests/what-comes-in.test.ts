import * as fc from 'fast-check';
import * as v from 'valibot';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '#scripts/lib/paths.ts';
import { fromPage } from '#entrypoints/background/ask/from-page.ts';
import { isFetchable } from '#entrypoints/background/host/fetchable-address.ts';
import { readCards } from '#models/catalog/read-cards.ts';
import {
  hostDescribe,
  hostForget,
  hostPicture,
  hostSettings,
  hostSupply,
} from '#models/host/message-schemas.ts';
import { isPrivateAddress } from '#utils/domain/private-address.ts';
import { DEFAULTS } from '#utils/settings/defaults.ts';
import { parseSettings } from '#utils/settings/parse-settings.ts';
import { readFile, writeFile } from '#utils/settings/settings-file.ts';
import { SETTINGS_TABLE } from '#utils/settings/table.ts';
import { SETTING_KEYS } from '#utils/settings/settings.ts';
import { runs } from '#tests/support/fuzz/runs.ts';

const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true });

const asJson = (value: unknown) =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? null : part));

/** A message that is right but for one thing. */
const almost = (message: object) =>
  fc
    .tuple(fc.constantFrom(...Object.keys(message)), anything)
    .map(([key, value]) => Object.assign({}, message, { [key]: value }));

const ASK = { type: 'ask', id: 1, key: 'a', source: { by: 'page' }, priority: 'rest', shown: [1, 2] };

const REQUEST = {
  source: { type: 'url', url: 'https://a.example/b.png', credentials: 'omit' },
  site: 'a.example',
  keep: true,
  privatePage: false,
  model: 'attention',
};

test('a page may send what it likes: it is refused, or has the form of a message', () => {
  fc.assert(
    fc.property(fc.oneof(anything, almost(ASK)), (message) => {
      const { success, output } = v.safeParse(fromPage, message);
      if (success) expect(['hello', 'ask', 'raise', 'cancel']).toContain((output as typeof ASK).type);
    }),
    runs(2_000),
  );
});

test.each(Object.entries({ hostDescribe, hostForget, hostPicture, hostSettings, hostSupply }))(
  'whatever is sent as %s is refused or has its form',
  (_, schema: v.GenericSchema) => {
    const example = {
      id: 'x',
      request: REQUEST,
      source: REQUEST.source,
      privatePage: false,
      side: null,
      site: null,
    };
    fc.assert(
      fc.property(fc.oneof(anything, almost(example), almost(REQUEST)), (message) => {
        const { success, output } = v.safeParse(schema, message);
        if (success) expect(v.is(schema, output)).toBe(true);
      }),
      runs(1_000),
    );
  },
);

test('a file of settings with anything in it is refused with a reason, or gives valid settings only', () => {
  const changed = almost(DEFAULTS).map((settings) =>
    asJson({ ...JSON.parse(writeFile(DEFAULTS)), settings }),
  );
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), changed), (text) => {
      const content = readFile(text);
      if (!content.ok) {
        expect(content.problem.reason).toMatch(/^[a-z-]+$/);
        return;
      }
      for (const [key, value] of Object.entries(content.changes)) {
        expect(v.is(SETTINGS_TABLE[key as keyof typeof SETTINGS_TABLE].schema, value)).toBe(true);
      }
    }),
    runs(2_000),
  );
});

test('whatever lies in storage, every setting has a valid value', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...SETTING_KEYS), anything), (stored) => {
      const settings = parseSettings(stored);
      for (const key of SETTING_KEYS) expect(v.is(SETTINGS_TABLE[key].schema, settings[key])).toBe(true);
    }),
    runs(1_000),
  );
});

test('a card with anything in one of its fields is a problem that is told, or a card that can be used', () => {
  const text = readFileSync(join(ROOT, 'models/zoo/attention/model.json'), 'utf8');
  const others = Object.fromEntries(
    readdirSync(join(ROOT, 'models/zoo'))
      .filter((id) => id === 'ranker')
      .map((id) => [id, readFileSync(join(ROOT, `models/zoo/${id}/model.json`), 'utf8')]),
  );
  fc.assert(
    fc.property(almost(JSON.parse(text) as object), fc.string(), (card, noise) => {
      const { models, problems } = readCards({ ...others, card: asJson(card), noise });
      const told = problems.filter(({ path }) => path === 'card').length;
      expect(models.length + told).toBe(1);
      expect(problems.map(({ path }) => path)).toContain('noise');
    }),
    runs(500),
  );
});

test('no spelling of a private address counts as public', () => {
  const part = fc.integer({ min: 0, max: 255 });
  const spelt = fc.constantFrom(
    (n: number) => String(n),
    (n: number) => `0x${n.toString(16)}`,
    (n: number) => `0${n.toString(8)}`,
  );
  fc.assert(
    fc.property(fc.constantFrom(10, 127), part, part, part, spelt, (a, b, c, d, spell) => {
      const dotted = [a, b, c, d].map(spell).join('.');
      const whole = ((a * 256 + b) * 256 + c) * 256 + d;
      for (const host of [dotted, String(whole), `0x${whole.toString(16)}`, `[::ffff:${a}.${b}.${c}.${d}]`]) {
        expect(isPrivateAddress(`http://${host}/x`), host).toBe(true);
      }
    }),
    runs(500),
  );
});

test('only http and https addresses are fetched, whatever stands before them', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((text) => `${text}:x`),
      ),
      (address) => {
        if (!isFetchable(address)) return;
        expect(['http:', 'https:']).toContain(new URL(address).protocol);
      },
    ),
    runs(1_000),
  );
});
