import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { visitor } from './visit.ts';

const visit = visitor();

const dialogOf = (page: Page) => page.locator('[data-search-dialog]');
const fieldOf = (page: Page) =>
  page.locator('[data-search-dialog] input[type=search], [data-search-page] input[type=search]');
const results = (page: Page) => page.locator('.search-question');
const status = (page: Page) => page.locator('[data-search-status]');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('href'));

/** Open the dialog and type a query, by keys alone. */
async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await dialogOf(page).waitFor();
  await page.keyboard.type(query);
}

/** Wait until a query has its results, and only its own. */
async function answered(page: Page): Promise<void> {
  await results(page).first().waitFor();
  await page.locator('[data-search]:not([aria-busy])').waitFor();
}

/** A promise to be kept from outside. */
function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}

const languages = [
  {
    language: 'en',
    query: 'release date',
    part: 'release',
    other: '日本語',
    otherLanguage: 'ja',
    count: /^\d+ results$/,
  },
  {
    language: 'ja',
    query: '公開予定日',
    part: '公開予定日',
    other: 'English',
    otherLanguage: 'en',
    count: /^\d+ 件の結果$/,
  },
];

describe.each(languages)('the search dialog in $language', ({ language, query, part, count, ...other }) => {
  const path = `/${language}/faq/sftp/`;

  test('finds as the reader types, marks what it found, and says once how much', async () => {
    const { page, troubles, close } = await visit(path);
    await search(page, query);
    await answered(page);
    expect(await results(page).first().locator('mark').allTextContents()).toContain(part);
    expect(await page.locator('.search-snippet mark').count()).toBeGreaterThan(0);
    await expect.poll(() => status(page).textContent()).toMatch(count);
    expect(await page.locator('[data-search-count]').textContent()).toBe(await status(page).textContent());
    expect(troubles).toEqual([]);
    await close();
  });

  test('is used by keys alone, and its results are links', async () => {
    const { page, close } = await visit(path);
    await search(page, query);
    await answered(page);
    const addresses = await results(page).evaluateAll((links) =>
      links.map((link) => link.getAttribute('href')),
    );
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(addresses[0]);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(addresses[1]);
    await page.keyboard.press('End');
    expect(await focused(page)).toBe(addresses.length < 10 ? addresses.at(-1) : null);
    await page.keyboard.press('Home');
    expect(await focused(page)).toBe(addresses[0]);
    await page.keyboard.press('ArrowUp');
    expect(await fieldOf(page).evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${addresses[0]}`);
    await close();
  });

  test('counts what the other language has apart, and shows it on request', async () => {
    const { page, close } = await visit(path);
    await search(page, 'sftp');
    await answered(page);
    const offer = page.locator('[data-search-others] button');
    await offer.waitFor();
    const name = offer.locator(`[lang=${other.otherLanguage}]`);
    expect(await name.textContent()).toBe(other.other);
    const promised = /\d+/.exec((await offer.textContent()) ?? '')?.[0];
    await offer.click();
    await expect.poll(() => page.locator('[data-search-count]').textContent()).toContain(promised);
    await answered(page);
    for (const link of await results(page).all()) {
      expect(await link.getAttribute('lang')).toBe(other.otherLanguage);
      expect(await link.getAttribute('href')).toMatch(new RegExp(`^/${other.otherLanguage}/`));
    }
    expect(await offer.locator('[lang]').count()).toBe(0); // the way back is in the page's language
    await close();
  });

  test('says that nothing was found, and where to go on', async () => {
    const { page, close } = await visit(path);
    await search(page, '<b>qqqqzzzz</b>');
    const title = page.locator('.search-nothing');
    await expect.poll(() => title.textContent()).toContain('<b>qqqqzzzz</b>');
    expect(await title.locator('b').count()).toBe(0);
    await expect.poll(() => status(page).textContent()).toContain('<b>qqqqzzzz</b>');
    const message = page.locator('[data-search-message]');
    expect(await message.locator(`a[href="/${language}/db/dra/"]`).count()).toBe(1);
    expect(await message.locator(`a[href="/${language}/#contact"]`).count()).toBe(1);
    await close();
  });

  test.each([
    { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
    { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
  ] as const)('passes axe empty, with results and without, $colorScheme', async (options) => {
    const { page, close } = await visit(path, { ...options, reducedMotion: 'reduce' });
    await search(page, '');
    expect(await violations(page)).toEqual([]);
    await fieldOf(page).fill('sftp');
    await answered(page);
    await page.locator('[data-search-others] button').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    expect(await violations(page)).toEqual([]);
    await fieldOf(page).fill('qqqqzzzz');
    await page.locator('.search-nothing').waitFor();
    expect(await violations(page)).toEqual([]);
    const { scrollWidth, clientWidth } = await dialogOf(page).evaluate((dialog) => dialog);
    expect(scrollWidth).toBe(clientWidth);
    await close();
  });
});

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
    const { promise: held, resolve: letGo } = withResolvers();
    await page.route('**/en/search/', async (route) => {
      await held;
      await route.continue();
    });
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
    const said = await page.evaluate(async () => {
      const heard: (string | null)[] = [];
      const region = document.querySelector('[data-search-status]');
      const field = document.querySelector<HTMLInputElement>('[data-search-dialog] input');
      if (!region || !field) return heard;
      const spoken = new Promise((resolve) => {
        new MutationObserver(() => {
          heard.push(region.textContent);
          resolve(undefined);
        }).observe(region, { childList: true, characterData: true, subtree: true });
      });
      for (const typed of ['s', 'st', 'sto', 'stop', 'stop c', 'stop cod', 'stop codon']) {
        field.value = typed;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
      await spoken;
      return heard;
    });
    expect(said).toEqual([await page.locator('[data-search-count]').textContent()]);
    await close();
  });

  test('drops an answer that comes after the next question', async () => {
    const { page, close } = await visit('/en/faq/sftp/');
    await search(page, '');
    const pageTexts = /\/assets\/search\/en\/[^/]+-\d+\.json$/;
    const { promise: held, resolve: letGo } = withResolvers();
    const { promise: reached, resolve: reach } = withResolvers();
    await page.route(
      pageTexts,
      async (route) => {
        reach();
        await held;
        await route.continue();
      },
      { times: 1 },
    );
    await fieldOf(page).fill('codon');
    await reached;
    await fieldOf(page).fill('reviewers');
    await answered(page);
    const right = await results(page).allTextContents();
    const late = page.waitForResponse(pageTexts);
    letGo();
    await late;
    await page.waitForLoadState('networkidle');
    expect(await results(page).allTextContents()).toEqual(right);
    expect(right.join()).toMatch(/reviewers/i);
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
    await page.getByRole('button', { name: 'Search in all databases' }).click();
    expect(await page.locator('[data-search-filter]').inputValue()).toBe('');
    await close();
  });

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
    await page.keyboard.press('ArrowDown');
    const often = page.locator('[data-search-dialog] [data-search-often] a').first();
    expect(await often.evaluate((link) => link === document.activeElement)).toBe(true);
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
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
      expect(scrollWidth).toBe(clientWidth);
      await close();
    }
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
