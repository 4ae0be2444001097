import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrange, countBySeverity } from '../../src/diagnostics/arrange.ts';
import { type Diagnostic, diagnose } from '../../src/diagnostics/diagnostic.ts';
import { printReport } from '../../src/reporting/print-report.ts';
import { printPlace } from '../../src/reporting/wording.ts';

const at = (file: string, line?: number, column?: number) => ({ file, line, column });
const key = (place: Diagnostic['place'], name = 'title') =>
  diagnose('yaml/duplicate-key', place, { key: name });

describe('printPlace', () => {
  test.each([
    [at('a.md'), 'a.md'],
    [at('a.md', 3), 'a.md:3'],
    [at('a.md', 3, 7), 'a.md:3:7'],
    [at('a.md', undefined, 7), 'a.md'],
  ])('%j', (place, expected) => {
    expect(printPlace(place)).toBe(expected);
  });
});

describe('arrange', () => {
  test('puts files, lines, columns and rules in order', () => {
    const wanted = [
      key(at('a.md')),
      key(at('a.md', 2)),
      key(at('a.md', 10, 1)),
      key(at('a.md', 10, 2)),
      key(at('b.md', 1)),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(wanted, { minLength: wanted.length }), (mixed) => {
        expect(arrange(mixed)).toEqual(wanted);
      }),
    );
  });

  test('says the same thing once', () => {
    expect(arrange([key(at('a.md', 1)), key(at('a.md', 1)), key(at('a.md', 1), 'lang')])).toHaveLength(2);
  });

  test('takes the severities that a site asks for', () => {
    const found = [
      diagnose('links/relative', at('a.md', 1), { written: 'x' }),
      diagnose('images/truncated', at('b.md', 1), { written: 'x.png' }),
    ];
    const arranged = arrange(found, { 'links/relative': 'error', 'images/truncated': 'off' });
    expect(arranged.map(({ rule, severity }) => [rule, severity])).toEqual([['links/relative', 'error']]);
    expect(found.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
  });

  test('lets nobody silence an error that leaves a page out of the site', () => {
    const found = [key(at('a.md', 1)), diagnose('file/empty', at('b.md', 1), {})];
    const arranged = arrange(found, { 'yaml/duplicate-key': 'note', 'file/empty': 'off' });
    expect(arranged.map(({ severity }) => severity)).toEqual(['error', 'error']);
  });
});

describe('printReport', () => {
  test('in English', () => {
    const text = printReport([key(at('content/faq/en/sftp.md', 4, 1))], 'en');
    expect(text).toBe(
      'content/faq/en/sftp.md:4:1  error  The key `title` appears twice\n' +
        '    Keep one of the two.  (yaml/duplicate-key)\n',
    );
  });

  test('in Japanese', () => {
    expect(printReport([key(at('content/faq/ja/sftp.md', 4, 1))], 'ja')).toBe(
      'content/faq/ja/sftp.md:4:1  エラー  キー `title` が 2 回書かれています\n' +
        '    どちらか 1 つだけを残してください。  (yaml/duplicate-key)\n',
    );
  });

  test('colours only when asked to', () => {
    const found = [key(at('a.md', 1))];
    expect(printReport(found, 'en')).not.toContain('\u001b');
    expect(printReport(found, 'en', true)).toContain('\u001b[31merror');
  });

  test('nothing wrong prints nothing', () => {
    expect(printReport([], 'en')).toBe('');
  });

  test('what stands in a file cannot give orders to the terminal or fake a line of the report', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const printed = printReport([key(at(`content/${text}.md`, 1), text)], 'en');
        expect(printed.split('\n')).toHaveLength(3);
        expect(printed.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});

test('marks that turn the direction of text do not reach the terminal', () => {
  for (const mark of ['\u202A', '\u202E', '\u2066', '\u2069', '\u200E', '\u200F', '\u061C'])
    expect(printReport([key(at(`a${mark}b.md`, 1), mark)], 'en')).not.toMatch(/\p{Bidi_Control}/u);
});

test('letters that an address encodes are quoted as such, and nothing that is unseen', () => {
  const printed = (value: string) => printReport([key(at('a.md', 1), value)], 'en');
  expect(printed('/%E8%B3%AA%E5%95%8F%20a.md')).toContain('/質問%20a.md');
  for (const kept of ['%E2%80%AE', '%E3%80%80', '%C2%85', '%E8%B3', '%80'])
    expect(printed(`/a${kept}b`)).toContain(`/a${kept}b`);
});

test('a value of a megabyte is quoted in part', () => {
  expect(printReport([key(at('a.md', 1), 'x'.repeat(1 << 20))], 'en').length).toBeLessThan(400);
});

test('countBySeverity counts each', () => {
  const found = [key(at('a.md')), key(at('b.md')), diagnose('markdown/empty-link', at('a.md'), {})];
  expect(countBySeverity(found)).toEqual({ error: 2, warning: 1, note: 0 });
});
