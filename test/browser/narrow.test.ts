import { describe, expect, test } from 'vitest';
import { builtInLanguages, readBuiltInTexts } from '../../src/site/texts/built-in.ts';
import { visitor } from './visit.ts';

const visit = visitor();

test('the title of a callout is one text, whatever stands within it: each line begins below the first', async () => {
  const { page, close } = await visit('/help/ja/faq/everything/', { viewport: { width: 320, height: 800 } });
  // Large enough for two lines in whatever font the machine has.
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  const starts = await page.locator('.callout-title').evaluateAll((titles) =>
    titles.map((title) => {
      const range = document.createRange();
      range.selectNodeContents(title);
      const lines = new Map<number, number>();
      for (const { top, left, width } of range.getClientRects()) {
        const line = Math.round(top / 8);
        if (width > 0) lines.set(line, Math.min(lines.get(line) ?? left, left));
      }
      return [...lines.values()].map(Math.round);
    }),
  );
  expect(Math.max(...starts.map(({ length }) => length))).toBeGreaterThan(1);
  for (const lines of starts) expect(new Set(lines).size).toBe(1);
  await close();
});

test.each(['en', 'ja'])('no line of %s ends within code at a hyphen', async (language) => {
  const { page, close } = await visit(`/${language}/faq/sftp/`);
  const torn: string[] = [];
  for (const width of [320, 390, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    torn.push(
      ...(await page.locator('.answer :not(pre) > code').evaluateAll((codes) =>
        codes.flatMap((code) => {
          const texts = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
          const tops: [string, number][] = [];
          while (texts.nextNode()) {
            const { length, textContent } = texts.currentNode as Text;
            for (let at = 0; at < length; at += 1) {
              const range = document.createRange();
              range.setStart(texts.currentNode, at);
              range.setEnd(texts.currentNode, at + 1);
              tops.push([textContent?.charAt(at) ?? '', range.getBoundingClientRect().top]);
            }
          }
          const isTorn = tops.some(([letter, top], at) => {
            const next = tops[at + 1];
            return letter === '-' && next !== undefined && next[1] > top + 4;
          });
          return isTorn ? [`${innerWidth}: ${code.textContent}`] : [];
        }),
      )),
    );
  }
  expect(torn).toEqual([]);
  await close();
});

test('where letters are twice as large, the field for words has a line of its own', async () => {
  const { page, close } = await visit('/ja/db/dra/', { viewport: { width: 195, height: 800 } });
  const widths = await page
    .locator('.filter-bar')
    .evaluate((bar) => [bar, bar.querySelector('input')].map((box) => box?.getBoundingClientRect().width));
  expect(widths[1]).toBe(widths[0]);
  await close();
});

describe('at 320 pixels, in the words of every language, a line stays one', () => {
  const small = { viewport: { width: 320, height: 640 } };
  /** Without Thai: few machines have its letters, and the boxes that stand for them are far wider. */
  const languages = builtInLanguages.filter((language) => language !== 'th');
  /** Where the elements begin, from above: one place where they stand on a line. */
  const topsOf = (elements: readonly Element[]) => [
    ...new Set(
      elements.map((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return Math.round((top + bottom) / 2);
      }),
    ),
  ];

  /** How many pixels of a field its placeholder leaves. */
  const roomBeside = (field: Element) => {
    const { fontSize, fontFamily, paddingInlineStart, paddingInlineEnd } = getComputedStyle(field);
    const canvas = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    canvas.font = `${fontSize} ${fontFamily}`;
    const room =
      field.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd);
    return room - canvas.measureText((field as HTMLInputElement).placeholder).width;
  };

  test('the field of a search and its button, and the choices of the appearance', async () => {
    const { page, close } = await visit('/en/search/', small);
    for (const language of languages) {
      const texts = await readBuiltInTexts(language);
      const { home, appearance } = texts as NonNullable<typeof texts>;
      await page.evaluate(
        ([button, ...choices]) => {
          (document.querySelector('.ask > .button') as HTMLElement).textContent = button as string;
          for (const [at, choice] of document.querySelectorAll('.appearance span').entries())
            choice.textContent = choices[at] as string;
        },
        [home.submit, appearance.system, appearance.light, appearance.dark],
      );
      if (language === 'en')
        expect(await page.locator('.ask > input').evaluate(roomBeside)).toBeGreaterThan(0);
      for (const line of ['.ask > input, .ask > .button', '.appearance label'])
        expect(await page.locator(line).evaluateAll(topsOf), `${line}, ${language}`).toHaveLength(1);
    }
    await close();
  });

  test('the field that narrows a list, and the button of the filters', async () => {
    const { page, close } = await visit('/en/faq/', small);
    for (const language of languages) {
      const texts = await readBuiltInTexts(language);
      await page.locator('.facets-open').evaluate((button, title) => {
        button.textContent = title;
      }, texts?.facets.title ?? '');
      const line = await page.locator('#words, .facets-open').evaluateAll(topsOf);
      expect(line, language).toHaveLength(1);
    }
    await close();
  });

  test.each(['/en/', '/ja/', '/robots/ar/', '/robots/he/'])(
    'the name of the site %s, its search and its languages',
    async (path) => {
      const { page, close } = await visit(path, small);
      expect(
        await page.locator('.wordmark, .search-open, .masthead .language').evaluateAll(topsOf),
      ).toHaveLength(1);
      await close();
    },
  );
});

test('where there is nothing to tell, the sentence of the contact has the whole width', async () => {
  const { page, close } = await visit('/help/ja/faq/everything/');
  for (const width of [768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const lines = await page
      .locator('.contact-body p')
      .first()
      .evaluate((sentence) => {
        const range = document.createRange();
        range.selectNodeContents(sentence);
        return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8))).size;
      });
    expect(lines, `at ${width} px`).toBe(1);
  }
  await close();
});

test('terms that are defined break between their phrases', async () => {
  const { page, close } = await visit('/help/ja/faq/everything/', { viewport: { width: 768, height: 900 } });
  const phrases = await page.locator('.answer dt:has(wbr)').evaluateAll((terms) =>
    terms.flatMap((term) =>
      [...term.childNodes].flatMap((phrase) => {
        if (phrase.nodeType !== Node.TEXT_NODE) return [];
        const range = document.createRange();
        range.selectNodeContents(phrase);
        return [[phrase.textContent, range.getClientRects().length]];
      }),
    ),
  );
  expect(phrases.length).toBeGreaterThan(2);
  expect(phrases.filter(([, lines]) => lines !== 1)).toEqual([]);
  await close();
});
