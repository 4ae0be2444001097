import { describe, expect, test } from 'vitest';
import { growthOf } from './growth.ts';
import { growthPatterns } from './growth-patterns.ts';

/** A usual run takes a few patterns, and smaller texts; `npm run test:long` takes each, up to what a site takes. */
const isLong = process.env.GROWTH === 'all';
const seed = Number(process.env.SEED ?? 20);
const names = Object.keys(growthPatterns);
const few = 6;
const chosen = isLong
  ? names
  : names.filter((_name, index) => (index * 7 + seed) % Math.ceil(names.length / few) === 0);
const largest = isLong ? 256_000 : 24_000;
const sizes = [8, 4, 2, 1].map((part) => largest / part);
/** Short texts are measured too coarsely for more than to see that nothing grows with the square. */
const limit = isLong ? 1.3 : 1.7;

describe('the time that an answer takes, as it grows up to the size that a site takes', () => {
  test('is measured for enough patterns', () => {
    expect(names.length).toBeGreaterThan(190);
  });

  test.each(chosen)(
    `%s: with a power of ${limit} at most, or it is refused by line and construct`,
    { timeout: 600_000 },
    async (name) => {
      const { seconds, exponent, refused } = await growthOf(growthPatterns[name] ?? String, sizes, limit);
      for (const { line } of refused) expect(line).toBeGreaterThan(0);
      expect(exponent, `${seconds.join(', ')} s`).toBeLessThan(limit);
    },
  );
});
