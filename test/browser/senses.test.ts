import { describe, expect, test } from 'vitest';
import { visitor } from './visit.ts';

const visit = visitor();
const phone = { viewport: { width: 390, height: 844 } };

test('who asks for more contrast gets black or white text, and rules as dark as text', async () => {
  const { page, close } = await visit('/en/faq/sftp/');
  const colours = () =>
    page.evaluate(() => {
      const colour = (selector: string, name: 'color' | 'borderBottomColor') => {
        const found = document.querySelector(selector);
        return found && getComputedStyle(found)[name];
      };
      return [colour('.byline', 'color'), colour('.masthead', 'borderBottomColor'), colour('body', 'color')];
    });
  const usual = await colours();
  expect(new Set(usual).size).toBe(3);
  for (const [colorScheme, ink] of [
    ['light', 'rgb(0, 0, 0)'],
    ['dark', 'rgb(255, 255, 255)'],
  ] as const) {
    await page.emulateMedia({ colorScheme, contrast: 'more' });
    await expect.poll(colours).toEqual([ink, ink, ink]);
  }
  await close();
});

test.each([
  ['reduce', false],
  ['no-preference', true],
] as const)('where the system says of motion: %s, something moves: %s', async (reducedMotion, moves) => {
  const { page, close } = await visit('/en/faq/key-permissions/', { ...phone, reducedMotion });
  await page.locator('[data-view]').first().click();
  await page.locator('[data-viewer][open]').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('[data-search-open]').click();
  await page.locator('[data-search-dialog][open]').waitFor();
  await page.locator('.search-body').waitFor({ state: 'attached' });
  const moving = await page.evaluate(() => {
    // In the same turn: the search itself says so only while it loads.
    for (const body of document.querySelectorAll('.search-body')) body.ariaBusy = 'true';
    return [...document.querySelectorAll('*')].flatMap((element) =>
      [undefined, '::before', '::after'].flatMap((part) => {
        const { transitionDuration, animationName, animationTimingFunction, scrollBehavior } =
          getComputedStyle(element, part);
        const runs = animationName !== 'none' && !animationTimingFunction.startsWith('step');
        const isStill = /^0s(, 0s)*$/.test(transitionDuration) && !runs && scrollBehavior !== 'smooth';
        return isStill ? [] : [`${element.className || element.localName}${part ?? ''}`];
      }),
    );
  });
  const expected = ['masthead', 'viewer', 'search-body::before'];
  expect(expected.filter((name) => moving.some((found) => found.includes(name)))).toEqual(
    moves ? expected : [],
  );
  if (!moves) expect(moving).toEqual([]);
  await close();
});

describe('a finger finds', () => {
  test.each(['/en/faq/', '/en/', '/ja/faq/sftp/', '/en/tag/release/'])(
    'the links of databases on %s within 32 px',
    async (path) => {
      const { page, close } = await visit(path, phone);
      const links = page.locator('main .dbs a:visible');
      const reached = await links.evaluateAll((all) =>
        all.slice(0, 12).map((link) => {
          link.scrollIntoView({ block: 'center', behavior: 'instant' });
          const { left, top, width, height } = link.getBoundingClientRect();
          const isHit = (y: number) =>
            link.contains(document.elementFromPoint(left + width / 2, top + height / 2 + y));
          let [above, below] = [0, 0];
          while (above < 40 && isHit(-above - 1)) above += 1;
          while (below < 40 && isHit(below + 1)) below += 1;
          return above + below + 1;
        }),
      );
      expect(reached).not.toHaveLength(0);
      for (const height of reached) expect(height).toBeGreaterThanOrEqual(32);
      await close();
    },
  );
});

test('tables and code are stops of the keyboard while they hold more than they show, and only then', async () => {
  const { page, close } = await visit('/en/faq/sftp/', phone);
  const stops = () =>
    page
      .locator('.answer :is(.table, pre):visible')
      .evaluateAll((boxes) => boxes.map((box) => [box.scrollWidth > box.clientWidth, box.tabIndex === 0]));
  const agree = async () => (await stops()).every(([overflows, isStop]) => overflows === isStop);
  await expect.poll(agree).toBe(true);
  expect((await stops()).filter(([overflows]) => overflows).length).toBeGreaterThan(2);
  await page.setViewportSize({ width: 1900, height: 900 });
  await expect.poll(async () => (await stops()).filter(([, isStop]) => isStop).length).toBeLessThan(2);
  await expect.poll(agree).toBe(true);
  await close();
});

test('that something was copied is read out', async () => {
  const { page, close } = await visit('/ja/faq/sftp/', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.locator('[data-copy]').first().click();
  await expect.poll(() => page.locator('p[role=status].vh').last().textContent()).toBe('コピーしました');
  await close();
});

test('paper says where the page is found', async () => {
  const { page, close } = await visit('/ja/faq/sftp/');
  const address = page.locator('link[rel=canonical]');
  expect(await address.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  const shown = await address.evaluate((link) => [
    link.getBoundingClientRect().height > 8,
    getComputedStyle(link, '::before').content,
    getComputedStyle(link, '::before').display !== 'none',
  ]);
  expect(shown).toEqual([true, expect.stringContaining('kotae.example/ja/faq/sftp/'), true]);
  await page.setViewportSize({ width: 794, height: 1123 }); // A4
  const starts = await page
    .locator('link[rel=canonical], .wordmark, h1')
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().left));
  expect(new Set(starts).size).toBe(1);
  await close();
});
