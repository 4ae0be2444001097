import { expect, test } from 'vitest';
import { createInstantReader } from '../../src/entry/instant.ts';
import { likelyDate } from '../../src/entry/likely-date.ts';

test.each([
  ['2026/05/05', '2026-05-05'],
  ['2026-5-5', '2026-05-05'],
  ['2026.5.31', '2026-05-31'],
  ['2026年5月5日', '2026-05-05'],
  ['２０２６／５／５', '2026-05-05'],
  ['May 5, 2026', '2026-05-05'],
  ['Sept. 30th 2026', '2026-09-30'],
  ['6 May 2024', '2024-05-06'],
  ['“2026-05-05”', '2026-05-05'],
  ['2026/02/30', undefined],
  ['2026/13/1', undefined],
  ['3/4/2021', undefined],
  ['Foo 5, 2026', undefined],
  ['yesterday', undefined],
  ['', undefined],
])('%j is %j', (text, date) => {
  expect(likelyDate(text, createInstantReader('Asia/Tokyo'))).toBe(date);
});
