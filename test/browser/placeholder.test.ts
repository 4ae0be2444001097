import { expect, inject, test } from 'vitest';
import { hold } from './hold.ts';
import { visitor } from './visit.ts';

const visit = visitor();

test('the mean colour of a picture stands in its place until it is there, and no longer', async () => {
  const { page, troubles, close } = await visit('about:blank');
  const pictures = await hold(page, /\/assets\/images\//);
  await page.goto(`${inject('origin')}/en/faq/key-permissions/`, { waitUntil: 'domcontentloaded' });
  const picture = page.locator('.gallery img').first();
  const ground = () => picture.evaluate((image) => getComputedStyle(image).backgroundColor);
  const mean = await picture.evaluate((image) => {
    const probe = document.createElement('i');
    probe.style.color = `#${image.dataset.mean}`;
    return document.body.appendChild(probe) && getComputedStyle(probe).color;
  });
  expect(mean).toMatch(/^rgb\(2\d\d, 2\d\d, 2\d\d\)$/);
  await expect.poll(ground).toBe(mean);
  await picture.scrollIntoViewIfNeeded();
  await pictures.reached;
  pictures.letGo();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  await expect.poll(ground).not.toBe(mean);
  expect(troubles).toEqual([]);
  await close();
});
