import { describe, expect, test } from 'vitest';
import { visitor } from './visit.ts';

const visit = visitor();

/** What is seen on what: a sign, an edge or a mark, by selector and property, and the element whose ground it stands on. */
const seen = [
  ['.callout-title::before', 'borderTopColor', '.callout'],
  ['.callout', 'borderTopColor', '.callout'],
  ['.callout', 'borderTopColor', 'body'],
  ['.checklist [type=checkbox]:not(:checked)', 'borderTopColor', '.checklist'],
  ['[type=radio]:not(:checked)', 'borderTopColor', 'body'],
  ['.article-head .db', 'borderInlineStartColor', 'body'],
  ['.masthead .icon', 'stroke', 'body'],
  ['.masthead [aria-current]', 'borderBottomColor', 'body'],
  ['.heading-anchor', 'color', 'body'],
  ['.tab-row [aria-selected=true]', 'borderBottomColor', 'body'],
] as const;

describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
  test('signs, edges and marks reach 3:1 against their grounds', async () => {
    const { page, close } = await visit('/help/en/faq/everything/', { colorScheme });
    const ratios = await page.evaluate(measure, seen);
    expect(new Set(ratios.map(({ name }) => name)).size, 'each is on the page').toBe(seen.length);
    expect(ratios.filter(({ ratio }) => ratio < 3)).toEqual([]);
    await close();
  });

  test('the mark of what is focused reaches 3:1 against every ground that it stands on', async () => {
    const { page, close } = await visit('/help/en/faq/everything/', { colorScheme });
    await page.keyboard.press('Tab');
    const grounds = ['body', '.checklist', '.code', '.contact', ...kinds.map((kind) => `.callout--${kind}`)];
    const ratios = await page.evaluate(
      measure,
      grounds.map((ground) => [':focus-visible', 'outlineColor', ground] as const),
    );
    expect(ratios.length).toBeGreaterThanOrEqual(grounds.length);
    expect(ratios.filter(({ ratio }) => ratio < 3)).toEqual([]);
    await close();
  });

  test('each kind of callout has a sign of its own, and another colour unless it warns', async () => {
    const { page, close } = await visit('/help/en/faq/everything/', { colorScheme });
    const signs = await page.evaluate(
      (names) =>
        names.map((name) => {
          const title = document.querySelector(`.callout--${name} > .callout-title`) as Element;
          const { content, clipPath, backgroundColor, color } = getComputedStyle(title, '::before');
          return {
            sign: [content, clipPath, backgroundColor === 'rgba(0, 0, 0, 0)'].join(),
            colour: getComputedStyle(title).color,
            color,
          };
        }),
      kinds,
    );
    expect(new Set(signs.map(({ sign }) => sign)).size).toBe(kinds.length);
    expect(new Set(signs.map(({ colour }) => colour)).size).toBe(kinds.length - 1);
    await close();
  });
});

const kinds = ['note', 'tip', 'important', 'warning', 'caution'];

/** Contrast by WCAG 2 of each pair that the page shows. Runs in the page. */
function measure(pairs: readonly (readonly [string, string, string])[]): { name: string; ratio: number }[] {
  const canvas = document
    .createElement('canvas')
    .getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
  const luminanceOf = (colour: string) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const groundOf = (element: Element | null): string => {
    if (element === null) return getComputedStyle(document.documentElement).backgroundColor;
    const { backgroundColor } = getComputedStyle(element);
    return backgroundColor === 'rgba(0, 0, 0, 0)' ? groundOf(element.parentElement) : backgroundColor;
  };
  return pairs.flatMap(([selector, property, ground]) => {
    const [element = '', pseudo] = selector.split(/(?=::)/);
    return [...document.querySelectorAll(element)]
      .filter((found) => found.getClientRects().length > 0)
      .map((found) => {
        const colour = getComputedStyle(found, pseudo)[property as 'color'];
        const below = found.closest(ground) ?? document.querySelector(ground);
        const [dark = 0, light = 0] = [luminanceOf(colour), luminanceOf(groundOf(below))].sort(
          (a, b) => a - b,
        );
        return { name: `${selector} ${property} on ${ground}`, ratio: (light + 0.05) / (dark + 0.05) };
      });
  });
}
