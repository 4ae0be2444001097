import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFormatter } from '../../src/site/formatter.ts';
import { fill } from '../../src/site/texts/texts.ts';

const en = createFormatter('en-GB', 'Asia/Tokyo');
const ja = createFormatter('ja-JP', 'Asia/Tokyo');

describe('dates', () => {
  const instant = '2021-05-04T21:46:24.000Z'; // the fifth, in Tokyo

  test.each([
    [en.date(instant), { iso: '2021-05-05', text: '5 May 2021' }],
    [ja.date(instant), { iso: '2021-05-05', text: '2021年5月5日' }],
    [en.shortDate('2021-09-30T15:00:00Z'), { iso: '2021-10-01', text: '1 Oct 2021' }],
    [ja.shortDate(instant), { iso: '2021-05-05', text: '2021年5月5日' }],
    [createFormatter('en-GB', 'America/Los_Angeles').date('2021-01-01T00:00:00Z').iso, '2020-12-31'],
    [en.year('2020-12-31T15:00:00Z'), '2021'],
    [ja.year('2020-12-31T15:00:00Z'), '2021年'],
  ])('%j', (found, expected) => {
    expect(found).toEqual(expected);
  });

  test('the day is a calendar day, whatever the locale', () => {
    const locales = fc.constantFrom('en-GB', 'ja-JP', 'ar-EG', 'th-TH', 'fa-IR', 'de-DE');
    const instants = fc.date({
      min: new Date('1970-01-01'),
      max: new Date('2200-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(locales, instants, (locale, date) => {
        const { iso } = createFormatter(locale, 'UTC').date(date.toISOString());
        expect(iso).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });
});

describe('counts', () => {
  const text = { one: '{count} question on {name}', other: '{count} questions on {name}' };

  test.each([
    [en.count(text, 1, { name: 'DRA' }), '1 question on DRA'],
    [en.count(text, 0, { name: 'DRA' }), '0 questions on DRA'],
    [en.count(text, 4870, { name: 'DRA' }), '4,870 questions on DRA'],
    [en.count({ other: '{count} of {total}' }, 1234, { total: 56789 }), '1,234 of 56,789'],
    [ja.count({ one: '一', other: '{count} 件' }, 1), '1 件'],
    [createFormatter('pl', 'UTC').count({ one: 'a', few: 'b', many: 'c', other: 'd' }, 3), 'b'],
    [createFormatter('pl', 'UTC').count({ other: 'd' }, 3), 'd'],
  ])('%s', (found, expected) => {
    expect(found).toBe(expected);
  });
});

test('numbers, lists and order follow the language', () => {
  expect(en.number(1234567)).toBe('1,234,567');
  expect(en.list(['a', 'b', 'c'])).toBe('a, b, c');
  expect(ja.list(['a', 'b', 'c'])).toBe('a、b、c');
  expect(['10', '9', 'b', 'A'].sort(en.compare)).toEqual(['9', '10', 'A', 'b']);
  expect(['ん', 'ア', 'い'].sort(ja.compare)).toEqual(['ア', 'い', 'ん']);
});

describe('fill', () => {
  test('puts values in, each once, and leaves unknown names', () => {
    expect(fill('{a} and {b} and {c}', { a: '{b}', b: 2 })).toBe('{b} and 2 and {c}');
  });

  test('knows no values but those given', () => {
    expect(fill('{constructor} {toString}', {})).toBe('{constructor} {toString}');
  });

  test('values come in as they are', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(fill('<{value}>', { value })).toBe(`<${value}>`);
      }),
    );
  });
});
