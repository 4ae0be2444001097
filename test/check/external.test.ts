import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkExternal, type ExternalOptions } from '../../src/check/external/check-external.ts';
import type { Entry } from '../../src/entry/entry.ts';
import type { Site } from '../../src/site/site.ts';

const site = { settings: { origin: 'https://own.example' } } as Site;
const day = 86_400_000;

/** A host of our own, with a note of what it was asked. */
async function host(answer: RequestListener): Promise<{ origin: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

function entryWith(...hrefs: string[]): Entry {
  const links = hrefs.map((href, index) => ({ written: href, href, line: index + 1, column: 1 }));
  return { file: 'content/faq/en/links.md', answer: { links } } as unknown as Entry;
}

async function optionsFor(entry: Entry): Promise<ExternalOptions> {
  const folder = await mkdtemp(join(tmpdir(), 'kotae-external-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const cacheFile = join(folder, 'cache', 'external.json');
  const calm = { limit: 50, pause: 0, atOnce: 2, timeout: 30_000, userAgent: 'kotae/test' };
  return { site, entries: [entry], cacheFile, now: day, ...calm };
}

const told = async (options: ExternalOptions) =>
  (await checkExternal(options)).map(({ rule, place, values }) => [rule, place.line, values]);

test('pages that are there, gone, moved, refused and silent', async () => {
  const { origin } = await host(({ url, method }, response) => {
    const status = { '/gone': 404, '/never': 410, '/moved': 301, '/later': 302, '/private': 403 }[url ?? ''];
    if (url === '/no-head' && method === 'HEAD') response.writeHead(405).end();
    else if (status === 301 || status === 302) response.writeHead(status, { location: '/here' }).end();
    else response.writeHead(status ?? 200).end('page');
  });
  const paths = ['/here#part', '/gone', '/never', '/moved', '/later', '/private', '/no-head'];
  const entry = entryWith(
    ...paths.map((path) => origin + path),
    'http://127.0.0.1:1/',
    'mailto:a@b',
    '/own/',
    'https://own.example/x',
  );
  expect(await told(await optionsFor(entry))).toEqual([
    ['external/dead', 2, { address: `${origin}/gone`, status: 404 }],
    ['external/dead', 3, { address: `${origin}/never`, status: 410 }],
    ['external/moved', 4, { address: `${origin}/moved`, to: `${origin}/here` }],
    ['external/no-answer', 6, { address: `${origin}/private`, reason: 'HTTP 403' }],
    ['external/no-answer', 8, { address: 'http://127.0.0.1:1/', reason: expect.any(String) }],
  ]);
});

test('a redirect that never ends', async () => {
  const { origin } = await host((_request, response) =>
    response.writeHead(301, { location: '/circle' }).end(),
  );
  expect(await told(await optionsFor(entryWith(`${origin}/circle`)))).toEqual([
    ['external/no-answer', 1, { address: `${origin}/circle`, reason: 'more than 5 redirects' }],
  ]);
});

test('a host that never answers', async () => {
  const { origin } = await host(() => undefined);
  const options = { ...(await optionsFor(entryWith(`${origin}/silent`))), timeout: 300 };
  expect(await told(options)).toEqual([
    ['external/no-answer', 1, { address: `${origin}/silent`, reason: 'timeout' }],
  ]);
});

test('an address is asked once, however often it is linked, and remembered', async () => {
  const { origin, asked } = await host((_request, response) => response.writeHead(410).end());
  const options = await optionsFor(entryWith(`${origin}/x#a`, `${origin}/x#b`));
  expect(await told(options)).toHaveLength(2);
  expect(await told({ ...options, now: day + 1000 })).toHaveLength(2);
  expect(asked).toEqual(['HEAD /x']);
  await told({ ...options, now: 3 * day });
  expect(asked).toEqual(['HEAD /x', 'HEAD /x']);
});

test('one question at a time for a host, and none after it has enough', async () => {
  let open = 0;
  let most = 0;
  const { origin, asked } = await host((_request, response) => {
    open += 1;
    most = Math.max(most, open);
    setImmediate(() => {
      open -= 1;
      response.writeHead(asked.length === 2 ? 429 : 200).end();
    });
  });
  const options = await optionsFor(entryWith(...['a', 'b', 'c', 'd'].map((name) => `${origin}/${name}`)));
  expect(await told(options)).toEqual([
    ['external/no-answer', 2, { address: `${origin}/b`, reason: 'HTTP 429' }],
    ['external/left-out', undefined, { count: 2, limit: 50 }],
  ]);
  expect(asked).toEqual(['HEAD /a', 'HEAD /b']);
  expect(most).toBe(1);
});

test('no more than the limit are asked, and the rest at the next run', async () => {
  const { origin, asked } = await host((_request, response) => response.writeHead(200).end());
  const options = { ...(await optionsFor(entryWith(`${origin}/a`, `${origin}/b`))), limit: 1 };
  expect(await told(options)).toEqual([['external/left-out', undefined, { count: 1, limit: 1 }]]);
  expect(await told(options)).toEqual([]);
  expect(asked).toEqual(['HEAD /a', 'HEAD /b']);
});
