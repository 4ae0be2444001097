import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { visitor } from './visit.ts';

const visit = visitor();
const address = '/robots/ar/faq/calibrate/';
const commandAddress = '/robots/ar/faq/command/';

describe('a page that runs from right to left', () => {
  test('is mirrored as a whole, and code is not', async () => {
    const { page, troubles, close } = await visit(address, { viewport: { width: 1200, height: 800 } });
    const boxes = await page.evaluate(() => {
      const left = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().left ?? 0;
      const style = (selector: string) => getComputedStyle(document.querySelector(selector) as Element);
      return {
        contents: left('[data-contents]'),
        title: left('h1'),
        code: [style('pre').direction, style('pre').textAlign, style('p code').direction],
        overflow: document.documentElement.scrollWidth - innerWidth,
      };
    });
    expect(boxes.contents).toBeGreaterThan(boxes.title);
    expect(boxes.code).toEqual(['ltr', 'left', 'ltr']);
    expect(boxes.overflow).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });

  test('keeps the order of a command and its marks in titles and lists, and in what the search found', async () => {
    const title = 'الأمر <b>sftp -v</b> (DRA)';
    const command = '<b>sftp -v</b> (DRA)';
    for (const [path, where] of [
      [commandAddress, 'h1'],
      ['/robots/ar/faq/', `.question-link[href="${commandAddress}"]`],
      ['/robots/ar/search/?q=sftp', `.search-question[href="${commandAddress}"]`],
    ] as const) {
      const { page, close } = await visit(path, { viewport: { width: 1200, height: 800 } });
      const text = page.locator(where);
      await text.waitFor();
      expect(await text.textContent(), path).toBe(title);
      const lefts = await text.evaluate((element, last) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const found: [string, number][] = [];
        while (walker.nextNode()) {
          const { length, textContent } = walker.currentNode as Text;
          for (let at = 0; at < length; at += 1) {
            const range = document.createRange();
            range.setStart(walker.currentNode, at);
            range.setEnd(walker.currentNode, at + 1);
            found.push([textContent?.charAt(at) ?? '', range.getBoundingClientRect().left]);
          }
        }
        return found.slice(-last).sort(([, a], [, b]) => a - b);
      }, command.length);
      expect(lefts.map(([letter]) => letter).join(''), path).toBe(command);
      await close();
    }
  });

  test('fits a telephone', async () => {
    const { page, close } = await visit(address, { viewport: { width: 360, height: 640 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await close();
  });

  test('keeps the order of a command in what the search found', async () => {
    const { page, close } = await visit('/robots/ar/search/?q=calibrate', {
      viewport: { width: 1200, height: 800 },
    });
    const command = page.locator('.search-snippet bdi', { hasText: '$ robot calibrate' }).first();
    const lefts = await command.evaluate((element) => {
      const range = document.createRange();
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const [first] = [walker.nextNode()];
      if (!first) return [];
      return [0, 2].map((at) => {
        range.setStart(first, at);
        range.setEnd(first, at + 1);
        return range.getBoundingClientRect().left;
      });
    });
    expect(lefts[0]).toBeLessThan(lefts[1] ?? 0);
    expect(await violations(page)).toEqual([]);
    await close();
  });

  test('has the next picture on the left: in the gallery, by key, and by its button', async () => {
    const { page, close } = await visit(address, { viewport: { width: 1200, height: 800 } });
    const [first, second] = await page.locator('a[data-view]').all();
    expect((await first?.boundingBox())?.x).toBeGreaterThan((await second?.boundingBox())?.x ?? 0);
    await first?.click();
    const count = page.locator('[data-viewer-count]');
    await expect.poll(() => count.textContent()).toBe('1 من 2');
    const at = async (name: string) => (await page.locator(`[data-viewer-${name}]`).boundingBox())?.x ?? 0;
    expect(await at('next')).toBeLessThan(await at('previous'));
    await page.keyboard.press('ArrowLeft');
    expect(await count.textContent()).toBe('2 من 2');
    await page.keyboard.press('ArrowRight');
    expect(await count.textContent()).toBe('1 من 2');
    await close();
  });
});

test('in the menu of many languages every name begins where the others do, and a finger finds it', async () => {
  const { page, close } = await visit('/robots/en/', { viewport: { width: 390, height: 844 } });
  // Five languages make a menu; this site has three.
  await page.locator('.masthead-main').evaluate((head) => {
    const links = [...head.querySelectorAll('.language')];
    const menu = document.createElement('details');
    menu.className = 'languages';
    menu.open = true;
    const list = document.createElement('nav');
    const other = links[0]?.cloneNode() as HTMLElement;
    Object.assign(other, { lang: 'de', dir: '', textContent: 'Deutsch' });
    list.append(...links, other);
    menu.append(document.createElement('summary'), list);
    head.append(menu);
  });
  const names = await page.locator('.languages nav a').evaluateAll((links) =>
    links.map((link) => {
      const text = document.createRange();
      text.selectNodeContents(link);
      return { start: text.getBoundingClientRect().left, height: link.getBoundingClientRect().height };
    }),
  );
  expect(names).toHaveLength(3);
  expect(new Set(names.map(({ start }) => Math.round(start))).size).toBe(1);
  expect(Math.min(...names.map(({ height }) => height))).toBeGreaterThanOrEqual(36);
  await close();
});
