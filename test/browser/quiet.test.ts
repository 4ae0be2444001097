import { describe, expect, test } from 'vitest';
import { pages } from './kinds.ts';
import { visitor } from './visit.ts';

const visit = visitor();

/** Cumulative layout shift that no input caused. */
function observeShifts(): void {
  const shifts = { total: 0 };
  Object.assign(globalThis, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[]) {
      if (!entry.hadRecentInput) shifts.total += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What reaches out of the window to the right; tables and code scroll in boxes of their own. */
function reachingOut(): string[] {
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
    .filter((element) => !element.closest('.table, pre, .vh'))
    .map((element) => element.outerHTML.slice(0, 120));
}

describe.each([
  { device: 'a desk', viewport: { width: 1280, height: 800 } },
  // As much as a window of 1280 px has left at a zoom of 400 %.
  { device: 'a narrow phone', viewport: { width: 320, height: 640 } },
])('on $device', ({ viewport }) => {
  test.each(pages)(
    '$kind, $language: no error, no other host, nothing moves or sticks out',
    async ({ path }) => {
      const { page, troubles, close } = await visit(path, { viewport });
      await page.evaluate(observeShifts);
      await page.evaluate(async () => {
        for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
          scrollTo(0, y);
          await new Promise(requestAnimationFrame);
        }
        await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      });
      const total = await page.evaluate(
        () => (globalThis as unknown as { shifts: { total: number } }).shifts.total,
      );
      expect(troubles).toEqual([]);
      expect(total).toBeLessThan(0.01);
      expect(await page.evaluate(reachingOut)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
      await close();
    },
  );
});
