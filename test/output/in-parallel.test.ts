import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inParallel } from '../../src/output/in-parallel.ts';

describe('inParallel', () => {
  it('does the work of each item once, several at a time', async () => {
    const done: number[] = [];
    let running = 0;
    let most = 0;
    await inParallel(
      Array.from({ length: 100 }, (_, index) => index),
      async (index) => {
        running += 1;
        most = Math.max(most, running);
        await setImmediate();
        running -= 1;
        done.push(index);
      },
    );
    expect(done.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, index) => index));
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(32);
  });

  it('rejects with the first failure, begins nothing new, and leaves nothing under way', async () => {
    let running = 0;
    let begun = 0;
    const work = inParallel(
      Array.from({ length: 1000 }, (_, index) => index),
      async (index) => {
        running += 1;
        begun += 1;
        await setImmediate();
        running -= 1;
        if (index === 3) throw new Error('three');
      },
    );
    await expect(work).rejects.toThrow('three');
    expect(running).toBe(0);
    expect(begun).toBeLessThan(1000);
  });
});
