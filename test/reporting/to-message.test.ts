import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { ruleIds } from '../../src/check/all-rules.ts';
import { diagnose } from '../../src/diagnostics/diagnostic.ts';
import { toMessage } from '../../src/reporting/to-message.ts';
import { samples } from '../diagnostics/samples.ts';

const place = { file: 'content/faq/en/sftp.md', line: 5, column: 8 };
const unknown = diagnose('vocabulary/unknown-tag', place, {
  word: 'trasnfer',
  nearest: 'transfer',
  known: [],
});

test('a diagnostic becomes a message of unified: rule, place, expected and url', () => {
  const message = toMessage(unknown, { language: 'en', docs: new URL('https://kotae.example/docs/') });
  expect(message).toMatchObject({
    source: 'kotae',
    ruleId: 'vocabulary/unknown-tag',
    file: 'content/faq/en/sftp.md',
    line: 5,
    column: 8,
    fatal: true,
    note: 'Did you mean `transfer`?',
    expected: ['transfer'],
    url: 'https://kotae.example/docs/checks.md#everything-else-that-reports-tell',
  });
  expect(String(message)).toMatch(/^content\/faq\/en\/sftp\.md:5:8: /);
});

test('it is worded in the language of the reader, from the same data', () => {
  const kept = JSON.parse(JSON.stringify(unknown)) as typeof unknown;
  expect(kept).toEqual(unknown);
  expect(toMessage(kept, { language: 'ja' }).reason).toMatch(/タグ `trasnfer`/);
});

test('files of unified carry it, and count errors, warnings and notes as they do', () => {
  const file = new VFile({ path: place.file });
  const severities = ['error', 'warning', 'note'] as const;
  file.messages.push(
    ...severities.map((severity) => toMessage({ ...unknown, severity }, { language: 'en' })),
  );
  expect(file.messages.map(({ fatal }) => fatal)).toEqual([true, false, undefined]);
});

test.each(ruleIds)('%s has a message with and without a line', (rule) => {
  const diagnostic = { rule, severity: 'error', place, values: samples[rule] ?? {} } as const;
  const whole = { ...diagnostic, place: { file: place.file } };
  expect(toMessage(diagnostic, { language: 'en' }).ruleId).toBe(rule);
  expect(toMessage(whole, { language: 'en' }).line).toBeUndefined();
});
