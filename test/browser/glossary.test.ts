import { expect, test } from 'vitest';
import { violations } from './axe.ts';
import { visitor } from './visit.ts';

const visit = visitor();
const address = '/en/faq/nsss-or-mss/';

test.each([true, false])('a term opens its meaning, scripts %s', async (javaScriptEnabled) => {
  const { page, troubles, close } = await visit(address, { javaScriptEnabled });
  const term = page.getByRole('button', { name: 'MSS', exact: true });
  const meaning = page.locator('#kotae-term-mss');
  expect(await term.count()).toBe(1);
  expect(await meaning.isVisible()).toBe(false);
  await term.focus();
  await page.keyboard.press('Enter');
  expect(await meaning.isVisible()).toBe(true);
  expect(await meaning.textContent()).toContain('Mass Submission System');
  await page.keyboard.press('Escape');
  expect(await meaning.isVisible()).toBe(false);
  expect(await term.evaluate((button) => button === document.activeElement)).toBe(true);
  await term.click();
  await meaning.getByRole('link').click();
  await page.waitForURL('**/en/glossary/#mss');
  expect(troubles).toEqual([]);
  await close();
});

test.each(['MSS', 'NSSS'])(
  'the open meaning of %s stands beside its term, inside the window',
  async (name) => {
    const { page, close } = await visit(address, { viewport: { width: 390, height: 844 } });
    const term = page.getByRole('button', { name, exact: true });
    await term.click();
    const [word, box] = [
      await term.boundingBox(),
      await page.locator(`#kotae-term-${name.toLowerCase()}`).boundingBox(),
    ];
    if (!word || !box) throw new Error('nothing is shown');
    expect(box.x).toBeGreaterThanOrEqual(8);
    expect(box.x + box.width).toBeLessThanOrEqual(382);
    expect(box.width).toBeGreaterThan(300);
    const gap = Math.min(Math.abs(box.y - (word.y + word.height)), Math.abs(word.y - (box.y + box.height)));
    expect(gap).toBeLessThan(40);
    expect(await violations(page)).toEqual([]);
    await close();
  },
);

test.each(['en', 'ja'])('the glossary lists all terms, %s', async (language) => {
  const { page, close } = await visit(`/${language}/faq/sftp/`);
  await page
    .locator('footer')
    .getByRole('link', { name: language === 'en' ? 'Glossary' : '用語集' })
    .click();
  await page.waitForURL(`**/${language}/glossary/`);
  expect(await page.locator('dt').allTextContents()).toEqual(['D-way', 'MSS', 'NSSS']);
  expect(await page.locator('dd a').first().getAttribute('href')).toBe(`/${language}/faq/nsss-or-mss/`);
  expect(await violations(page)).toEqual([]);
  await close();
});
