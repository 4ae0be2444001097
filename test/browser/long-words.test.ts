import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { processAnswer } from '../../src/markdown/process.ts';
import { dialectOptions } from '../markdown/options.ts';
import { visitor } from './visit.ts';

const visit = visitor();
const word = 'w'.repeat(90);
const kanji = '長'.repeat(90);
const address = `https://host.example/${'a'.repeat(69)}`;
const widths = Array.from({ length: 41 }, (_, index) => 320 + 40 * index);

/** What no line can take. */
const long = {
  word,
  'Japanese word': kanji,
  address,
  'linked word': `[${word}](#x)`,
  code: `\`${word}\``,
  emphasis: `**${word}**`,
};

/** Every block of the dialect around a text. */
const blocks: Readonly<Record<string, (text: string) => string>> = {
  paragraph: (text) => text,
  'heading of a section': (text) => `## ${text}`,
  'heading below it': (text) => `#### ${text}`,
  list: (text) => `- ${text}\n  1. ${text}\n     - ${text}`,
  checklist: (text) => `- [ ] ${text}\n- [x] ${text}`,
  definitions: (text) => `${text}\n: ${text}\n: ${text}\n\nTerm\n: ${text}`,
  quote: (text) => `> ${text}\n>\n> > ${text}`,
  callout: (text) => `> [!TIP] ${text}\n> ${text}`,
  'callout with colons': (text) => `:::warning[${text}]\n${text}\n:::`,
  details: (text) => `:::details[${text}]{open}\n${text}\n:::`,
  tabs: (text) => `::::tabs\n:::tab[${text}]\n${text}\n:::\n:::tab[Other]\n${text}\n:::\n::::`,
  table: (text) => `| ${text} | B |\n| --- | --- |\n| ${text} | ${text} |`,
  'wide table': (text) => `| A | B | C | D | E |\n| - | - | - | - | - |\n${`| ${text} `.repeat(5)}|`,
  footnote: (text) => `A[^1]\n\n[^1]: ${text}`,
  picture: (text) => `![${text}](/missing.png "${text.replaceAll('`', '')}")`,
  gallery: (text) => `![A](/a.png "${text.replaceAll('`', '')}")\n![B](/b.png "${text.replaceAll('`', '')}")`,
  code: (text) => `\`\`\`sh title="${text.replaceAll('`', '')}"\n${text}\n\`\`\``,
  terminal: (text) => `\`\`\`console\n$ ${text}\n${text}\n\`\`\``,
  'video elsewhere': (text) => `[${text.replaceAll(/[[\]]|\(#x\)/g, '')}](https://vimeo.com/76979871)`,
};

const folder = new URL('../../dist/browser/', import.meta.url);
const stylesheets = await Promise.all(
  (await readdir(fileURLToPath(folder)))
    .filter((name) => name.endsWith('.css') && name !== 'site.css')
    .map((name) => readFile(new URL(name, folder), 'utf8')),
);

/** Tell what stands outside of `selector`, or beside the window; what scrolls in itself keeps what it holds. */
function outside(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((chosen) => {
    const found = new Set<string>();
    const page = document.documentElement;
    if (page.scrollWidth > innerWidth) found.add(`the page: ${page.scrollWidth - innerWidth} px`);
    for (const box of document.querySelectorAll<HTMLElement>(chosen)) {
      const edge = Math.min(box.getBoundingClientRect().right, page.clientWidth) + 1;
      const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (!parent?.checkVisibility({ visibilityProperty: true }) || parent.closest('.vh, [hidden], math'))
          continue;
        const scroller = parent.closest('pre, .table');
        if (scroller && getComputedStyle(scroller).overflowX === 'auto') continue;
        range.selectNodeContents(node);
        const right = Math.max(0, ...[...range.getClientRects()].map((rect) => rect.right));
        const block = parent.closest<HTMLElement>('[data-block]')?.dataset.block ?? parent.className;
        if (right > edge) found.add(`${block}: ${Math.round(right - edge)} px`);
      }
    }
    return [...found];
  }, selector);
}

async function atEveryWidth(page: Page, selector: string): Promise<string[]> {
  const wide: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    for (const what of await outside(page, selector)) wide.push(`${width} px: ${what}`);
  }
  return wide;
}

test.each(['en', 'ja'] as const)(
  'every block of an answer with a word or an address of ninety characters fits, from 320 to 1920 px, %s',
  async (language) => {
    const sections: string[] = [];
    for (const [name, block] of Object.entries(blocks)) {
      for (const [what, text] of Object.entries(long)) {
        const { html } = await processAnswer(block(text), dialectOptions({ language }));
        sections.push(`<div data-block="${name}, ${what}">${html}</div>`);
      }
    }
    const { page, close } = await visit(`/${language}/faq/sftp/`, { bypassCSP: true });
    for (const content of stylesheets) await page.addStyleTag({ content });
    await page.locator('.answer').evaluate((answer, html) => {
      answer.innerHTML = html;
      // Blocks are set as children of the answer.
      for (const block of answer.querySelectorAll<HTMLElement>(':scope > [data-block]')) {
        for (const child of block.children) (child as HTMLElement).dataset.block = block.dataset.block;
        block.replaceWith(...block.children);
      }
    }, sections.join('\n'));
    expect(await page.locator('.answer > [data-block]').count()).toBeGreaterThanOrEqual(sections.length);
    expect(await atEveryWidth(page, '.answer')).toEqual([]);
    const paragraph = page.locator('.answer > [data-block="paragraph, word"]');
    await paragraph.evaluate((text) => {
      text.style.whiteSpace = 'nowrap';
    });
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await outside(page, '.answer')).toEqual([expect.stringMatching(/^paragraph, word: \d+ px$/)]);
    await close();
  },
);

test.each(['/en/', '/ja/faq/', '/en/faq/sftp/', '/ja/db/dra/', '/en/tag/', '/en/glossary/'])(
  'titles, lists and contents of %s with such words fit as well',
  async (path) => {
    const { page, close } = await visit(path);
    const count = await page.evaluate((text) => {
      const titles = document.querySelectorAll(
        'h1, .question-link, .toc a, .breadcrumb a, .leader-label, .listing-lead, .rail-title, .facts a, dt, dd p, .byline a, .contact :is(p, li)',
      );
      for (const title of titles) title.textContent = text;
      return titles.length;
    }, word);
    expect(count).toBeGreaterThan(3);
    expect(await atEveryWidth(page, 'main')).toEqual([]);
    await close();
  },
);

test.each([
  ['de', 'auto'],
  ['nl-be', 'auto'],
  ['en', 'manual'],
])(
  'long words of titles, lists and text are parted in languages that join them, %s: %s',
  async (language, expected) => {
    const { page, close } = await visit('/en/faq/sftp/', { bypassCSP: true });
    for (const content of stylesheets) await page.addStyleTag({ content });
    const hyphens = await page.evaluate((language) => {
      document.documentElement.lang = language;
      const partingOf = (selector: string) => {
        const found = document.querySelector(selector);
        return found && getComputedStyle(found).hyphens;
      };
      const text = ['h1', '.answer p', '.answer td', '.toc a'].map(partingOf);
      const literal = ['.answer code', '.answer pre', '.answer [href^="https:"]'].map(partingOf);
      return { text: [...new Set(text)], literal: [...new Set(literal)] };
    }, language);
    expect(hyphens).toEqual({ text: [expected], literal: ['manual'] });
    await close();
  },
);
