import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visitor } from './visit.ts';

const visit = visitor();
const widths = [320, 390, 480, 768, 960, 1100, 1280, 1600];
const label = 'Nucleotide Sequence Submission System of Everything';
const word = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen';
/** What WCAG 1.4.12 asks a page to bear. */
const spacing = '* { line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em }';

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** The boxes of what is written in the running head, the name of the site first. */
const headOf = (page: Page) =>
  page.evaluate(() => {
    const boxOf = (element: Element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, top, bottom };
    };
    const links = document.querySelectorAll('.masthead nav a, .search-open, .language');
    return [document.querySelector('.wordmark') as Element, ...links].map(boxOf);
  });

test.each([
  ['/en/', 'DDBJ Frequently Asked Questions'],
  ['/en/', 'Bioinformation and DDBJ Center: questions about submission, release and access'],
  ['/en/', word],
  ['/ja/', '国立遺伝学研究所 生命情報・DDBJセンター よくある質問'],
  ['/robots/ar/', 'مركز المساعدة في كل ما يخص الروبوتات والمركبات والأذرع'],
])('the name of a site covers nothing of the running head, %s: %s', async (path, name) => {
  const { page, close } = await visit(path);
  await page.evaluate((text) => {
    const wordmark = document.querySelector('.wordmark');
    for (const node of [...(wordmark?.childNodes ?? [])])
      if (!(node instanceof HTMLImageElement)) node.remove();
    const written = document.createElement('span');
    written.textContent = text;
    wordmark?.append(written);
  }, name);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const [title, ...others] = await headOf(page);
    const covered = others.filter(
      (box) =>
        title &&
        box.left < title.right &&
        title.left < box.right &&
        box.top < title.bottom - 4 &&
        title.top + 4 < box.bottom,
    );
    expect(covered, `${width} px`).toEqual([]);
    expect(title?.left, `${width} px`).toBeGreaterThanOrEqual(0);
    expect(title?.right, `${width} px`).toBeLessThanOrEqual(width);
    expect(await sideways(page), `${width} px`).toBeLessThanOrEqual(0);
  }
  await close();
});

test.each([
  ['/en/', label],
  ['/en/db/', label],
  ['/en/search/', label],
  ['/en/faq/', label],
  ['/en/faq/sftp/', label],
  ['/en/faq/sftp/', word],
  ['/ja/faq/', '国立遺伝学研究所生命情報・DDBJセンター塩基配列登録システム'],
  ['/robots/ar/faq/', 'مركز المساعدة في كل ما يخص الروبوتات والمركبات والأذرع'],
])('databases with long labels leave %s as wide as the window: %s', async (path, text) => {
  const { page, close } = await visit(path, { bypassCSP: true });
  const count = await page.locator('.db').evaluateAll((labels, text) => {
    for (const label of labels) label.textContent = text;
    return labels.length;
  }, text);
  expect(count).toBeGreaterThan(1);
  for (const style of ['', spacing]) {
    if (style) await page.addStyleTag({ content: style });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect(await sideways(page), `${width} px`).toBeLessThanOrEqual(0);
      const outside = await page.locator('.db, .facet .count, .leader .count').evaluateAll((parts) =>
        parts
          .filter((part) => part.checkVisibility())
          .map((part) => [part, part.closest('.facets, .contents, main') as Element] as const)
          .filter(([part, around]) => {
            const [inner, outer] = [part, around].map((box) => box.getBoundingClientRect());
            return inner && outer && (inner.right > outer.right + 1 || inner.left < outer.left - 1);
          })
          .map(([part]) => part.className),
      );
      expect(outside, `${width} px`).toEqual([]);
    }
  }
  await close();
});

test('a row on a phone keeps to its line: a long label ends in an ellipsis', async () => {
  const { page, close } = await visit('/en/faq/', { viewport: { width: 320, height: 800 } });
  const rows = await page.locator('[data-row] .dbs:has(.db)').evaluateAll((lists, text) => {
    for (const list of lists) for (const label of list.querySelectorAll('.db')) label.textContent = text;
    return lists.map((list) => {
      const first = list.querySelector('.db') as HTMLElement;
      return [
        first.offsetHeight < 24,
        first.scrollWidth > first.clientWidth,
        getComputedStyle(first).textOverflow === 'ellipsis',
      ];
    });
  }, 'Nucleotide Sequence Submission System and Archive');
  expect(rows.length).toBeGreaterThan(3);
  expect(rows.flat()).not.toContain(false);
  await close();
});

test('a row with many topics is as wide as its list', async () => {
  const { page, close } = await visit('/en/faq/');
  await page.locator('[data-row] .tags').evaluateAll((lists) => {
    for (const list of lists) {
      const topics = Array.from({ length: 40 }, (_, index) => {
        const item = document.createElement('li');
        item.textContent = `Topic ${index + 1} with a label of several words`;
        return item;
      });
      list.replaceChildren(...topics);
    }
  });
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    expect(await sideways(page), `${width} px`).toBeLessThanOrEqual(0);
  }
  await close();
});
