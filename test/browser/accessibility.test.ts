import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { pages } from './kinds.ts';
import { dialogOf } from './search-visit.ts';
import { visitor } from './visit.ts';

const visit = visitor();

/** The same page in both schemes, named by the scheme. */
async function violationsInBothSchemes(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await violations(page)).map((violation) => `${colorScheme}: ${violation}`));
  }
  return found;
}

describe('axe finds nothing wrong, in both schemes', () => {
  test.each(pages)('$kind, $language', async ({ path }) => {
    const { page, close } = await visit(path);
    expect(await violationsInBothSchemes(page)).toEqual([]);
    await close();
  });

  test('on a phone', async () => {
    const { page, close } = await visit('/ja/faq/', { viewport: { width: 390, height: 844 } });
    expect(await violationsInBothSchemes(page)).toEqual([]);
    await close();
  });

  test('with the search open', async () => {
    const { page, close } = await visit('/ja/faq/sftp/');
    await page.keyboard.press('/');
    await dialogOf(page).waitFor();
    expect(await violationsInBothSchemes(page)).toEqual([]);
    await close();
  });
});
