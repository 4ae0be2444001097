import { expect, test } from 'vitest';
import { createInstantReader, readEnd } from '../../src/entry/instant.ts';
import { scheduleOf } from '../../src/entry/schedule.ts';
import { entryOf } from '../entries.ts';

const plain = entryOf('faq/en/plain');
const later = entryOf('faq/en/later', { publish: '2031-01-01T00:00:00.000Z' });
const gone = entryOf('faq/en/gone', { until: '2030-06-01T00:00:00.000Z' });
const both = entryOf('faq/en/both', {
  publish: '2030-03-01T00:00:00.000Z',
  until: '2031-03-01T00:00:00.000Z',
});
const draft = entryOf('faq/en/draft', { draft: true, publish: '2030-01-01T00:00:00.000Z' });
const all = [plain, later, gone, both, draft];

test.each([
  ['2030-02-01', [later, both], 2, '2030-03-01'],
  ['2030-03-01', [later], 1, '2030-06-01'],
  ['2030-06-01', [later, gone], 1, '2031-01-01'],
  ['2031-01-01', [gone], 0, '2031-03-01'],
  ['2031-03-01', [gone, both], 0, undefined],
])('on %s', (day, hidden, waiting, next) => {
  const schedule = scheduleOf(all, () => Date.parse(day));
  expect([...schedule.hidden].map(({ slug }) => slug).sort()).toEqual(hidden.map(({ slug }) => slug).sort());
  expect(schedule.waiting).toBe(waiting);
  expect(schedule.ended).toBe(hidden.length - waiting);
  expect(schedule.next?.slice(0, 10)).toBe(next);
});

test('without such a date the clock is not asked', () => {
  const clock = () => {
    throw new Error('The clock was read.');
  };
  expect(scheduleOf([plain, { ...draft, publish: undefined }], clock).hidden.size).toBe(0);
});

test.each([
  ['2031-12-31', '2031-12-31T15:00:00.000Z'],
  ['2031-02-28', '2031-02-28T15:00:00.000Z'],
  ['2031-12-31T09:00', '2031-12-31T00:00:00.000Z'],
  ['2031-02-29', undefined],
  ['soon', undefined],
])('%s ends at %s, in Japan', (written, end) => {
  expect(readEnd(written, createInstantReader('Asia/Tokyo'))).toBe(end);
});
