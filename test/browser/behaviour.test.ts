import { describe, expect, test } from 'vitest';
import { visitor } from './visit.ts';

const visit = visitor();

describe('the appearance', () => {
  test('follows the choice at once, and on the next page before anything is painted', async () => {
    const { page, close } = await visit('/en/faq/sftp/', { colorScheme: 'light' });
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await ground();
    await page.getByRole('radio', { name: 'Dark' }).check();
    const dark = await ground();
    expect(dark).not.toBe(light);
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        Object.assign(globalThis, { atFirst: document.documentElement.dataset.appearance });
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto('/ja/');
    expect(await page.evaluate(() => (globalThis as unknown as { atFirst: string }).atFirst)).toBe('dark');
    expect(await ground()).toBe(dark);
    expect(await page.getByRole('radio', { name: 'ダーク' }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: 'システム' }).check();
    expect(await ground()).toBe(light);
    await close();
  });
});

test('the choice of appearance says what is so after Back, too', async () => {
  const { page, close } = await visit('/en/faq/', { colorScheme: 'light' });
  await page.goto('/en/faq/sftp/');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.goBack();
  expect(await page.locator('html').getAttribute('data-appearance')).toBe('dark');
  await expect.poll(() => page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
  await close();
});

describe('the search dialog', () => {
  test('opens with /, with Ctrl K and from the running head, and gives the focus back', async () => {
    const { page, close } = await visit('/en/faq/sftp/');
    const dialog = page.locator('[data-search-dialog]');
    const opener = page.locator('[data-search-open]');
    for (const open of [
      () => page.keyboard.press('/'),
      () => page.keyboard.press('Control+k'),
      () => opener.click(),
    ]) {
      await opener.focus();
      await open();
      await expect.poll(() => dialog.isVisible()).toBe(true);
      expect(
        await dialog.locator('input[type=search]').evaluate((input) => input === document.activeElement),
      ).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(() => dialog.isVisible()).toBe(false);
      expect(await opener.evaluate((link) => link === document.activeElement)).toBe(true);
    }
    await close();
  });

  test('leaves a slash that is typed into a field alone', async () => {
    const { page, close } = await visit('/en/faq/');
    const field = page.locator('[data-facets-words]');
    await field.pressSequentially('a/b');
    expect(await field.inputValue()).toBe('a/b');
    expect(await page.locator('[data-search-dialog]').isVisible()).toBe(false);
    await close();
  });
});

test('a copy button copies what was typed, without prompts and answers', async () => {
  const { page, close } = await visit('/help/en/faq/everything/', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const button = page.locator('figure.code', { hasText: 'sftp -v' }).locator('[data-copy]');
  // It is said for a while only: watched from before the click.
  const said = button.evaluate(
    (element) =>
      new Promise((tell) => {
        const observer = new MutationObserver(() => tell(element.textContent));
        observer.observe(element, { childList: true, characterData: true, subtree: true });
      }),
  );
  await button.click();
  expect(await said).toBe('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('sftp -v \\\n  host.example');
  await close();
});

test('the contents list marks the section that is being read', async () => {
  const { page, close } = await visit('/en/faq/sftp/', { viewport: { width: 1280, height: 800 } });
  const links = page.locator('[data-contents] a');
  expect(await links.count()).toBeGreaterThan(3);
  await links.nth(2).click();
  await expect.poll(() => links.nth(2).getAttribute('aria-current')).toBe('true');
  expect(await page.locator('[data-contents] [aria-current]').count()).toBe(1);
  await close();
});

test('a heading may have any id, and the page does all that it does', async () => {
  const { page, troubles, close } = await visit('/en/');
  await page.route('**/en/faq/sftp/', async (route) => {
    const html = await (await route.fetch()).text();
    const [, id = ''] = /<h2 id="([^"]+)"/.exec(html) ?? [];
    await route.fulfill({
      contentType: 'text/html',
      body: html.replaceAll(`id="${id}"`, 'id="50%"').replaceAll(`href="#${id}"`, 'href="#50%"'),
    });
  });
  await page.goto('/en/faq/sftp/');
  const link = page.locator('[data-contents] a[href="#50%"]');
  await link.click();
  await expect.poll(() => link.getAttribute('aria-current')).toBe('true');
  await page.keyboard.press('/');
  await page.locator('[data-search-dialog]').waitFor();
  expect(troubles).toEqual([]);
  await close();
});

test('the contents list follows who scrolls slowly', async () => {
  const { page, close } = await visit('/en/faq/sftp/', { viewport: { width: 1280, height: 800 } });
  const marked = await page.evaluate(async () => {
    const link = document.querySelectorAll<HTMLAnchorElement>('[data-contents] a')[2];
    const heading = document.getElementById(link?.hash.slice(1) ?? '');
    if (!link || !heading) return;
    const frame = () => new Promise(requestAnimationFrame);
    const edge = innerHeight / 2;
    scrollTo({ top: scrollY + heading.getBoundingClientRect().top - edge - 6, behavior: 'instant' });
    for (let step = 0; step < 12; step += 1) {
      await frame();
      scrollBy({ top: 1, behavior: 'instant' });
    }
    await frame();
    await frame();
    return link.getAttribute('aria-current');
  });
  expect(marked).toBe('true');
  await close();
});

describe('the way from /', () => {
  test.each([
    ['ja-JP', '/ja/'],
    ['en-US', '/en/'],
    ['fr-FR', '/en/'],
  ])('leads a browser that prefers %s to %s', async (locale, home) => {
    const { page, close } = await visit('/', { locale });
    await page.waitForURL(`**${home}`);
    await close();
  });

  test('leads a browser whose setting is no language tag by how it begins', async () => {
    const { page, close } = await visit('/en/');
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'languages', { value: ['ja_JP@posix', 'en'] }),
    );
    await page.goto('/');
    await page.waitForURL('**/ja/');
    await close();
  });

  test('leads to the language that the reader chose', async () => {
    const { page, close } = await visit('/en/', { locale: 'en-US' });
    await page.locator('.masthead [data-language=ja]').click();
    await page.waitForURL('**/ja/');
    await page.goto('/');
    await page.waitForURL('**/ja/');
    await close();
  });
});

test('a former address keeps the query and the fragment', async () => {
  const { page, close } = await visit('/help/old/everything.html?from=mail#code');
  await page.waitForURL('**/help/en/faq/everything/?from=mail#code');
  await close();
});

test('the first stop of the keyboard is the way to the content', async () => {
  const { page, close } = await visit('/ja/faq/sftp/');
  await page.keyboard.press('Tab');
  const skip = page.locator('.skip[href="#kotae-main"]');
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
  expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  await page.waitForURL('**#kotae-main');
  await close();
});

test('on paper no line of code is cut off', async () => {
  const { page, close } = await visit('/en/faq/fastq-not-found/', { viewport: { width: 680, height: 900 } });
  await page.emulateMedia({ media: 'print' });
  const cut = await page
    .locator('pre')
    .evaluateAll((blocks) =>
      blocks
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map((block) => block.textContent),
    );
  expect(cut).toEqual([]);
  await close();
});

test('on paper there is what was found, and nothing to press', async () => {
  const { page, close } = await visit('/en/search/?q=sftp');
  await page.locator('[data-search-others] button').waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('main :is(button, input, select)').filter({ visible: true }).count()).toBe(0);
  expect(await page.locator('.search-results > li').first().isVisible()).toBe(true);
  await close();
});

test('on paper there is the answer, not the way around it', async () => {
  const { page, close } = await visit('/en/faq/sftp/');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await page.locator('.masthead nav, .toc, .copy, .contact').filter({ visible: true }).count()).toBe(
    0,
  );
  expect(await page.locator('.answer').isVisible()).toBe(true);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
  await close();
});
