import { createServer } from 'node:http';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

const types = {
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  wasm: 'application/wasm',
};

/** Start Chromium. `open(files, language)` serves files (path → content) from this machine to a page with an empty cache. */
export async function startBrowser() {
  const browser = await playwright.launch({
    executablePath: process.env.CHROME ?? (await chromium.executablePath()),
    args: ['--no-sandbox'], // the package's own arguments keep everything in one process, which ends with its first page
    headless: true,
  });
  return {
    async open(files, language) {
      const requested = [];
      const server = createServer((request, response) => {
        const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
        const content =
          path === '/' ? `<!doctype html><html lang="${language}"><title>Search</title>` : files.get(path);
        if (files.has(path)) requested.push(path);
        const type = path === '/' ? types.html : (types[path.split('.').at(-1)] ?? 'text/plain');
        response.writeHead(content === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` });
        response.end(content);
      });
      await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${server.address().port}/`);
      return {
        page,
        requested: () => [...new Set(requested)],
        async close() {
          await context.close();
          server.close();
        },
      };
    },
    close: () => browser.close(),
  };
}
