import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, inject, test } from 'vitest';
import { visitor } from './visit.ts';

const visit = visitor();

/** Serve the built site with the headers that `_headers` gives every page, and tell what was fetched ahead. */
async function serveWithHeaders() {
  const origin = inject('origin');
  const [everywhere = ''] = (await (await fetch(`${origin}/_headers`)).text()).split('\n/');
  const headers = [...everywhere.matchAll(/^ {2}([\w-]+): (.*)$/gm)];
  const ahead: string[] = [];
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    if (`${request.headers['sec-purpose']}`.startsWith('prefetch')) ahead.push(path);
    const answer = await fetch(origin + path);
    for (const [, name = '', value = ''] of headers) response.setHeader(name, value);
    const isRules = path.endsWith('speculation-rules.json');
    response.setHeader(
      'content-type',
      isRules ? 'application/speculationrules+json' : (answer.headers.get('content-type') ?? ''),
    );
    response.statusCode = answer.status;
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise((resolve) => server.close(resolve).closeAllConnections());
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, ahead, close };
}

test('a page whose link the pointer rests on is fetched ahead, and the stylesheet before the page asks for it', async () => {
  const served = await serveWithHeaders();
  const { page, close } = await visit('about:blank');
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const answer = await page.goto(`${served.origin}/en/`, { waitUntil: 'networkidle' });
  const sheet = await page.locator('link[rel=stylesheet]').first().getAttribute('href');
  expect(answer?.headers().link).toBe(`<${sheet}>; rel=preload; as=style`);
  const link = page.locator('.question-link').first();
  const path = await link.getAttribute('href');
  await link.hover();
  await expect.poll(() => served.ahead, { timeout: 10_000 }).toContain(path);
  expect(complaints).toEqual([]);
  await close();
  await served.close();
});

test.each([
  ['no-preference', true],
  ['reduce', false],
] as const)(
  'one page fades into the next where the system says of motion: %s',
  async (reducedMotion, fades) => {
    const { page, troubles, close } = await visit('/en/', { reducedMotion });
    await page.addInitScript(() =>
      addEventListener('pagereveal', ({ viewTransition }) => {
        document.documentElement.dataset.fades = String(viewTransition !== null);
      }),
    );
    await page.locator('.question-link').first().click();
    await page.waitForURL('**/en/faq/**');
    await expect.poll(() => page.locator('html').getAttribute('data-fades')).toBe(String(fades));
    expect(troubles).toEqual([]);
    await close();
  },
);

test.each([
  ['another language of the site', '/ja/rules.html', true],
  ['the same language', '/en/rules.html', true],
  ["the organisation's own pages beside it", '/dra/rules.html', false],
])('one page fades into %s, at %s: %s', async (_, path, fades) => {
  const { page, troubles, close } = await visit('/en/faq/sftp/');
  await page.addInitScript(() =>
    addEventListener('pagereveal', ({ viewTransition }) => {
      document.documentElement.dataset.fades = String(viewTransition !== null);
    }),
  );
  const body = '<!doctype html><title>Rules</title><style>@view-transition { navigation: auto }</style>';
  await page.route(`**${path}`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.evaluate((path) => location.assign(path), path);
  await page.waitForURL(`**${path}`);
  await expect.poll(() => page.locator('html').getAttribute('data-fades')).toBe(String(fades));
  expect(troubles).toEqual([]);
  await close();
});
