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
  const [, kind, number] = /^\/(written|published)\/(?:(\d+)\.svg)?$/.exec(request.url ?? '') ?? [];
  if (kind !== undefined && number === undefined) {
    const frames = [...written.keys()].map((index) => `<iframe src="/${kind}/${index}.svg"></iframe>`);
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(`<!doctype html><title>Drawings</title>${frames.join('')}`);
    return;
  }
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

/**
 * Open every drawing as a document of its own, each in a frame; click it, wave at it, and hand all that it asks for
 * besides itself to `onRequest`, with the drawing that asked.
 */
async function watch(kind: 'written' | 'published', onRequest: (url: string, drawing: string) => void) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await context.route('**', (route) => {
    const request = route.request();
    const url = request.url();
    const isItself = url.startsWith(`${origin}/${kind}/`) || url.endsWith('/favicon.ico');
    if (isItself) return route.continue();
    onRequest(url, request.frame().url());
    return route.abort();
  });
  await page.goto(`${origin}/${kind}/`);
  await page.evaluate(async () => {
    for (const frame of document.querySelectorAll('iframe')) {
      // Gone already, when the drawing leads away by itself.
      for (const element of frame.contentDocument?.querySelectorAll('*') ?? [])
        for (const type of ['mouseover', 'click'])
          element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
    }
    // What was asked for before this has been asked for when this is answered.
    await fetch(location.href);
    await fetch(location.href);
  });
  return context;
}

test('a published drawing runs nothing and asks for nothing, opened as a document of its own', async () => {
  const asked: string[] = [];
  // The same drawings as they were written do, or the test would see nothing.
  const naive = await watch('written', (url) => asked.push(url));
  const where = ['https://evil.example/x.png', 'https://evil.example/', `${origin}/ran`];
  await expect.poll(() => asked).toEqual(expect.arrayContaining(where));
  await naive.close();

  const offences: string[] = [];
  const context = await watch('published', (url, drawing) => offences.push(`${drawing} asked for ${url}`));
  await context.close();
  expect(offences).toEqual([]);
});
