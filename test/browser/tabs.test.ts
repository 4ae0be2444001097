import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { visitor } from './visit.ts';

const visit = visitor();
const address = '/help/en/faq/everything/';

/** The label of the chosen tab of each group. */
function chosen(page: Page): Promise<string[]> {
  return page.locator('[role=tab][aria-selected=true]').allTextContents();
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

describe('tabs', () => {
  test('show one part of each group, and keep to the ARIA pattern', async () => {
    const { page, troubles, close } = await visit(address);
    await page.locator('[role=tablist]').first().waitFor();
    expect(await chosen(page)).toEqual(['Windows', 'Linux']);
    expect(await page.locator('[role=tabpanel]').filter({ visible: true }).count()).toBe(2);
    expect(await page.locator('.tab-label').filter({ visible: true }).count()).toBe(0);
    expect(await page.getByRole('tabpanel', { name: 'Windows' }).first().textContent()).toContain(
      'Windows key',
    );
    expect(await violations(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });

  test('follow arrows, Home and End, and are one stop of the Tab key', async () => {
    const { page, close } = await visit(address);
    const first = page.locator('[role=tablist]').first();
    await first.getByRole('tab', { name: 'Windows' }).focus();
    for (const [key, label] of [
      ['ArrowRight', 'macOS'],
      ['ArrowRight', 'Linux'],
      ['ArrowRight', 'Windows'],
      ['ArrowLeft', 'Linux'],
      ['Home', 'Windows'],
      ['End', 'Linux'],
    ] as const) {
      await page.keyboard.press(key);
      expect([key, await focused(page)]).toEqual([key, label]);
      expect((await chosen(page))[0]).toBe(label);
    }
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tabpanel');
    await close();
  });

  test('of the same label change together, stay where the reader looks, and are remembered', async () => {
    const { page, close } = await visit(address);
    const groups = page.locator('[role=tablist]');
    const tab = groups.last().getByRole('tab', { name: 'Windows' });
    await groups.first().getByRole('tab', { name: 'macOS' }).click();
    expect(await chosen(page)).toEqual(['macOS', 'Linux']);
    await tab.scrollIntoViewIfNeeded();
    const top = async () => Math.round((await tab.boundingBox())?.y ?? 0);
    const before = await top();
    await tab.click();
    expect(await chosen(page)).toEqual(['Windows', 'Windows']);
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
    await page.goto('/en/faq/key-permissions/');
    await groups.first().getByRole('tab', { name: 'Linux' }).click();
    await page.goto(address);
    expect(await chosen(page)).toEqual(['Linux', 'Linux']);
    // Of two remembered labels the last one counts.
    await groups.first().getByRole('tab', { name: 'macOS' }).click();
    await page.reload();
    expect(await chosen(page)).toEqual(['macOS', 'Linux']);
    await close();
  });

  test.each(['#command-key', '#macos'])('open by an address that leads to %s', async (hash) => {
    const { page, close } = await visit(address + hash);
    await expect.poll(() => chosen(page)).toEqual(['macOS', 'Linux']);
    const target = page.locator(hash);
    const inView = () => target.evaluate((element) => element.getBoundingClientRect().top < innerHeight);
    await expect.poll(inView).toBe(true);
    // The address is remembered by nobody.
    await page.goto('/en/');
    await page.goto(address);
    expect((await chosen(page))[0]).toBe('Windows');
    await close();
  });

  test('open by a link on the page, also the second time', async () => {
    const { page, close } = await visit(address);
    const first = page.locator('[role=tablist]').first();
    for (let time = 0; time < 2; time += 1) {
      await first.getByRole('tab', { name: 'Linux' }).click();
      await page.getByRole('link', { name: 'the place of the command key' }).click();
      await expect.poll(async () => (await chosen(page))[0]).toBe('macOS');
    }
    await close();
  });

  test('open by a result of the search', async () => {
    const { page, close } = await visit('/help/en/');
    await page.keyboard.press('/');
    await page.locator('[data-search-dialog] input[type=search]').fill('penguins');
    await page.locator('[data-search-dialog] .search-section').first().click();
    await page.waitForURL('**/everything/#linux-1');
    await expect.poll(() => chosen(page)).toEqual(['Windows', 'Linux']);
    await page.goto(`${address}#linux`);
    await expect.poll(() => chosen(page)).toEqual(['Linux', 'Linux']);
    await close();
  });

  test('are sections under their labels with scripts off, and on paper', async () => {
    const { page, close } = await visit(address, { javaScriptEnabled: false });
    expect(await page.locator('.tab').filter({ visible: true }).count()).toBe(5);
    expect(await page.locator('.tab-label').filter({ visible: true }).count()).toBe(5);
    await close();
    const scripted = await visit(address);
    await scripted.page.locator('[role=tablist]').first().waitFor();
    await scripted.page.emulateMedia({ media: 'print' });
    expect(await scripted.page.locator('.tab-label').filter({ visible: true }).count()).toBe(5);
    expect(await scripted.page.getByText('it is called propeller').isVisible()).toBe(true);
    expect(await scripted.page.locator('[role=tablist]').filter({ visible: true }).count()).toBe(0);
    await scripted.close();
  });

  test('bring their script and their styles only where they are', async () => {
    const { page, close } = await visit('/en/faq/known-hosts/');
    expect(await page.locator('[src*="/tabs-"], [href*="/tabs-"]').count()).toBe(0);
    await close();
  });
});
