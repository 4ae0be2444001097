import { expect, test } from 'vitest';
import { visitor } from './visit.ts';

const visit = visitor();
const address = '/help/en/faq/everything/';

test('a video of the site has its size and captions, and does not play by itself', async () => {
  const { page, troubles, close } = await visit(address);
  const video = page.locator('video');
  expect(await video.evaluate((element: HTMLVideoElement) => element.paused && element.controls)).toBe(true);
  expect(await video.getAttribute('height')).toBe('360');
  expect(await video.locator('track').getAttribute('src')).toBe('/help/videos/key.vtt');
  expect(troubles).toEqual([]);
  await close();
});

test('the player of another host is loaded by a click, and by nothing else', async () => {
  const { page, troubles, close } = await visit(address);
  const policy = await page.locator('meta[http-equiv]').getAttribute('content');
  expect(policy).toContain("media-src 'self'; frame-src https://www.youtube-nocookie.com;");
  const asked: string[] = [];
  await page.route('https://www.youtube-nocookie.com/**', (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: '<title>Player</title>' });
  });
  const card = page.getByRole('link', { name: 'The same elsewhere' });
  await card.focus();
  await card.hover();
  expect([asked, troubles]).toEqual([[], []]);
  await card.click();
  await page.locator('iframe[title="The same elsewhere"]').waitFor();
  await expect.poll(() => asked).toEqual(['https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1']);
  expect(await page.getByRole('link', { name: 'And on a third host' }).getAttribute('data-embed')).toBeNull();
  await close();
});

test('with scripts off a card is a link, and other pages keep their policy', async () => {
  const { page, close } = await visit(address, { javaScriptEnabled: false });
  expect(await page.getByRole('link', { name: 'The same elsewhere' }).getAttribute('href')).toBe(
    'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
  );
  await page.goto('/help/en/');
  expect(await page.locator('meta[http-equiv]').getAttribute('content')).not.toMatch(/media-src|frame-src/);
  await close();
});
