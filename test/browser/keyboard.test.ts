import { expect, test } from 'vitest';
import { visitor } from './visit.ts';

const visit = visitor();

test('the keyboard reaches a gallery far down by way of the contents list, in fewer than 30 keys', async () => {
  const { page, close } = await visit('/en/faq/sftp/', { viewport: { width: 1280, height: 800 } });
  const section = await page.evaluate(() => {
    const gallery = document.querySelector('a[data-view]');
    const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-contents] a')];
    const before = links.filter(({ hash }) => {
      const heading = document.getElementById(hash.slice(1));
      return (
        gallery && heading && heading.compareDocumentPosition(gallery) & Node.DOCUMENT_POSITION_FOLLOWING
      );
    });
    return before.at(-1)?.hash;
  });
  let keys = 0;
  const press = async (key: string) => {
    await page.keyboard.press(key);
    keys += 1;
  };
  const tabTo = async (selector: string) => {
    do await press('Tab');
    while (keys < 100 && !(await page.locator(`${selector}:focus`).count()));
  };
  await tabTo('.skip');
  await press('Enter');
  await tabTo(`[data-contents] a[href="${section}"]`);
  await press('Enter');
  await tabTo('a[data-view]');
  expect(keys).toBeLessThan(30);
  await close();
});
