import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { transform } from 'lightningcss';
import {
  type Browser,
  type BrowserContextOptions,
  type CDPSession,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { makeScripts } from '../../src/bundle/make-scripts.ts';
import { violations } from './axe.ts';
import { hold } from './hold.ts';
import { serveViewerPage, type ViewerPage } from './viewer-page.ts';

const project = join(import.meta.dirname, '..', '..');
let browser: Browser;
let server: ViewerPage;
let page: Page;
/** Everything the browser complained of: refused by the content security policy, or thrown by a script. */
let complaints: string[];

beforeAll(async () => {
  [browser, server] = await Promise.all([chromium.connect(inject('browser')), serveViewerPage()]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
afterEach(async () => {
  await page.context().close();
  expect(complaints).toEqual([]);
});

async function visit(path = '/en.html', options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, ...options });
  page = await context.newPage();
  complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(server.origin + path, { waitUntil: 'load' });
  return page;
}

const thumbnail = (number: number) => page.locator('a[data-view]').nth(number - 1);
const viewer = () => page.locator('[data-viewer]');
/** Open the viewer with a click; it is loaded when a reader first reaches for a picture. */
async function open(number: number): Promise<void> {
  await thumbnail(number).click();
  await expect.poll(isOpen).toBe(true);
}
const isOpen = () => viewer().evaluate((dialog: HTMLDialogElement) => dialog.open);

/** What the viewer shows: counter, caption, alternative text, and the picture once it has arrived in full. */
async function shown() {
  await page.waitForFunction(() => {
    const image = document.querySelector<HTMLImageElement>('[data-viewer-image]');
    return image?.complete && image.src.includes('full');
  });
  return viewer().evaluate((dialog) => {
    const image = dialog.querySelector<HTMLImageElement>('[data-viewer-image]');
    return {
      count: dialog.querySelector('[data-viewer-count]')?.textContent,
      caption: dialog.querySelector('[data-viewer-caption]')?.textContent,
      alt: image?.alt,
      picture: image && new URL(image.src).pathname,
      original: dialog.querySelector('[data-viewer-original]')?.getAttribute('href')?.replace(/^.*\//, '/'),
    };
  });
}

const picture = (number: number, of = 8) => ({
  count: `${number} / ${of}`,
  caption: `Caption ${number}`,
  alt: `Alt ${number}`,
  picture: `/full-${number}.png`,
  original: `/full-${number}.png`,
});

const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.closest('[data-viewer]') ? 'viewer' : (element?.getAttribute('href') ?? element?.tagName);
  });

/** How the picture is zoomed and moved. */
const placed = () =>
  page.locator('[data-viewer-image]').evaluate((image) => {
    const { a: scale, e: x, f: y } = new DOMMatrix(getComputedStyle(image).transform);
    return { scale: Math.round(scale * 100) / 100, x: Math.round(x), y: Math.round(y) };
  });

describe('with the keyboard', () => {
  test('opens with Enter and walks through all galleries of the page', async () => {
    await visit();
    await thumbnail(3).focus();
    await page.keyboard.press('Enter');
    expect(await shown()).toEqual(picture(3));
    await page.keyboard.press('ArrowRight');
    expect(await shown()).toEqual(picture(4));
    await page.keyboard.press('ArrowLeft');
    expect(await shown()).toEqual(picture(3));
    await page.keyboard.press('End');
    expect(await shown()).toEqual(picture(8));
    await page.keyboard.press('ArrowRight');
    expect(await shown()).toEqual(picture(1));
    await page.keyboard.press('ArrowLeft');
    expect(await shown()).toEqual(picture(8));
    await page.keyboard.press('Home');
    expect(await shown()).toEqual(picture(1));
  });

  test('keeps the focus, and gives it to the thumbnail shown last', async () => {
    await visit();
    await open(2);
    expect(await focused()).toBe('viewer');
    for (let press = 0; press < 12; press += 1) {
      await page.keyboard.press('Tab');
      expect(['viewer', 'BODY']).toContain(await focused());
    }
    await page.keyboard.press('End');
    await page.keyboard.press('Escape');
    await expect.poll(isOpen).toBe(false);
    await expect.poll(focused).toBe('/full-8.png');
    await expect.poll(() => page.evaluate(() => history.state)).toBeNull();
    const seen = await thumbnail(8).evaluate((link) => {
      const { top, bottom } = link.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    expect(seen).toBe(true);
  });

  test('zooms with + and −, and shows the next picture as a whole', async () => {
    await visit();
    await open(1);
    await page.keyboard.press('+');
    expect((await placed()).scale).toBe(1.5);
    await page.keyboard.press('-');
    await page.keyboard.press('-');
    expect((await placed()).scale).toBe(1);
    await page.keyboard.press('+');
    await viewer().locator('[data-viewer-next]').press('Enter');
    expect(await placed()).toEqual({ scale: 1, x: 0, y: 0 });
    await page.keyboard.press('ArrowRight');
    expect(await shown()).toEqual(picture(3));
  });

  test('moves a zoomed picture as far as its edges, and walks on only from one shown as a whole', async () => {
    await visit();
    await open(1);
    await shown();
    for (const _ of [1, 2]) await page.keyboard.press('+');
    const moved = async (key: string) => {
      const before = await placed();
      await page.keyboard.press(key);
      const after = await placed();
      return [Math.sign(after.x - before.x), Math.sign(after.y - before.y)];
    };
    expect(await moved('ArrowRight')).toEqual([-1, 0]);
    expect(await moved('ArrowLeft')).toEqual([1, 0]);
    expect(await moved('ArrowDown')).toEqual([0, -1]);
    expect(await moved('ArrowUp')).toEqual([0, 1]);
    expect(await moved('PageDown')).toEqual([0, -1]);
    expect(await moved('PageUp')).toEqual([0, 1]);
    expect(await moved('End')).toEqual([-1, -1]);
    expect(await moved('End')).toEqual([0, 0]);
    expect(await moved('ArrowRight')).toEqual([0, 0]);
    expect(await moved('Home')).toEqual([1, 1]);
    expect(await shown()).toEqual(picture(1));
    for (const _ of [1, 2]) await page.keyboard.press('-');
    await page.keyboard.press('ArrowRight');
    expect(await shown()).toEqual(picture(2));
  });

  test('leaves keys with modifiers to the browser', async () => {
    await visit('/before.html');
    await page.goto(`${server.origin}/en.html`);
    await open(2);
    await page.keyboard.press('Control+ArrowRight');
    expect(await shown()).toEqual(picture(2));
  });
});

describe('a very long picture', () => {
  /** Where the picture is, and how large, in its stage. */
  const inStage = () =>
    page.locator('[data-viewer-image]').evaluate((image) => {
      const stage = image.parentElement as HTMLElement;
      const [inner, outer] = [image, stage].map((box) => box.getBoundingClientRect()) as [DOMRect, DOMRect];
      return {
        width: Math.round(inner.width),
        height: Math.round(inner.height),
        start: [Math.round(inner.left - outer.left), Math.round(inner.top - outer.top)],
        end: [Math.round(outer.right - inner.right), Math.round(outer.bottom - inner.bottom)],
        room: [outer.width, outer.height].map(Math.round),
      };
    });

  test('reaches its full size, and every part of it by keys', async () => {
    await visit('/long.html');
    await open(1);
    await shown();
    for (let press = 0; press < 8; press += 1) await page.keyboard.press('+');
    expect((await inStage()).width).toBe(300);
    await page.keyboard.press('Home');
    expect(Math.abs((await inStage()).start[1] ?? 9)).toBeLessThanOrEqual(1);
    for (let press = 0; press < 12; press += 1) await page.keyboard.press('PageDown');
    expect(Math.abs((await inStage()).end[1] ?? 9)).toBeLessThanOrEqual(1);
  });

  test.each([1200, 390])(
    'begins at its beginning with the button, as wide as the window, %i',
    async (width) => {
      await visit('/long.html', { viewport: { width, height: 800 } });
      await open(1);
      await shown();
      await viewer().getByRole('button', { name: 'Zoom in' }).click();
      const tall = await inStage();
      expect(tall.width).toBe(Math.min(300, tall.room[0] ?? 0));
      expect(Math.abs(tall.start[1] ?? 9)).toBeLessThanOrEqual(1);
      await viewer().locator('[data-viewer-next]').click();
      await page.waitForFunction(() =>
        document.querySelector<HTMLImageElement>('[data-viewer-image]')?.src.includes('wide'),
      );
      await viewer().getByRole('button', { name: 'Zoom in' }).click();
      const wide = await inStage();
      expect(wide.height).toBe(300);
      expect(Math.abs(wide.start[0] ?? 9)).toBeLessThanOrEqual(1);
    },
  );

  test('moves with the wheel once it is zoomed, and not before', async () => {
    await visit('/long.html');
    await open(1);
    await shown();
    await page.mouse.move(600, 400);
    await page.mouse.wheel(0, 300);
    expect(await placed()).toEqual({ scale: 1, x: 0, y: 0 });
    await viewer().getByRole('button', { name: 'Zoom in' }).click();
    const before = await placed();
    await page.mouse.move(600, 400);
    await page.mouse.wheel(0, 300);
    await expect.poll(async () => (await placed()).y).toBe(before.y - 300);
  });
});

describe('with the history', () => {
  test('closes with Back and opens again with Forward', async () => {
    await visit('/before.html');
    await page.goto(`${server.origin}/en.html`);
    await open(2);
    await page.keyboard.press('ArrowRight');
    await page.goBack();
    await expect.poll(isOpen).toBe(false);
    expect(new URL(page.url()).pathname).toBe('/en.html');
    await expect.poll(focused).toBe('/full-3.png');
    await page.goForward();
    await expect.poll(isOpen).toBe(true);
    expect(await shown()).toEqual(picture(3));
  });

  test('leaves one step back to the page before, however it was closed', async () => {
    await visit('/before.html');
    await page.goto(`${server.origin}/en.html`);
    for (const close of ['Escape', 'button'] as const) {
      await open(2);
      if (close === 'Escape') await page.keyboard.press('Escape');
      else await viewer().locator('form button').click();
      await expect.poll(() => page.evaluate(() => history.state)).toBeNull();
    }
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/before.html');
  });

  test('opens once for two clicks that come before it is loaded', async () => {
    await visit();
    const { letGo } = await hold(page, '**/viewer-*.js');
    const length = await page.evaluate(() => history.length);
    await thumbnail(2).dblclick();
    letGo();
    await expect.poll(isOpen).toBe(true);
    expect(await shown()).toEqual(picture(2));
    expect(await page.evaluate(() => history.length)).toBe(length + 1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => history.state)).toBeNull();
    expect(await isOpen()).toBe(false);
  });

  test('shows the same picture after a reload', async () => {
    await visit();
    await open(4);
    await page.keyboard.press('ArrowRight');
    expect(await shown()).toEqual(picture(5));
    await page.reload();
    expect(await shown()).toEqual(picture(5));
    await page.keyboard.press('Escape');
    await expect.poll(focused).toBe('/full-5.png');
  });
});

describe('with the mouse', () => {
  test('walks with the buttons and loads the neighbours ahead', async () => {
    await visit();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await open(1);
    await expect.poll(() => asked).toEqual(expect.arrayContaining(['/full-2.png', '/full-8.png']));
    expect(asked.filter((path) => /full-[3-7]/.test(path))).toEqual([]);
    await viewer().locator('[data-viewer-next]').click();
    expect(await shown()).toEqual(picture(2));
    await viewer().locator('[data-viewer-previous]').click();
    expect(await shown()).toEqual(picture(1));
  });

  test('zooms with a double click, moves when dragged, and not beyond the edge', async () => {
    await visit();
    await open(1);
    await shown();
    await page.mouse.dblclick(600, 400);
    expect((await placed()).scale).toBeGreaterThanOrEqual(2);
    const before = await placed();
    await drag([600, 400], [500, 360]);
    const after = await placed();
    expect([after.x - before.x, after.y - before.y]).toEqual([-100, -40]);
    for (let pull = 0; pull < 12; pull += 1) await drag([900, 400], [300, 400]);
    const edge = await page.locator('[data-viewer-image]').evaluate((image) => {
      const stage = image.parentElement as HTMLElement;
      return image.getBoundingClientRect().right - stage.getBoundingClientRect().right;
    });
    expect(Math.abs(edge)).toBeLessThanOrEqual(1);
    expect(await isOpen()).toBe(true);
    await page.mouse.dblclick(600, 400);
    expect(await placed()).toEqual({ scale: 1, x: 0, y: 0 });
  });

  test('zooms with the button, which says what it does', async () => {
    await visit();
    await open(1);
    await viewer().getByRole('button', { name: 'Zoom in' }).click();
    expect((await placed()).scale).toBeGreaterThan(1);
    await viewer().getByRole('button', { name: 'Zoom out' }).click();
    expect((await placed()).scale).toBe(1);
  });

  test('goes on answering keys after a click on the picture', async () => {
    await visit();
    await open(1);
    await page.locator('[data-viewer-image]').click();
    expect(await focused()).toBe('viewer');
    await page.keyboard.press('ArrowRight');
    expect(await shown()).toEqual(picture(2));
  });

  test('keeps the page behind from being reached and from scrolling', async () => {
    await visit();
    await open(2);
    const before = await page.evaluate(() => scrollY);
    await page.mouse.move(600, 400);
    await page.mouse.wheel(0, 800);
    await page.keyboard.press('PageDown');
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await page.evaluate(() => scrollY)).toBe(before);
    const covered = await thumbnail(1).evaluate((link) => {
      link.focus();
      return document.activeElement === link;
    });
    expect(covered).toBe(false);
  });

  test('follows the link when a modifier is held', async () => {
    await visit();
    const isFollowed = () =>
      thumbnail(2).evaluate((link) => {
        const click = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true });
        return link.dispatchEvent(click);
      });
    expect(await isFollowed()).toBe(true);
    await open(1);
    await page.keyboard.press('Escape');
    await expect.poll(isOpen).toBe(false);
    expect(await isFollowed()).toBe(true);
    expect(await isOpen()).toBe(false);
  });

  test('leaves a picture alone that leads to a page', async () => {
    await visit();
    await page.getByAltText('A picture that leads to a page').click();
    await page.waitForURL('**/before.html');
  });

  test('shows a single picture without buttons to walk', async () => {
    await visit('/one.html');
    await open(1);
    expect(await shown()).toEqual(picture(1, 1));
    expect(
      await viewer()
        .locator('[data-viewer-next], [data-viewer-previous]')
        .evaluateAll((buttons) => buttons.some((button) => button.checkVisibility())),
    ).toBe(false);
    expect(await focused()).toBe('viewer');
  });
});

describe('with fingers', () => {
  const phone: BrowserContextOptions = {
    viewport: { width: 390, height: 780 },
    hasTouch: true,
    isMobile: true,
  };
  let touch: CDPSession;

  async function visitByPhone() {
    await visit('/en.html', phone);
    touch = await page.context().newCDPSession(page);
    await thumbnail(2).tap();
    await shown();
  }
  type Point = readonly [number, number];
  type Kind = 'touchStart' | 'touchMove' | 'touchEnd';
  const send = (type: Kind, points: readonly Point[] = [], time?: number) =>
    touch.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(([x, y], id) => ({ x, y, id })),
      ...(time !== undefined && { timestamp: time }),
    });
  async function swipe(from: Point, to: Point) {
    await send('touchStart', [from]);
    for (const part of [0.3, 0.6, 1]) {
      await send('touchMove', [[from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]]);
    }
    await send('touchEnd');
  }

  test('swipes to the next picture and to the one before', async () => {
    await visitByPhone();
    await swipe([300, 400], [120, 410]);
    expect(await shown()).toEqual(picture(3));
    await swipe([120, 400], [300, 390]);
    await swipe([120, 400], [300, 390]);
    expect(await shown()).toEqual(picture(1));
    await swipe([200, 500], [210, 300]);
    expect(await shown()).toEqual(picture(1));
    expect(await placed()).toEqual({ scale: 1, x: 0, y: 0 });
  });

  test('closes with a swipe down', async () => {
    await visitByPhone();
    await swipe([200, 300], [210, 500]);
    await page.locator('[data-viewer]').waitFor({ state: 'hidden' });
  });

  test('zooms with two fingers, then moves instead of swiping', async () => {
    await visitByPhone();
    await send('touchStart', [
      [180, 400],
      [210, 400],
    ]);
    await send('touchMove', [
      [140, 400],
      [250, 400],
    ]);
    await send('touchMove', [
      [105, 400],
      [285, 400],
    ]);
    await send('touchEnd');
    const zoomed = await placed();
    expect(zoomed.scale).toBeGreaterThan(4);
    await swipe([300, 400], [150, 400]);
    expect(await shown()).toEqual(picture(2));
    expect((await placed()).x).toBeLessThan(zoomed.x);
    await send('touchStart', [
      [20, 400],
      [370, 400],
    ]);
    await send('touchMove', [
      [180, 400],
      [210, 400],
    ]);
    await send('touchEnd');
    expect(await placed()).toEqual({ scale: 1, x: 0, y: 0 });
  });

  test('zooms with a double tap, and not with a slow second one', async () => {
    await visitByPhone();
    const tapAt = async (time: number) => {
      await send('touchStart', [[200, 380]], time);
      await send('touchEnd', [], time + 0.05);
    };
    // The times of touches may be chosen, as long as they lie between the page's beginning and now.
    await page.waitForFunction(() => performance.now() > 1500);
    const start = (await page.evaluate(() => performance.timeOrigin)) / 1000;
    await tapAt(start + 0.1);
    await tapAt(start + 1.1);
    expect((await placed()).scale).toBe(1);
    await tapAt(start + 1.3);
    expect((await placed()).scale).toBeGreaterThanOrEqual(2);
  });

  test('puts the buttons within reach of the thumb, 44 pixels high', async () => {
    await visitByPhone();
    const box = await viewer().locator('[data-viewer-next]').boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(box?.y).toBeGreaterThan(780 * 0.8);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

describe('for everyone', () => {
  for (const language of ['en', 'ja'] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [390, 1200]) {
        test(`breaks no rule of axe: ${language}, ${colorScheme}, ${width} pixels wide`, async () => {
          await visit(`/${language}.html`, { colorScheme, viewport: { width, height: 800 } });
          await open(3);
          await shown();
          expect(await violations(page)).toEqual([]);
        });
      }
    }
  }

  test('speaks the language of the page', async () => {
    await visit('/ja.html');
    await open(1);
    const names = await viewer()
      .getByRole('button')
      .evaluateAll((buttons) => buttons.map((button) => button.ariaLabel));
    expect(names).toEqual(['拡大', '閉じる', '前の画像', '次の画像']);
    expect(await viewer().getAttribute('aria-label')).toBe('画像ビューアー');
  });

  test('moves nothing when less motion is asked for', async () => {
    await visit('/en.html', { reducedMotion: 'reduce' });
    await open(1);
    const running = await page.evaluate(() => document.getAnimations().length);
    expect(running).toBe(0);
  });

  test('shifts nothing on the page while pictures load', async () => {
    await visit();
    const shifted = await page.evaluate(async () => {
      let sum = 0;
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
      });
      observer.observe({ type: 'layout-shift', buffered: true });
      for (const image of document.querySelectorAll('img')) {
        image.scrollIntoView();
        if (image.src) await image.decode();
      }
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return sum;
    });
    expect(shifted).toBe(0);
  });

  test('prints the pictures of the page, not the viewer', async () => {
    await visit();
    await open(1);
    await page.emulateMedia({ media: 'print' });
    expect(await viewer().isVisible()).toBe(false);
    expect(await thumbnail(1).locator('img').isVisible()).toBe(true);
  });

  test('leaves links to the originals where there is no script', async () => {
    await visit('/en.html', { javaScriptEnabled: false });
    await thumbnail(2).click();
    await page.waitForURL('**/full-2.png');
  });
});

test('needs at most 3 KB of script and style, compressed', async () => {
  await visit('/before.html');
  const scripts = await makeScripts(join(project, 'assets', 'client'));
  const script = scripts.find(({ name }) => /^viewer-[A-Z0-9]+\.js$/.test(name));
  const filename = join(project, 'assets', 'css', 'components', 'viewer.css');
  const { code } = transform({ filename, code: await readFile(filename), minify: true });
  expect(script).toBeDefined();
  expect(gzipSync(script?.bytes ?? '').length + gzipSync(code).length).toBeLessThanOrEqual(3 * 1024);
});

async function drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
  await page.mouse.move(...to);
  await page.mouse.up();
}
