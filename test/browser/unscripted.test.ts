import { describe, expect, inject, test } from 'vitest';
import { pages } from './kinds.ts';
import { visitor } from './visit.ts';

const visit = visitor();
const options = { javaScriptEnabled: false };
const statuses = new Map<string, number>();

/** What the host answers for an address; each is asked for once. */
async function statusOf(target: string): Promise<number> {
  const known = statuses.get(target);
  if (known !== undefined) return known;
  const { status } = await fetch(new URL(target, inject('origin')));
  statuses.set(target, status);
  return status;
}

describe('with scripts off', () => {
  test.each(pages)('$kind, $language: everything shown does something', async ({ path }) => {
    const { page, close } = await visit(path, options);
    expect(await page.locator('.scripted, .copy').filter({ visible: true }).count()).toBe(0);
    const links = page.locator('a[href^="/"]').filter({ visible: true });
    const targets = new Set(
      await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')),
    );
    expect(targets.size).toBeGreaterThan(3);
    for (const target of targets) expect([target, await statusOf(target)]).toEqual([target, 200]);
    await close();
  });

  test('an index lists its questions and leads to the databases and topics', async () => {
    const { page, close } = await visit('/en/faq/', options);
    expect(await page.locator('.question').filter({ visible: true }).count()).toBeGreaterThan(20);
    await page.locator('.unscripted a', { hasText: 'DRA' }).click();
    expect(new URL(page.url()).pathname).toBe('/en/db/dra/');
    await close();
  });

  test('the search link and the home form lead to the search page, which says what works', async () => {
    const { page, close } = await visit('/en/', options);
    await page.locator('#ask').fill('sftp');
    await page.locator('#ask').press('Enter');
    await page.waitForURL('**/en/search/?q=sftp');
    expect(await page.locator('.unscripted').textContent()).toContain('JavaScript');
    await page.goBack();
    await page.locator('[data-search-open]').click();
    expect(new URL(page.url()).pathname).toBe('/en/search/');
    await close();
  });

  test('a former address and the root still lead on', async () => {
    const former = await visit('/help/old/everything.html', options);
    await former.page.waitForURL('**/help/en/faq/everything/');
    await former.close();
    const root = await visit('/help/', options);
    await root.page.waitForURL('**/help/en/');
    await root.close();
  });
});
