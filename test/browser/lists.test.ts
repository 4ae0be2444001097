import { describe, expect, test } from 'vitest';
import { visitor } from './visit.ts';

const visit = visitor();
const phone = { viewport: { width: 390, height: 844 } };

describe.each(['en', 'ja'])('lists on phones, %s', (language) => {
  test('show six questions on the first screen', async () => {
    const { page, close } = await visit(`/${language}/faq/`, phone);
    const whole = await page
      .locator('[data-row]')
      .evaluateAll((rows) => rows.filter((row) => row.getBoundingClientRect().bottom <= innerHeight).length);
    expect(whole).toBeGreaterThanOrEqual(6);
    await close();
  });

  test.each(['faq/', 'db/dra/', 'tag/release/', 'news/'])(
    'give each row of %s one line below its title',
    async (path) => {
      for (const width of [320, 390, 480]) {
        const { page, close } = await visit(`/${language}/${path}`, { viewport: { width, height: 844 } });
        const heights = await page
          .locator('.question-meta')
          .evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().height));
        expect(new Set(heights)).toEqual(new Set([32]));
        // What a finger can reach stands in that line as a whole.
        const cut = await page
          .locator('.question-meta a')
          .evaluateAll((links) =>
            links.filter((link) => link.getBoundingClientRect().right > document.documentElement.clientWidth),
          );
        expect(cut).toHaveLength(0);
        await close();
      }
    },
  );
});

test('on wide screens topics stand on the line of the databases', async () => {
  const { page, close } = await visit('/en/faq/', { viewport: { width: 1280, height: 900 } });
  const lines = await page.locator('.question-terms:has(.dbs + .tags)').evaluateAll((terms) =>
    terms.map((line) => {
      const [databases, tags] = [...line.children].map((list) =>
        list.lastElementChild?.getBoundingClientRect(),
      );
      return Math.abs((databases?.bottom ?? 0) - (tags?.bottom ?? 0));
    }),
  );
  expect(lines.length).toBeGreaterThan(10);
  expect(Math.max(...lines)).toBeLessThan(8);
  await close();
});

test('a database is read by topic or newest first, with its news apart', async () => {
  const { page, close } = await visit('/en/db/dra/');
  const headings = page.locator('[data-facets-list] h2').filter({ visible: true });
  const topics = await headings.allTextContents();
  expect(topics.length).toBeGreaterThan(3);
  expect(topics.at(-1)).toBe('News');
  await page.locator('[data-facets-sort]').selectOption('newest');
  await expect.poll(() => headings.allTextContents()).toEqual(['News']);
  const dates = await page
    .locator('[data-facets-group=""] [data-row]')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.date ?? ''));
  expect(dates).toEqual(dates.toSorted().reverse());
  expect(dates.length).toBeGreaterThan(10);
  await page.locator('[data-facets-sort]').selectOption({ label: 'By topic' });
  await expect.poll(() => headings.allTextContents()).toEqual(topics);
  await close();
});

test('links of a database have names, not addresses', async () => {
  const { page, close } = await visit('/en/db/dra/');
  expect(await page.locator('.facts a').allTextContents()).toEqual(['Contact form', 'DRA website']);
  await close();
});
