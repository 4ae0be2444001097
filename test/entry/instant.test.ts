import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createInstantReader } from '../../src/entry/instant.ts';

const tokyo = createInstantReader('Asia/Tokyo');

describe('dates that exist', () => {
  test.each([
    ['2021-05-05', '2021-05-04T15:00:00.000Z'],
    ['2021-05-05T06:46:24', '2021-05-04T21:46:24.000Z'],
    ['2021-05-05 06:46:24', '2021-05-04T21:46:24.000Z'],
    ['2021-05-05T06:46', '2021-05-04T21:46:00.000Z'],
    ['2021-05-05T06:46:24.123456', '2021-05-04T21:46:24.000Z'],
    ['2021-05-05T06:46:24Z', '2021-05-05T06:46:24.000Z'],
    ['2021-05-05T06:46:24+09:00', '2021-05-04T21:46:24.000Z'],
    ['2021-05-05 06:46:24 +0900', '2021-05-04T21:46:24.000Z'],
    ['2021-05-05T06:46:24-03:30', '2021-05-05T10:16:24.000Z'],
    ['2024-02-29', '2024-02-28T15:00:00.000Z'],
    ['2000-02-29', '2000-02-28T15:00:00.000Z'],
    [' 2021-05-05\n', '2021-05-04T15:00:00.000Z'],
  ])('%s', (text, instant) => {
    expect(tokyo(text)).toBe(instant);
  });
});

describe('what is no date', () => {
  test.each([
    ...[
      '',
      '2021',
      '2021-5-5',
      '05/05/2021',
      '2021-05-05T',
      '2021-05-05T06',
      '2021-05-05Z',
      'yesterday',
      '2021-05-05x',
    ],
    ...['2021-00-01', '2021-13-01', '2021-01-00', '2021-02-29', '2100-02-29', '2021-04-31', '2021-12-32'],
    ...[
      '2021-05-05T24:00',
      '2021-05-05T06:60',
      '2021-05-05T06:46:60',
      '2021-05-05T06:46:24+9',
      '２０２１-05-05',
    ],
    ...['2021-05-05T06:46:24+99:00', '2021-05-05T06:46:24+09:99', '0000-01-01', '0050-01-01', '-2021-05-05'],
  ])('%j', (text) => {
    expect(tokyo(text)).toBeUndefined();
  });

  test('any text is an instant or none', () => {
    const digits = fc.constantFrom(...'0123456789-:T Z+.');
    const texts = fc.oneof(
      fc.string(),
      fc.array(digits, { maxLength: 30 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const found = tokyo(text);
        if (found !== undefined) expect(new Date(found).toISOString()).toBe(found);
      }),
    );
  });
});

describe('zones', () => {
  test.each([
    ['2024-03-10T01:59:59', '2024-03-10T09:59:59.000Z'], // the last second of standard time
    ['2024-03-10T03:00:00', '2024-03-10T10:00:00.000Z'],
    ['2024-11-03T00:59:59', '2024-11-03T07:59:59.000Z'],
    ['2024-11-03T02:00:00', '2024-11-03T10:00:00.000Z'],
    ['2024-07-01', '2024-07-01T07:00:00.000Z'],
  ])('Los Angeles: %s', (text, instant) => {
    expect(createInstantReader('America/Los_Angeles')(text)).toBe(instant);
  });

  test('what a clock shows at an instant is read as that instant', () => {
    const zones = fc.constantFrom(
      'UTC',
      'Asia/Tokyo',
      'Asia/Kolkata',
      'Pacific/Kiritimati',
      'Pacific/Niue',
      'America/St_Johns',
    );
    const instants = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2090-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(zones, instants, (timeZone, date) => {
        const clock = new Intl.DateTimeFormat('sv-SE', {
          timeZone,
          dateStyle: 'short',
          timeStyle: 'medium',
        }).format(date);
        const again = createInstantReader(timeZone)(clock);
        // An hour that the clocks show twice may mean either.
        expect(Math.abs(Date.parse(again ?? '') - date.getTime())).toBeLessThanOrEqual(3_600_999);
        if (['UTC', 'Asia/Tokyo', 'Asia/Kolkata', 'Pacific/Niue'].includes(timeZone))
          expect(again).toBe(new Date(Math.floor(date.getTime() / 1000) * 1000).toISOString());
      }),
    );
  });
});
