import { expect, test } from 'vitest';
import { visitor } from './visit.ts';

const visit = visitor();

test.each(['en', 'ja'])('a link at the top leads the keyboard to pictures far down, %s', async (language) => {
  const { page, close } = await visit(`/${language}/faq/key-permissions/`);
  let keys = 0;
  do {
    await page.keyboard.press('Tab');
    keys += 1;
  } while (keys < 30 && !(await page.locator('.skip[href="#kotae-pictures"]:focus').count()));
  const skip = page.locator('.skip:focus');
  await expect.poll(async () => (await skip.boundingBox())?.y).toBe(0);
  await page.keyboard.press('Enter');
  const picture = page.locator('a[data-view]').first();
  await expect.poll(() => picture.evaluate((link) => link === document.activeElement)).toBe(true);
  await expect.poll(() => picture.evaluate((link) => link.checkVisibility())).toBe(true);
  await page.keyboard.press('Enter');
  await page.locator('dialog[data-viewer][open]').waitFor();
  // A Japanese caption breaks where the build found phrases, as below its thumbnail.
  const caption = page.locator('[data-viewer-caption]');
  await expect.poll(() => caption.locator('wbr').count()).toBeGreaterThanOrEqual(language === 'ja' ? 1 : 0);
  await expect
    .poll(() => caption.evaluate((text) => getComputedStyle(text).wordBreak))
    .toBe(language === 'ja' ? 'keep-all' : 'normal');
  expect(keys + 2).toBeLessThan(30);
  await close();
});

test('no link leads to pictures where there are none', async () => {
  const { page, close } = await visit('/en/faq/md5-mismatch/');
  expect(await page.locator('.skip').count()).toBe(1);
  await close();
});

test('the keyboard reaches a gallery far down by way of the contents list, in fewer than 30 keys', async () => {
  const { page, close } = await visit('/help/en/faq/everything/', { viewport: { width: 1280, height: 800 } });
  const section = await page.evaluate(() => {
    const gallery = document.querySelector('a[data-view]');
    const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-contents] a')];
    const before = links.filter(({ hash }) => {
      const heading = document.getElementById(hash.slice(1));
      return (
        gallery && heading && heading.compareDocumentPosition(gallery) & Node.DOCUMENT_POSITION_FOLLOWING
      );
    });
    return before.at(-1)?.hash;
  });
  let keys = 0;
  const press = async (key: string) => {
    await page.keyboard.press(key);
    keys += 1;
  };
  const tabTo = async (selector: string) => {
    do await press('Tab');
    while (keys < 100 && !(await page.locator(`${selector}:focus`).count()));
  };
  await tabTo('.skip');
  await press('Enter');
  await tabTo('[data-contents] a');
  do await press('ArrowDown');
  while (keys < 100 && !(await page.locator(`[data-contents] a[href="${section}"]:focus`).count()));
  await press('Enter');
  await tabTo('a[data-view]');
  expect(keys).toBeLessThan(30);
  await close();
});

test.each(['en', 'ja'])('the Tab key alone reaches a gallery in fewer than 30 keys, %s', async (language) => {
  const { page, close } = await visit(`/${language}/faq/key-permissions/`, {
    viewport: { width: 1280, height: 800 },
  });
  let keys = 0;
  do {
    await page.keyboard.press('Tab');
    keys += 1;
  } while (keys < 30 && !(await page.locator('a[data-view]:focus').count()));
  expect(keys).toBeLessThan(30);
  await close();
});

test('the contents list is one stop of the Tab key, at the section being read, and its headings need none', async () => {
  const { page, close } = await visit('/en/faq/sftp/', { viewport: { width: 1280, height: 800 } });
  const links = page.locator('[data-contents] a');
  const stops = () => links.evaluateAll((all) => all.flatMap((link, at) => (link.tabIndex < 0 ? [] : [at])));
  expect(await stops()).toEqual([0]);
  await links.first().focus();
  for (const key of ['ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
  await expect.poll(stops).toEqual([2]);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => links.nth(1).evaluate((link) => link === document.activeElement)).toBe(true);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('[data-contents]') ?? null)).toBe(null);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const current = () => links.evaluateAll((all) => all.findIndex((link) => link.ariaCurrent === 'true'));
  await expect.poll(async () => (await current()) > 0 && (await stops())[0] === (await current())).toBe(true);
  const tabbed = page.locator('.heading-anchor:not([tabindex="-1"])');
  expect(await tabbed.count()).toBe(0);
  await close();
});

test.each(['/en/', '/ja/db/dra/', '/help/en/faq/everything/'])(
  'whatever the keyboard comes to on %s is seen, on phones too',
  async (path) => {
    const { page, close } = await visit(path, {
      viewport: { width: 390, height: 844 },
      reducedMotion: 'reduce',
    });
    const covered: string[] = [];
    for (let keys = 0; keys < 40; keys += 1) {
      await page.keyboard.press('Tab');
      const found = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return undefined;
        const [{ left, top, width, height } = new DOMRect()] = element.getClientRects();
        const above = document.elementFromPoint(
          left + width / 2,
          top + Math.min(height / 2, innerHeight / 2),
        );
        if (element.contains(above) || above?.contains(element)) return undefined;
        return `${element.textContent}: below ${above?.className ?? 'the edge of the window'}`;
      });
      if (found !== undefined) covered.push(found);
    }
    expect(covered).toEqual([]);
    await close();
  },
);
