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

describe.each([
  { device: 'a desk', viewport: { width: 1280, height: 800 } },
  { device: 'a phone', viewport: { width: 390, height: 844 } },
])('on $device', ({ viewport }) => {
  test.each(pages)('$kind, $language: no error, no other host, nothing moves', async ({ path }) => {
    const { page, troubles, close } = await visit(path, { viewport });
    await page.evaluate(observeShifts);
    await page.evaluate(async () => {
      for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
        scrollTo(0, y);
        await new Promise(requestAnimationFrame);
      }
    });
    await page.evaluate(async () => {
      await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    });
    const total = await page.evaluate(
      () => (globalThis as unknown as { shifts: { total: number } }).shifts.total,
    );
    expect(troubles).toEqual([]);
    expect(total).toBeLessThan(0.01);
    await close();
  });
});
