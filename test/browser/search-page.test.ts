import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { hold } from './hold.ts';
import { answered, dialogOf, fieldOf, focused, results } from './search-visit.ts';
import { visitor } from './visit.ts';

const visit = visitor();

describe('the search page', () => {
  test('answers the form of the home page, and shares what is asked by its address', async () => {
    const { page, troubles, close } = await visit('/en/');
    await page.locator('#ask').fill('release date');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/search/?q=release+date');
    await answered(page);
    expect(await page.title()).toMatch(/^release date · /);
    const found = await results(page).allTextContents();
    await page.goto('/ja/');
    await page.goto('/en/search/?q=release+date');
    await answered(page);
    expect(await results(page).allTextContents()).toEqual(found);
    expect(troubles).toEqual([]);
    await close();
  });

  test('offers what another language answers before all advice, where nothing else does', async () => {
    const { page, close } = await visit('/help/ja/search/?q=translated');
    const offer = page.locator('.search-message [data-search-others] button');
    await offer.waitFor();
    const follows = await offer.evaluate((button) =>
      [...document.querySelectorAll('.search-message > p:not(.search-nothing), .search-message a')].every(
        (other) => button.compareDocumentPosition(other) === Node.DOCUMENT_POSITION_FOLLOWING,
      ),
    );
    expect(follows).toBe(true);
    expect((await offer.boundingBox())?.height).toBeGreaterThanOrEqual(40);
    await offer.click();
    await results(page).first().waitFor();
    expect(await page.locator('.search-message [data-search-others]').count()).toBe(0);
    await close();
  });

  test('keeps query, database and language in the address, and goes back through them', async () => {
    const { page, close } = await visit('/en/search/?q=sftp');
    await answered(page);
    const count = page.locator('[data-search-count]');
    const all = await count.textContent();
    await page.locator('[data-search-filter]').selectOption('jga');
    await page.waitForURL('**/en/search/?q=sftp&db=jga');
    await expect.poll(() => count.textContent()).not.toBe(all);
    await page.goBack();
    await page.waitForURL('**/en/search/?q=sftp');
    await expect.poll(() => count.textContent()).toBe(all);
    expect(await page.locator('[data-search-filter]').inputValue()).toBe('');
    await page.locator('[data-search-others] button').click();
    await page.waitForURL('**/en/search/?q=sftp&lang=ja');
    await fieldOf(page).fill('');
    await fieldOf(page).fill('公開');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('公開');
    await results(page).first().click();
    await page.waitForURL(/\/ja\//);
    await page.goBack();
    await answered(page);
    expect(await fieldOf(page).inputValue()).toBe('公開');
    await close();
  });

  test('leaves out what the address asks for and the site does not have', async () => {
    const { page, troubles, close } = await visit('/en/search/?q=<i>sftp</i>&db=<b>&lang=xx');
    await answered(page);
    expect(await page.locator('[data-search-filter]').inputValue()).toBe('');
    expect(await page.locator('main b, main i').count()).toBe(0);
    expect(troubles).toEqual([]);
    await close();
  });

  test('is its own dialog: / leads to its field', async () => {
    const { page, close } = await visit('/ja/search/');
    expect(await dialogOf(page).count()).toBe(0);
    await page.keyboard.press('/');
    await page.keyboard.type('sftp');
    await answered(page);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(await results(page).first().getAttribute('href'));
    await close();
  });

  test('is reached by what is often searched', async () => {
    const { page, close } = await visit('/ja/');
    const often = page.locator('main [data-search-often] a').nth(1);
    const word = (await often.textContent()) ?? '';
    await often.click();
    await page.waitForURL('**/ja/search/?q=*');
    await answered(page);
    expect(await fieldOf(page).inputValue()).toBe(word);
    await close();
  });

  test.each(['en', 'ja'])('passes axe with results and without, in %s', async (language) => {
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 390],
    ] as const) {
      const { page, close } = await visit(`/${language}/search/?q=sftp`, {
        colorScheme,
        viewport: { width, height: 800 },
      });
      await answered(page);
      await page.locator('[data-search-others] button').waitFor();
      expect(await violations(page)).toEqual([]);
      await fieldOf(page).fill('qqqqzzzz');
      await page.locator('.search-nothing').waitFor();
      expect(await violations(page)).toEqual([]);
      const { scrollWidth, clientWidth } = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return { scrollWidth, clientWidth };
      });
      expect(scrollWidth).toBe(clientWidth);
      await close();
    }
  });

  test('asks what was typed while its script was on its way', async () => {
    const { page, close } = await visit('/en/');
    const { reached, letGo } = await hold(page, '**/search-page-*.js');
    await page.goto('/en/search/', { waitUntil: 'commit' });
    await reached;
    await fieldOf(page).fill('sftp');
    letGo();
    await answered(page);
    expect(await fieldOf(page).inputValue()).toBe('sftp');
    await close();
  });

  test('lets no browser restore a choice of database that the address does not have', async () => {
    const { page, close } = await visit('/en/search/?q=sftp');
    expect(await page.locator('[data-search-filter]').getAttribute('autocomplete')).toBe('off');
    await close();
  });

  test('without a script offers the databases and topics', async () => {
    const { page, close } = await visit('/ja/faq/sftp/', { javaScriptEnabled: false });
    await page.locator('[data-search-open]').click();
    await page.waitForURL('**/ja/search/');
    expect(await page.locator('.notice.unscripted').isVisible()).toBe(true);
    expect(await page.locator('main a[href="/ja/db/dra/"]').isVisible()).toBe(true);
    expect(await page.locator('main a[href="/ja/tag/release/"]').isVisible()).toBe(true);
    await close();
  });
});

test('Back to the search page brings as many results as were shown, and the one that was followed', async () => {
  const { page, close } = await visit('/en/search/?q=submission');
  await answered(page);
  const more = page.locator('[data-search-more]');
  while (await more.isVisible()) {
    const before = await results(page).count();
    await more.click();
    await expect.poll(() => results(page).count()).toBeGreaterThan(before);
  }
  const all = await results(page).count();
  expect(all).toBeGreaterThan(11);
  const left = await results(page).nth(11).getAttribute('href');
  await results(page).nth(11).click();
  await page.waitForURL(`**${left}`);
  await page.goBack();
  await expect.poll(() => results(page).count()).toBe(all);
  await expect.poll(() => focused(page)).toBe(left);
  // Another question in the address is answered as it stands there.
  await page.goto('/en/search/?q=release');
  await answered(page);
  expect(await results(page).count()).toBeLessThanOrEqual(10);
  await close();
});

test('a query that was taken as typed still is after Back', async () => {
  const { page, close } = await visit('/en/search/?q=submision');
  await answered(page);
  await page.locator('[data-search-corrected] button').click();
  await page.locator('.search-nothing').waitFor();
  await expect.poll(() => page.evaluate(() => history.state?.search?.state.isVerbatim)).toBe(true);
  await page.goto('/en/');
  await page.goBack();
  await page.locator('.search-nothing').waitFor();
  expect(await results(page).count()).toBe(0);
  await close();
});

describe('what is pasted by mistake', () => {
  const pasted = 'N'.repeat(60_000);

  test('is cut in the field, the address, the title and the message', async () => {
    const { page, close } = await visit('/en/search/');
    await fieldOf(page).focus();
    await page.keyboard.insertText(pasted);
    await page.locator('.search-nothing').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('q')?.length).toBe(300);
    expect((await page.title()).length).toBeLessThan(200);
    expect((await page.locator('.search-nothing').textContent())?.length).toBeLessThan(200);
    await close();
  });

  test.each(['search/', 'faq/'])('is cut in an address of %s, and in what follows from it', async (path) => {
    const { page, close } = await visit(`/en/${path}?q=${'😀'.repeat(500)}`);
    const field = page.locator('main input[name=q]');
    await expect.poll(() => field.inputValue()).toBe('😀'.repeat(150));
    await field.fill(`x${'😀'.repeat(149)}`);
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(`x${'😀'.repeat(149)}`);
    await close();
  });

  test.each(['/en/', '/en/faq/'])('is cut in the field of %s and of the dialog', async (path) => {
    const { page, close } = await visit(path);
    await page.keyboard.press('/');
    await dialogOf(page).waitFor();
    await page.keyboard.insertText(pasted);
    await expect.poll(async () => (await fieldOf(page).first().inputValue()).length).toBe(300);
    const fields = page.locator('input[type=search]');
    for (const field of await fields.all()) expect(await field.getAttribute('maxlength')).toBe('300');
    await close();
  });
});
