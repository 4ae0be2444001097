import { expect, test } from 'vitest';
import { killBuilds, killDev, killPairs, killSwaps } from './kill.mjs';

// bench/kill.mjs does the same, and tells how often what was found.
const kills = Number(process.env.KILLS ?? 12);
const timeout = 120_000 + kills * 15_000;

test('a build that is killed leaves one complete build, at any moment', { timeout }, async () => {
  const { complete, absent, torn } = await killBuilds({ kills });
  expect(torn).toEqual([]);
  expect(complete + absent).toBe(kills);
});

test('so does a swap that is killed', { timeout }, async () => {
  const { complete, absent, torn } = await killSwaps({ kills: kills * 2 });
  expect(torn).toEqual([]);
  expect(complete + absent).toBe(kills * 2);
});

/** Two processes at once take longer, and fewer of them find what there is. */
const fewer = Math.ceil(kills / 3);

test('so do two builds at once, of which one or both are killed', { timeout }, async () => {
  const { complete, absent, torn } = await killPairs({ kills: fewer });
  expect(torn).toEqual([]);
  expect(complete + absent).toBe(fewer);
});

test('dev that is killed, beside a build or not, leaves what is published and what the next build makes', {
  timeout,
}, async () => {
  const { complete, absent, torn } = await killDev({ kills: fewer });
  expect(torn).toEqual([]);
  expect(complete + absent).toBe(fewer);
});
