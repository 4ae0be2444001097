import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { sanitizeSvg } from '../../src/images/svg/sanitize.ts';
import { dangerousDrawings, svg } from '../images/dangerous-drawings.ts';

/** Drawings as they are written, and as they are published, opened as documents of their own without any policy. */
const written = dangerousDrawings.map(([content]) => svg(content.replaceAll('alert(1)', "fetch('/ran')")));
const published = written.map((document) => sanitizeSvg(document)?.svg ?? '');

let browser: Browser;
let origin: string;
const server = createServer((request, response) => {
  const [, kind, number] = /^\/(written|published)\/(\d+)\.svg$/.exec(request.url ?? '') ?? [];
  const document = (kind === 'written' ? written : published)[Number(number)];
  response.writeHead(document === undefined ? 404 : 200, { 'content-type': 'image/svg+xml' });
  response.end(document);
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.connect(inject('browser'));
});
afterAll(async () => {
  await browser?.close();
  server.closeAllConnections();
  server.close();
});

/** Open every drawing, click it and wave at it; answer with all that it asked for besides itself. */
async function requestsOf(kind: 'written' | 'published'): Promise<string[]> {
  const asked: string[] = [];
  const context = await browser.newContext();
  await context.route('**', (route) => {
    const url = route.request().url();
    if (url.startsWith(`${origin}/${kind}/`) || url.endsWith('/favicon.ico')) return route.continue();
    asked.push(url);
    return route.abort();
  });
  for (const index of written.keys()) {
    // A tab each, for what leads away may do so late.
    const page = await context.newPage();
    await page.goto(`${origin}/${kind}/${index}.svg`);
    await page
      .evaluate(async () => {
        for (const element of document.querySelectorAll('*')) {
          for (const type of ['mouseover', 'click']) {
            element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
          }
        }
        // What was asked for before this has been asked for when this is answered.
        await fetch(location.href);
      })
      .catch(() => undefined); // a link may lead away at once
    await page.close();
  }
  await context.close();
  return asked;
}

test('a published drawing runs nothing and asks for nothing, opened as a page of its own', async () => {
  expect(await requestsOf('published')).toEqual([]);
  // The same drawings as they were written do, or the test would see nothing.
  const asked = await requestsOf('written');
  expect(asked.some((url) => url.endsWith('/ran'))).toBe(true);
  expect(asked).toContain('https://evil.example/x.png');
  expect(asked, 'where a link leads').toContain('https://evil.example/');
}, 60_000);
