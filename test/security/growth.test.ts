import { afterAll, describe, expect, test } from 'vitest';
import { growthOf, startClock } from './growth.ts';
import { growthPatterns } from './growth-patterns.ts';
import { subjectPatterns } from './growth-subjects.ts';

/** A usual run takes a few patterns, and smaller texts; `npm run test:long` takes each, up to what a site takes. */
const isLong = process.env.GROWTH === 'all';
const seed = Number(process.env.SEED ?? 20);
const few = 8;
const largest = isLong ? 256_000 : 24_000;
/** Short texts are measured too coarsely for more than to see that nothing grows with the square. */
const limit = isLong ? 1.3 : 1.7;

const answers = Object.entries(growthPatterns).map(([name, pattern]) => ['answer', name, pattern] as const);
const others = Object.entries(subjectPatterns).flatMap(([subject, patterns]) =>
  Object.entries(patterns).map(([name, pattern]) => [subject, name, pattern] as const),
);
const all = [...answers, ...others];
const chosen = isLong
  ? all
  : all.filter((_one, index) => (index * 7 + seed) % Math.ceil(all.length / few) === 0);

describe('the time that a text takes, as it grows up to the size that a site takes', () => {
  const clock = startClock();
  afterAll(clock.stop);

  test('is measured for enough patterns', () => {
    expect(answers.length).toBeGreaterThan(190);
    expect(others.length).toBeGreaterThan(100);
  });

  test.each(chosen)(
    `%s, %s: with a power of ${limit} at most, or it is refused by line and construct`,
    { timeout: 600_000 },
    async (subject, _name, pattern) => {
      const { seconds, exponent, refused } = await growthOf(clock, subject, pattern, largest);
      for (const { line } of refused) expect(line).toBeGreaterThan(0);
      const told = [...seconds].map(([size, time]) => `${size} bytes: ${time} s`).join(', ');
      expect(exponent, told).toBeLessThan(limit);
    },
  );
});
