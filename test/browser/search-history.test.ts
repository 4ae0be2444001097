import { describe, expect, test } from 'vitest';
import { answered, dialogOf, fieldOf, focused, search } from './search-visit.ts';
import { visitor } from './visit.ts';

const visit = visitor();

describe('the search dialog', () => {
  test('comes back as it was left with Back from a result, and stays closed once it was closed', async () => {
    const { page, close } = await visit('/en/');
    await search(page, 'release');
    await answered(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const left = await focused(page);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${left}`);
    expect(await dialogOf(page).isVisible()).toBe(false);
    await page.goBack();
    await answered(page);
    expect(await fieldOf(page).first().inputValue()).toBe('release');
    await expect.poll(() => focused(page)).toBe(left);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => history.state?.search)).toBeUndefined();
    await page.reload();
    expect(await dialogOf(page).isVisible()).toBe(false);
    await close();
  });

  test('makes way for a result on the same page, and comes back with Back', async () => {
    const { page, close } = await visit('/en/faq/sftp/');
    await search(page, 'remove old host key');
    await answered(page);
    const section = page.locator('.search-section[href^="/en/faq/sftp/#"]').first();
    const href = await section.getAttribute('href');
    await section.click();
    await expect.poll(() => dialogOf(page).isVisible()).toBe(false);
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(href);
    await page.goBack();
    await expect.poll(() => dialogOf(page).isVisible()).toBe(true);
    expect(await fieldOf(page).inputValue()).toBe('remove old host key');
    await close();
  });

  test('keeps the query when it is closed with Esc and opened again', async () => {
    const { page, close } = await visit('/en/faq/sftp/');
    await search(page, 'sftp');
    await answered(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => dialogOf(page).isVisible()).toBe(false);
    await page.keyboard.press('/');
    await answered(page);
    expect(await fieldOf(page).inputValue()).toBe('sftp');
    await page.locator('[data-search-dialog] .icon-button').click();
    await expect.poll(() => dialogOf(page).isVisible()).toBe(false);
    await close();
  });

  test('takes letters typed on a result into the field', async () => {
    const { page, close } = await visit('/en/faq/sftp/');
    await search(page, 'sft');
    await answered(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('p');
    expect(await fieldOf(page).inputValue()).toBe('sftp');
    await close();
  });

  test('leads to all results on the search page, with Enter or the link', async () => {
    const { page, close } = await visit('/en/faq/sftp/');
    await search(page, 'stop codon');
    await answered(page);
    await page.locator('[data-search-filter]').selectOption('ddbj');
    await answered(page);
    expect(await page.locator('[data-search-all]').getAttribute('href')).toBe(
      '/en/search/?q=stop+codon&db=ddbj',
    );
    await fieldOf(page).press('Enter');
    await page.waitForURL('**/en/search/?q=stop+codon&db=ddbj');
    await answered(page);
    await page.goBack();
    await answered(page);
    expect(await fieldOf(page).inputValue()).toBe('stop codon');
    expect(await page.locator('[data-search-filter]').inputValue()).toBe('ddbj');
    await close();
  });
});
