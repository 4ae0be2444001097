import { describe, expect, test } from 'vitest';
import { announced } from './announced.ts';
import { violations } from './axe.ts';
import { hold } from './hold.ts';
import { answered, dialogOf, fieldOf, focused, results, search, status } from './search-visit.ts';
import { visitor } from './visit.ts';

const visit = visitor();

describe('the search dialog', () => {
  test('loads nothing of the search before it is reached for', async () => {
    const { page, close } = await visit('/en/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.reload();
    expect(asked.filter((path) => /search|overlays/.test(path))).toEqual([]);
    await search(page, 'sftp');
    await answered(page);
    expect(asked.filter((path) => path.startsWith('/assets/kotae/search-dialog'))).toHaveLength(1);
    expect(asked).toContain('/assets/search/en/manifest.json');
    await close();
  });

  test('loses nothing that is typed before it is there', async () => {
    const { page, close } = await visit('/en/faq/sftp/');
    const { letGo } = await hold(page, '**/en/search/');
    await page.keyboard.press('/');
    await page.keyboard.type('stop/co');
    expect(await dialogOf(page).count()).toBe(0);
    letGo();
    await answered(page);
    await page.keyboard.type('don');
    expect(await fieldOf(page).inputValue()).toBe('stop/codon');
    await close();
  });

  test('announces a pause, not every key', async () => {
    const { page, close } = await visit('/en/faq/sftp/');
    await search(page, 'accession');
    await answered(page);
    await expect.poll(() => status(page).textContent()).not.toBe('');
    const said = await announced(page, {
      region: '[data-search-status]',
      field: '[data-search-dialog] input',
      texts: ['s', 'st', 'sto', 'stop', 'stop c', 'stop cod', 'stop codon'],
    });
    expect(said).toEqual([await page.locator('[data-search-count]').textContent()]);
    await close();
  });

  test('drops an answer that comes after the next question', async () => {
    const { page, close } = await visit('/en/faq/sftp/');
    await search(page, '');
    const pageTexts = /\/assets\/search\/en\/[^/]+-\d+\.json$/;
    const { reached, letGo } = await hold(page, pageTexts, 1);
    await fieldOf(page).fill('codon');
    await reached;
    await fieldOf(page).fill('reviewers');
    await answered(page);
    const right = await results(page).allTextContents();
    const late = page.waitForResponse(pageTexts);
    letGo();
    await (await late).finished();
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect(await results(page).allTextContents()).toEqual(right);
    expect(right.join()).toMatch(/reviewers/i);
    await close();
  });

  test('takes back what the other language offered to the question before, while it counts anew', async () => {
    const { page, close } = await visit('/en/faq/sftp/');
    const offer = page.locator('[data-search-others] button');
    await search(page, 'sftp');
    await answered(page);
    await offer.waitFor();
    const before = await offer.textContent();
    const { reached, letGo } = await hold(page, '**/assets/search/ja/**');
    await fieldOf(page).fill('DRA');
    await reached;
    expect(await offer.count()).toBe(0);
    letGo();
    await offer.waitFor();
    expect(await offer.textContent()).not.toBe(before);
    await close();
  });

  test('has no empty foot where another language alone has an answer, and its foot again with the next one', async () => {
    const { page, close } = await visit('/help/ja/faq/everything/');
    const foot = page.locator('.search-foot');
    await search(page, 'translated');
    await page.locator('.search-message [data-search-others] button').waitFor();
    expect(await foot.isVisible()).toBe(false);
    await fieldOf(page).fill('sftp');
    await results(page).first().waitFor();
    await foot.locator('a').waitFor();
    expect(await foot.locator('[data-search-others]').count()).toBe(1);
    await close();
  });

  test('finds a misspelt word, its first letter included', async () => {
    const { page, close } = await visit('/en/faq/sftp/');
    for (const misspelt of ['acession', 'xccession']) {
      await search(page, '');
      await fieldOf(page).fill(misspelt);
      await answered(page);
      expect((await page.locator('.search-results mark').allTextContents()).join()).toMatch(/accession/i);
      await page.keyboard.press('Escape');
    }
    await close();
  });

  test('opens again with the next key after it closed', async () => {
    const { page, close } = await visit('/en/faq/sftp/');
    await search(page, '');
    await dialogOf(page).evaluate(() => {
      for (const key of ['Escape', '/'])
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    });
    await dialogOf(page).waitFor();
    await close();
  });

  test('leads to the heading that says most, and there it is', async () => {
    const { page, close } = await visit('/en/');
    await search(page, 'remove old host key');
    await answered(page);
    const section = page.locator('.search-section').first();
    const href = (await section.getAttribute('href')) ?? '';
    const text = await section.textContent();
    await section.click();
    await page.waitForURL((url) => url.pathname + url.hash === href);
    const target = page.locator(`[id="${decodeURIComponent(new URL(page.url()).hash.slice(1))}"]`);
    expect(await target.textContent()).toContain(text);
    await close();
  });

  test('is filtered by database', async () => {
    const { page, close } = await visit('/en/faq/sftp/');
    await search(page, 'key');
    await answered(page);
    await page.locator('[data-search-filter]').selectOption('jga');
    await expect
      .poll(async () => {
        const rows = await page.locator('.search-results > li').allInnerTexts();
        return rows.length > 0 && rows.every((row) => row.includes('JGA'));
      })
      .toBe(true);
    await fieldOf(page).fill('TogoVar browser zzzzqqqq');
    await page.locator('.search-nothing, .search-question').first().waitFor();
    await fieldOf(page).fill('qqqqzzzz');
    await page.getByRole('button', { name: 'Search everywhere' }).click();
    expect(await page.locator('[data-search-filter]').inputValue()).toBe('');
    await close();
  });

  test('shows more results on request, and moves on to the first of them', async () => {
    const { page, close } = await visit('/en/faq/sftp/');
    await search(page, 'data');
    await answered(page);
    expect(await results(page).count()).toBe(10);
    const total = Number(/\d+/.exec((await page.locator('[data-search-count]').textContent()) ?? '')?.[0]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect.poll(() => results(page).count()).toBe(Math.min(20, total));
    await expect.poll(() => focused(page)).toBe(await results(page).nth(10).getAttribute('href'));
    await close();
  });

  test('says when the index could not be had, and tries again', async () => {
    const { page, close } = await visit('/ja/faq/sftp/');
    await page.route('**/assets/search/**', (route) => route.abort());
    await search(page, '公開');
    const retry = page.getByRole('button', { name: 'もう一度試す' });
    await retry.waitFor();
    await expect.poll(() => status(page).textContent()).toContain('読み込めませんでした');
    expect(await violations(page)).toEqual([]);
    await page.unroute('**/assets/search/**');
    await retry.click();
    await answered(page);
    expect(await retry.count()).toBe(0);
    await close();
  });

  test('offers what is often searched, and answers it in place', async () => {
    const { page, close } = await visit('/en/faq/sftp/');
    await search(page, '');
    const often = page.locator('[data-search-dialog] [data-search-often] a').first();
    await expect
      .poll(async () => {
        // The dialog is there before its script is.
        if (await fieldOf(page).evaluate((field) => field === document.activeElement))
          await page.keyboard.press('ArrowDown');
        return often.evaluate((link) => link === document.activeElement);
      })
      .toBe(true);
    const word = (await often.textContent()) ?? '';
    await page.keyboard.press('Enter');
    await answered(page);
    expect(await fieldOf(page).inputValue()).toBe(word);
    expect(new URL(page.url()).pathname).toBe('/en/faq/sftp/');
    await close();
  });

  test('works under a base path', async () => {
    const { page, troubles, close } = await visit('/help/en/faq/everything/');
    await search(page, 'one of everything');
    await answered(page);
    expect(await results(page).first().getAttribute('href')).toBe('/help/en/faq/everything/');
    expect(await page.locator('[data-search-all]').getAttribute('href')).toMatch(/^\/help\/en\/search\/\?q=/);
    expect(troubles).toEqual([]);
    await close();
  });
});
