import { expect, test } from 'vitest';
import { killBuilds, killSwaps } from './kill.mjs';

// bench/kill.mjs does the same 200 times.

test('a build that is killed leaves one complete build, at any moment', { timeout: 300_000 }, async () => {
  const { complete, absent, torn } = await killBuilds({ kills: 12 });
  expect(torn).toEqual([]);
  expect(complete + absent).toBe(12);
});

test('so does a swap that is killed', { timeout: 300_000 }, async () => {
  const { complete, absent, torn } = await killSwaps({ kills: 24 });
  expect(torn).toEqual([]);
  expect(complete + absent).toBe(24);
});
