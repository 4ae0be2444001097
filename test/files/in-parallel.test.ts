import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inParallel } from '../../src/files/in-parallel.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('inParallel', () => {
  it.each([[undefined, 32] as const, [3, 3] as const])(
    'with the limit %s, %i work at a time, each item once',
    async (limit, expected) => {
      const begun: number[] = [];
      let running = 0;
      let most = 0;
      const work = async (index: number) => {
        begun.push(index);
        running += 1;
        most = Math.max(most, running);
        await setImmediate();
        running -= 1;
      };
      await inParallel(numbers(100), work, limit);
      expect(begun).toEqual(numbers(100));
      expect(most).toBe(expected);
    },
  );

  it('brings results in the order of the items, whichever is done first', async () => {
    const done: number[] = [];
    const work = async (index: number) => {
      for (let turn = index % 7; turn < 7; turn += 1) await setImmediate();
      done.push(index);
      return index * 2;
    };
    expect(await inParallel(new Set(numbers(50)), work)).toEqual(numbers(50).map((index) => index * 2));
    expect(done).not.toEqual(numbers(50));
  });

  it('brings nothing for no items', async () => {
    expect(await inParallel([], async () => 1)).toEqual([]);
  });

  it('rejects with the first failure, begins nothing new, and leaves nothing under way', async () => {
    let running = 0;
    let begun = 0;
    const work = inParallel(numbers(1000), async (index) => {
      running += 1;
      begun += 1;
      await setImmediate();
      running -= 1;
      if (index === 3) throw new Error('three');
    });
    await expect(work).rejects.toThrow('three');
    expect(running).toBe(0);
    expect(begun).toBeLessThan(1000);
  });

  it('rejects with what was thrown, even if that is nothing', async () => {
    await expect(inParallel([1], () => Promise.reject(undefined))).rejects.toBeUndefined();
  });
});
