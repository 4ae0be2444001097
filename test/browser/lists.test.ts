import { describe, expect, test } from 'vitest';
import { visitor } from './visit.ts';

const visit = visitor();
const phone = { viewport: { width: 390, height: 844 } };

describe.each(['en', 'ja'])('lists on phones, %s', (language) => {
  test.each([
    'faq/',
    'db/dra/',
    'db/gea/',
    'db/bioproject/',
    'db/biosample/',
    'tag/release/',
    'tag/file-transfer/',
  ])('show six questions of %s on the first screen', async (path) => {
    const { page, close } = await visit(`/${language}/${path}`, phone);
    const whole = await page
      .locator('[data-row]')
      .evaluateAll((rows) => rows.filter((row) => row.getBoundingClientRect().bottom <= innerHeight).length);
    expect(whole).toBeGreaterThanOrEqual(6);
    await close();
  });

  test.each(['faq/', 'db/dra/', 'tag/release/', 'news/'])(
    'give each row of %s one line below its title at most',
    async (path) => {
      for (const width of [320, 390, 480]) {
        const { page, close } = await visit(`/${language}/${path}`, { viewport: { width, height: 844 } });
        const below = await page.locator('[data-row]').evaluateAll((rows) =>
          rows.map((row) => {
            const title = row.querySelector('.question-link') as HTMLElement;
            const lines = [...title.getClientRects()].map(({ bottom }) => bottom);
            const padding = Number.parseFloat(getComputedStyle(title).paddingBlockEnd);
            return row.getBoundingClientRect().bottom - Math.max(...lines) + padding;
          }),
        );
        expect(Math.max(...below)).toBeLessThanOrEqual(40);
        const heights = await page
          .locator('.question-meta:has(.question-terms)')
          .evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().height));
        expect(heights.filter((height) => height !== 32)).toEqual([]);
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

  test.each(['db/dra/', 'tag/release/'])('set the dates of %s at the end of the line', async (path) => {
    for (const width of [320, 390]) {
      const { page, close } = await visit(`/${language}/${path}`, { viewport: { width, height: 844 } });
      const ends = await page
        .locator('[data-row]')
        .evaluateAll((rows) =>
          rows.map((row) =>
            Math.abs(
              row.getBoundingClientRect().right -
                (row.querySelector('time')?.getBoundingClientRect().right ?? 0),
            ),
          ),
        );
      expect(ends.length).toBeGreaterThan(5);
      expect(Math.max(...ends)).toBeLessThan(1);
      await close();
    }
  });

  test.each(['faq/', 'db/dra/', 'db/biosample/', 'tag/release/'])('give fingers room on %s', async (path) => {
    const { page, close } = await visit(`/${language}/${path}`, { ...phone, hasTouch: true });
    const small = await page
      .locator('.listing :is(a:not(.heading-anchor), button, input)')
      .filter({ visible: true })
      .evaluateAll((targets) => {
        const reach = (target: Element) => {
          target.scrollIntoView({ block: 'center' });
          const { left, right, top } = target.getClientRects()[0] as DOMRect;
          const isHit = (y: number) => target.contains(document.elementFromPoint((left + right) / 2, y));
          const lines = Array.from({ length: 96 }, (_, step) => top - 24 + step);
          return lines.filter(isHit).length;
        };
        return targets.filter((target) => reach(target) < 32).map(({ outerHTML }) => outerHTML.slice(0, 120));
      });
    expect(small).toEqual([]);
    await close();
  });
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

test.each([
  ['a heading', 'dra', '0px'],
  ['a question, though a heading follows', 'bioproject', '1px'],
])('the rule above a list that begins with %s is drawn once', async (_, database, rule) => {
  const { page, close } = await visit(`/en/db/${database}/`);
  expect(await page.locator('[data-facets-list] h2').last().textContent()).toBe('News');
  const head = page.locator('.results-head');
  expect(await head.evaluate((element) => getComputedStyle(element).borderBlockEndWidth)).toBe(rule);
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
