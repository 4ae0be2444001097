import { describe, expect, test } from 'vitest';
import { importRules } from '../../packages/import/src/rules/index.ts';
import { allRules } from '../../src/check/all-rules.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { type ReportLanguage, reportLanguages } from '../../src/diagnostics/rule.ts';
import type { Expectation } from '../../src/diagnostics/rules/yaml.ts';
import { type Rules, wordingOf as wordingOfKnown } from '../../src/reporting/wording.ts';
import { samples } from './samples.ts';

const rules = { ...allRules, ...importRules };
const ruleIds = Object.keys(rules);
const wordingOf = (diagnostic: Diagnostic, language: ReportLanguage) =>
  wordingOfKnown(diagnostic, language, rules);

/** What a value that nobody thought of looks like in a message. */
const accidents = /undefined|null|NaN|\[object|=>|function/;

function sampleOf(rule: string, values: object = samples[rule] ?? {}): Diagnostic {
  const severity = (rules as Rules)[rule]?.severity ?? 'error';
  return { rule, severity, place: { file: 'content/faq/en/sftp.md', line: 1 }, values };
}

test('every rule has a sample here, and every sample a rule', () => {
  expect(Object.keys(samples).sort()).toEqual([...ruleIds].sort());
});

describe.each(reportLanguages)('worded in %s', (language) => {
  test.each(ruleIds)('%s', (rule) => {
    const { message, hint } = wordingOf(sampleOf(rule), language);
    for (const text of [message, hint]) {
      expect(text).not.toMatch(accidents);
      expect(text.trim()).toBe(text);
      expect(text.length).toBeGreaterThan(3);
      expect(text).not.toContain('\n');
    }
    expect(message).not.toBe(hint);
  });

  test.each(ruleIds)('%s says what to do without a nearest word', (rule) => {
    const { nearest: _nearest, ...rest } = samples[rule] as { nearest?: string };
    const { message, hint } = wordingOf(sampleOf(rule, rest), language);
    expect(`${message} ${hint}`).not.toMatch(accidents);
    expect(hint).not.toBe('');
  });
});

test.each(ruleIds)('%s: Japanese is Japanese, English is English', (rule) => {
  const [en, ja] = reportLanguages.map((language) => wordingOf(sampleOf(rule), language));
  expect(`${en?.message}${en?.hint}`).not.toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u);
  expect(ja?.message).toMatch(/\p{Script=Hiragana}/u);
  expect(ja?.hint).toMatch(/\p{Script=Hiragana}|。$/u);
});

test.each(ruleIds)(
  '%s: what is unexpected stands in the place of something, and both hints are sentences',
  (rule) => {
    const [en, ja] = reportLanguages.map((language) => wordingOf(sampleOf(rule), language));
    if (/^Unexpected|, expected/.test(en?.message ?? ''))
      expect(en?.message).toMatch(/^Unexpected .*, expected /);
    expect(en?.message).not.toMatch(/[.?]$/);
    expect(en?.hint).toMatch(/^\p{Lu}.*[.?]$/u);
    expect(ja?.message).not.toMatch(/。$/);
    expect(ja?.hint).toMatch(/。$/);
  },
);

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
    const { message, hint } = wordingOf(
      sampleOf('yaml/invalid-value', { key: 'k', found: 'f', expected }),
      language,
    );
    return `${message} ${hint}`;
  });
  for (const text of words) expect(text).not.toMatch(accidents);
});

test('a long vocabulary is not listed whole', () => {
  const known = Array.from({ length: 500 }, (_, index) => `id-${index}`);
  const { hint } = wordingOf(sampleOf('vocabulary/unknown-database', { word: 'x', known }), 'en');
  expect(hint.length).toBeLessThan(300);
  expect(hint).toContain('…');
});

test.each(['category', 'database', 'tag'] as const)('an empty vocabulary lists nothing: %s', (kind) => {
  for (const language of reportLanguages) {
    const { hint } = wordingOf(sampleOf(`vocabulary/unknown-${kind}`, { word: 'x', known: [] }), language);
    expect(hint).toMatch(/content\/\w+\.yaml (?:holds none yet|にはまだ何もありません)/);
  }
});
