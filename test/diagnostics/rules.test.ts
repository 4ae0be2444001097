import { describe, expect, test } from 'vitest';
import { type Diagnostic, diagnose } from '../../src/diagnostics/diagnostic.ts';
import { ruleIds, wordingOf } from '../../src/diagnostics/report.ts';
import { reportLanguages } from '../../src/diagnostics/rule.ts';
import type { RuleId } from '../../src/diagnostics/rules/index.ts';
import type { Expectation } from '../../src/diagnostics/rules/yaml.ts';
import { samples } from './samples.ts';

/** What a value that nobody thought of looks like in a message. */
const accidents = /undefined|null|NaN|\[object|=>|function/;

function sampleOf(rule: RuleId, values: object = samples[rule]): Diagnostic {
  return diagnose(rule, { file: 'content/faq/en/sftp.md', line: 1 }, values as never);
}

test('every rule has a sample here, and every sample a rule', () => {
  expect(Object.keys(samples).sort()).toEqual([...ruleIds].sort());
});

describe.each(reportLanguages)('worded in %s', (language) => {
  test.each(ruleIds)('%s', (rule) => {
    const { what, mend } = wordingOf(sampleOf(rule), language);
    for (const text of [what, mend]) {
      expect(text).not.toMatch(accidents);
      expect(text.trim()).toBe(text);
      expect(text.length).toBeGreaterThan(3);
      expect(text).not.toContain('\n');
    }
    expect(what).not.toBe(mend);
  });

  test.each(ruleIds)('%s says what to do without a nearest word', (rule) => {
    const { nearest: _nearest, ...rest } = samples[rule] as { nearest?: string };
    const { what, mend } = wordingOf(sampleOf(rule, rest), language);
    expect(`${what} ${mend}`).not.toMatch(accidents);
    expect(mend).not.toBe('');
  });
});

test.each(ruleIds)('%s: Japanese is Japanese, English is English', (rule) => {
  const [en, ja] = reportLanguages.map((language) => wordingOf(sampleOf(rule), language));
  expect(`${en?.what}${en?.mend}`).not.toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u);
  expect(ja?.what).toMatch(/\p{Script=Hiragana}/u);
  expect(ja?.mend).toMatch(/\p{Script=Hiragana}|。$/u);
});

test.each(ruleIds)('%s: English begins with what is wrong, and both mends are sentences', (rule) => {
  const [en, ja] = reportLanguages.map((language) => wordingOf(sampleOf(rule), language));
  if (sampleOf(rule).severity !== 'note')
    expect(en?.what).toMatch(/^(?:Unexpected|Missing|Unreadable|Uncertain) /);
  expect(en?.mend).toMatch(/[.?]$/);
  expect(ja?.mend).toMatch(/。$/);
});

const expectations: readonly Expectation[] = [
  ...(['text', 'number', 'boolean', 'list', 'map', 'other'] as const).map((kind) => ({ kind })),
  { kind: 'one-of', values: ['question', 'article'] },
  { kind: 'like', example: 'https://faq.example.org' },
  { kind: 'at-most', limit: 300 },
  { kind: 'at-least', limit: 1 },
  { kind: 'at-least', limit: 16 },
];

test.each(expectations)('an expectation is worded: $kind', (expected) => {
  const words = reportLanguages.map((language) => {
    const { what, mend } = wordingOf(
      sampleOf('yaml/invalid-value', { key: 'k', found: 'f', expected }),
      language,
    );
    return `${what} ${mend}`;
  });
  for (const text of words) expect(text).not.toMatch(accidents);
});

test('a long vocabulary is not listed whole', () => {
  const known = Array.from({ length: 500 }, (_, index) => `id-${index}`);
  const { mend } = wordingOf(sampleOf('vocabulary/unknown-database', { word: 'x', known }), 'en');
  expect(mend.length).toBeLessThan(300);
  expect(mend).toContain('…');
});
