import type { Page } from 'playwright-core';

/** The search dialog. */
export const dialogOf = (page: Page) => page.locator('[data-search-dialog]');
/** Its field, or that of the search page. */
export const fieldOf = (page: Page) =>
  page.locator('[data-search-dialog] input[type=search], [data-search-page] input[type=search]');
/** The titles of what was found. */
export const results = (page: Page) => page.locator('.search-question');
/** What is said to screen readers. */
export const status = (page: Page) => page.locator('[data-search-status]');
/** Where the link leads that has the focus. */
export const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('href'));

/** Open the dialog and type a query, by keys alone. */
export async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await dialogOf(page).waitFor();
  await page.keyboard.type(query);
}

/** Wait until a query has its results, and only its own. */
export async function answered(page: Page): Promise<void> {
  await results(page).first().waitFor();
  await page.locator('[data-search]:not([aria-busy])').waitFor();
}
