import { readdir } from 'node:fs/promises';
import { describe, expect, test, vi } from 'vitest';
import type { CheckRule } from '../../src/check/rule.ts';
import { builtRules, contentRules, pageRules } from '../../src/check/rules/index.ts';
import { diagnosticsOf } from './example-site.ts';

const rules: readonly CheckRule<never>[] = [...pageRules, ...contentRules, ...builtRules];

vi.setConfig({ testTimeout: 60_000 });

describe.each(rules)('$id', (rule) => {
  test('its example of wrong breaks it, and no other rule', async () => {
    const found = await diagnosticsOf(rule, rule.wrong);
    expect([...new Set(found.map(({ rule: id }) => id))]).toEqual([rule.id]);
  });

  test('its example of right breaks nothing', async () => {
    expect(await diagnosticsOf(rule, rule.right)).toEqual([]);
  });
});

test('every file of rules holds a rule that is in the list', async () => {
  const files = await readdir(new URL('../../src/check/rules', import.meta.url));
  const named = files.filter((name) => name !== 'index.ts').map((name) => name.replace(/\.ts$/, ''));
  const ids = rules.map(({ id }) => id.replaceAll('/', '-'));
  expect(named.sort()).toEqual(ids.sort());
});
