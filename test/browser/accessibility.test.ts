import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pages } from './kinds.ts';
import { visitor } from './visit.ts';

const visit = visitor();
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with the page as it is now: rule, and the elements. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async (values) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({
      runOnly: { type: 'tag', values },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, tags);
  return found;
}

describe.each(['light', 'dark'] as const)('in the %s scheme axe finds nothing wrong', (colorScheme) => {
  test.each(pages)('$kind, $language', async ({ path }) => {
    const { page, close } = await visit(path, { colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page)).toEqual([]);
    await close();
  });
});

test.each(['light', 'dark'] as const)('nor on a phone, in the %s scheme', async (colorScheme) => {
  const { page, close } = await visit('/ja/faq/', { colorScheme, viewport: { width: 390, height: 844 } });
  expect(await violations(page)).toEqual([]);
  await close();
});
