import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visitor } from './visit.ts';

const visit = visitor();
const address = '/help/en/faq/everything/';

/** Colour of the text and of the ground of each kind of token, as sRGB from 0 to 255. */
function colours(page: Page): Promise<{ name: string; ink: number[]; ground: number[] }[]> {
  return page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const rgb = (colour: string): number[] => {
      if (!pen) return [];
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
      return [...pen.getImageData(0, 0, 1, 1).data];
    };
    const groundOf = (element: Element | null): number[] => {
      if (!element) return [255, 255, 255];
      const colour = rgb(getComputedStyle(element).backgroundColor);
      return colour[3] === 0 ? groundOf(element.parentElement) : colour;
    };
    return [...document.querySelectorAll('pre [class^=hljs-], pre ins, pre del, pre i')].map((token) => ({
      name: token.className || token.tagName,
      ink: rgb(getComputedStyle(token).color),
      ground: groundOf(token),
    }));
  });
}

/** Contrast as WCAG 2 defines it. */
function contrast(a: number[], b: number[]): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance([red = 0, green = 0, blue = 0]: number[]): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue]
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe.each(['light', 'dark'] as const)('colours of code, %s', (colorScheme) => {
  test('can be read, and told apart', async () => {
    const { page, close } = await visit(address, { colorScheme });
    const tokens = await colours(page);
    expect(tokens.length).toBeGreaterThan(10);
    for (const { name, ink, ground } of tokens)
      expect([name, contrast(ink, ground) >= 4.5 || contrast(ink, ground)]).toEqual([name, true]);
    const kinds = ['comment', 'string', 'number', 'keyword', 'title'].map(
      (kind) => tokens.find(({ name }) => name.includes(`hljs-${kind}`))?.ink ?? [],
    );
    for (const [index, one] of kinds.entries()) {
      for (const other of kinds.slice(index + 1)) {
        const distance = Math.hypot(...[0, 1, 2].map((part) => (one[part] ?? 0) - (other[part] ?? 0)));
        expect([one, other, distance > 40 || distance]).toEqual([one, other, true]);
      }
    }
    await close();
  });
});

test.each([
  [
    'count.py',
    '# A comment\ndef count(words: list[str]) -> int:  # marked\n    return len(words) + 12 if words else None\n',
  ],
  ['diff', 'Host example\n  Port 443\n'],
])('of %s the code alone is copied', async (name, code) => {
  const { page, close } = await visit(address, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.locator('figure.code', { hasText: name }).locator('[data-copy]').first().click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(code);
  await close();
});

test('styles of colours come where there are colours', async () => {
  const { page, close } = await visit('/en/faq/sftp/');
  expect(await page.locator('[href*="/highlight-"]').count()).toBe(0);
  await page.goto(address);
  expect(await page.locator('[href*="/highlight-"]').count()).toBe(1);
  await close();
});
