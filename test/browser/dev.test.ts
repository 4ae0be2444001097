import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page, type Request } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { smallSite } from '../cli/command.ts';
import { type DevServer, startDev } from '../dev/start-dev.ts';
import { hold } from './hold.ts';

let root: string;
let file: string;
let server: DevServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kotae-dev-'));
  await cp(smallSite, root, { recursive: true });
  file = join(root, 'content/faq/en/dry-seeds.md');
  [server, browser] = await Promise.all([startDev(root, 0), chromium.connect(inject('browser'))]);
  page = await browser.newPage();
  await page.goto(`http://localhost:${server.port}/en/faq/dry-seeds/`);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(root, { recursive: true, force: true });
});

test('the browser shows each edit by itself: a new title, what is wrong, and the page again', async () => {
  const text = await readFile(file, 'utf8');
  const entitled = (title: string) => text.replace(/^title: .*/m, `title: ${title}`);
  await writeFile(file, entitled('Written while it is shown'));
  await page.getByRole('heading', { level: 1, name: 'Written while it is shown' }).waitFor();

  await writeFile(file, text.replace(/^category: .*/m, 'category: faqq'));
  await page.getByText('is not in content/categories.yaml').waitFor();
  await expect
    .poll(() => page.locator('main').textContent())
    .toMatch(/Did you mean faq\?.*dry-seeds\.md:3:11/s);

  await writeFile(file, entitled('Fixed'));
  await page.getByRole('heading', { level: 1, name: 'Fixed' }).waitFor();
  expect(await page.getByText('is not in content/categories.yaml').count()).toBe(0);
});

test('an edit that is saved while the page is on its way is shown, too', async () => {
  const page = await browser.newPage();
  const { reached, letGo } = await hold(page, '**/_kotae/events');
  const address = `http://localhost:${server.port}/en/faq/dry-seeds/`;
  await page.goto(address);
  await reached;
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^title: .*/m, 'title: Saved before the page listens'));
  await expect.poll(async () => (await fetch(address)).text()).toContain('Saved before the page listens');
  letGo();
  await page.getByRole('heading', { level: 1, name: 'Saved before the page listens' }).waitFor();
});

test('on a small phone the status keeps each bar beside its number, and fits', async () => {
  const tab = await browser.newPage({ viewport: { width: 320, height: 640 } });
  await tab.goto(`http://localhost:${server.port}/_status/`);
  const cells = await tab.locator('td:has(meter)').evaluateAll((found) =>
    found.map((cell) => {
      const number = document.createRange();
      number.selectNodeContents(cell);
      number.setStartAfter(cell.querySelector('meter') as Element);
      return {
        isOneLine:
          number.getBoundingClientRect().top <
          (cell.querySelector('meter')?.getBoundingClientRect().bottom ?? 0),
        end: cell.getBoundingClientRect().right,
      };
    }),
  );
  expect(cells.length).toBeGreaterThan(1);
  expect(cells.filter(({ isOneLine, end }) => !isOneLine || end > 320)).toEqual([]);
  expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await tab.close();
});

test('a draft is shown, and marked as one', async () => {
  const page = await browser.newPage();
  await page.goto(`http://localhost:${server.port}/en/faq/cold-room/`);
  expect(await page.locator('h1').count()).toBe(1);
  expect(await page.locator('main').textContent()).toMatch(/draft/i);
});

test('ten tabs of one browser open with one stream between them, and all of them show an edit', async () => {
  const context = await browser.newContext();
  const address = `http://localhost:${server.port}/en/faq/dry-seeds/`;
  const text = await readFile(file, 'utf8');
  const entitle = (title: string) => writeFile(file, text.replace(/^title: .*/m, `title: ${title}`));
  const shows = (tab: Page, name: string) => tab.getByRole('heading', { level: 1, name }).waitFor();
  await entitle('Before the edit');
  await expect.poll(async () => (await fetch(address)).text()).toContain('Before the edit');
  const streams = new Set<unknown>();
  context.on('request', (request) => {
    if (request.url().endsWith('/_kotae/events')) streams.add(request);
  });
  const tabs: Page[] = [];
  for (let count = 0; count < 10; count += 1) {
    const tab = await context.newPage();
    await tab.goto(address, { timeout: 20_000 });
    tabs.push(tab);
  }
  expect(streams.size).toBe(1);
  await entitle('Seen in every tab');
  await Promise.all(tabs.map((tab) => shows(tab, 'Seen in every tab')));
  // The one that listens for all goes: another takes its turn.
  await tabs.shift()?.close();
  await entitle('Seen after one has gone');
  await Promise.all(tabs.map((tab) => shows(tab, 'Seen after one has gone')));
  await context.close();
});

test.each(['localhost', '127.0.0.1'])(
  'a hidden tab at %s holds no stream, and catches up when it is seen',
  async (host) => {
    const address = `http://${host}:${server.port}/en/faq/dry-seeds/`;
    const tab = await browser.newPage();
    const streams = { opened: 0, closed: 0 };
    const isStream = (request: Request) => request.url().endsWith('/_kotae/events');
    tab.on('request', (request) => {
      if (isStream(request)) streams.opened += 1;
    });
    for (const event of ['requestfailed', 'requestfinished'] as const)
      tab.on(event as 'requestfailed', (request) => {
        if (isStream(request)) streams.closed += 1;
      });
    const turn = (hidden: boolean) =>
      tab.evaluate((hidden) => {
        Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, hidden);
    await tab.goto(address);
    await expect.poll(() => streams).toEqual({ opened: 1, closed: 0 });
    await turn(true);
    await expect.poll(() => streams).toEqual({ opened: 1, closed: 1 });
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/^title: .*/m, `title: Changed out of sight of ${host}`));
    await expect.poll(async () => (await fetch(address)).text()).toContain(`out of sight of ${host}`);
    expect(streams.opened).toBe(1);
    await turn(false);
    await tab.getByRole('heading', { level: 1, name: `Changed out of sight of ${host}` }).waitFor();
    await tab.close();
  },
);
