import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parseDocument } from 'yaml';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { copyOfSite, kotae, temporaryFolder } from '../cli/command.ts';

const types = '/etc/nginx/mime.types';
const hasNginx = existsSync(types) && spawnSync('nginx', ['-v']).status === 0;

/** The configuration that docs/deploy.md gives, for a folder in the place of `/srv/help` and a socket in that of the port. */
async function recipe(folder: string, socket: string): Promise<string> {
  const { children } = parseMarkdown(
    await readFile(new URL('../../docs/deploy.md', import.meta.url), 'utf8'),
  );
  const block = children.find((node) => node.type === 'code' && node.lang === 'nginx');
  if (block?.type !== 'code') throw new Error('docs/deploy.md shows a configuration of nginx');
  return block.value.replaceAll('/srv/help', folder).replace('listen 80;', `listen unix:${socket};`);
}

interface Reply {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Build a site, begin nginx as the recipe says, and bring what asks it. */
async function serve({ basePath = '/', former = {} } = {}) {
  const folder = await temporaryFolder();
  const root = await copyOfSite();
  const settings = join(root, 'content/site.yaml');
  const document = parseDocument(await readFile(settings, 'utf8'));
  for (const [from, to] of Object.entries(former)) document.setIn(['former', 'pages', from], to);
  await writeFile(settings, document.toString());
  const at = ['--root', root, '--base-path', basePath];
  const site = join(folder, 'site', basePath);
  await mkdir(join(site, '..'), { recursive: true });
  const built = await kotae(['build', ...at, '--compress', '--output', site]);
  expect(built.code, built.stderr).toBe(0);
  const redirects = await kotae(['redirects', 'nginx', ...at]);
  expect(redirects.code, redirects.stderr).toBe(0);
  await writeFile(join(folder, 'redirects.map'), redirects.stdout);

  const socket = join(folder, 'nginx.sock');
  const own = (await recipe(folder, socket))
    .replace('error_page 404 /', `error_page 404 ${basePath}`)
    .replace('"/speculation-rules.json"', `"${basePath}speculation-rules.json"`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  await writeFile(
    join(folder, 'nginx.conf'),
    `${user} daemon off; pid ${folder}/pid; error_log stderr; events {}
    http { include ${types}; access_log off; ${temporary.join(' ')} ${own} }\n`,
  );
  const nginx = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr']);
  let said = '';
  nginx.stderr.on('data', (part) => {
    said += part;
  });
  const ended = new Promise<void>((resolve) => nginx.on('close', () => resolve()));
  onTestFinished(async () => {
    nginx.kill();
    await ended;
  });
  const ask = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    new Promise<Reply>((resolve, reject) => {
      const asking = request(
        { socketPath: socket, path, headers: { host: 'help.example.org', ...headers } },
        (reply) => {
          const parts: Buffer[] = [];
          reply.on('data', (part: Buffer) => parts.push(part));
          reply.on('end', () =>
            resolve({ status: reply.statusCode, headers: reply.headers, body: Buffer.concat(parts) }),
          );
        },
      );
      asking.on('error', reject).end();
    });
  await expect
    .poll(async () => {
      if (nginx.exitCode !== null) throw new Error(said);
      return (await ask('/').catch(() => undefined)) !== undefined;
    })
    .toBe(true);
  return { ask, site };
}

const longName = `/old/${'a-very-long-name-'.repeat(12)}/`;
const former = {
  '/Old/FAQ/': '/en/faq/',
  [longName]: '/en/',
  '/old/with space/': '/en/faq/?db=rice#list',
  '/old/質問/': '/ja/faq/',
  '/old/$price': '/en/',
};

describe.skipIf(!hasNginx)('nginx, as docs/deploy.md sets it up (skipped where it is not installed)', () => {
  test('addresses, languages of what is not there, compression, caching, policy and moved addresses', async () => {
    const { ask, site } = await serve({ former });
    const home = await ask('/en/');
    expect(home.status).toBe(200);
    expect(home.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': "frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
    });
    expect(await ask('/en/faq/dry-seeds')).toMatchObject({
      status: 301,
      headers: { location: '/en/faq/dry-seeds/' },
    });

    const missing = await ask('/ja/nowhere/');
    expect(missing.status).toBe(404);
    expect(missing.headers).toMatchObject({
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    for (const language of ['en', 'ja'])
      expect(missing.body.toString()).toContain(`<section lang="${language}"`);

    const zipped = await ask('/en/', { 'accept-encoding': 'gzip' });
    expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(zipped.body.equals(await readFile(join(site, 'en/index.html.gz')))).toBe(true);
    expect(gunzipSync(zipped.body).equals(home.body)).toBe(true);

    const [, stylesheet = ''] = /href="(\/assets\/kotae\/[^"]+\.css)"/.exec(home.body.toString()) ?? [];
    expect((await ask(stylesheet)).headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': expect.stringContaining('text/css'),
    });
    expect((await ask('/en/faq/dry-seeds/index.md')).headers).toMatchObject({
      'content-type': 'text/markdown; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
    expect((await ask('/manifest.webmanifest')).headers['content-type']).toBe('application/manifest+json');
    const rules = JSON.parse(home.headers['speculation-rules']?.toString() ?? '""');
    expect((await ask(rules)).headers['content-type']).toBe('application/speculationrules+json');
    const again = await ask('/en/', { 'if-none-match': home.headers.etag ?? '' });
    expect(again.status).toBe(304);

    const moved = {
      '/en/seeds/dry.html': '/en/faq/dry-seeds/',
      '/en/seeds/dry.html?from=mail': '/en/faq/dry-seeds/?from=mail',
      '/help/dry-seeds.html': '/ja/faq/dry-seeds/',
      '/Old/FAQ/': '/en/faq/',
      [longName]: '/en/',
      '/old/with%20space/?a=b': '/en/faq/?db=rice&a=b#list',
      '/old/%E8%B3%AA%E5%95%8F/': '/ja/faq/',
      '/old/$price': '/en/',
    };
    for (const [from, to] of Object.entries(moved))
      expect(await ask(from), from).toMatchObject({ status: 301, headers: { location: to } });
    expect((await ask('/old/faq/')).status, 'another letter case is another address').toBe(404);
  });

  test('below a path', async () => {
    const { ask } = await serve({ basePath: '/guide/' });
    expect((await ask('/guide/en/')).status).toBe(200);
    const missing = await ask('/guide/en/nowhere/');
    expect([missing.status, missing.body.toString()]).toEqual([
      404,
      expect.stringContaining('href="/guide/en/"'),
    ]);
    // As it was at the root of the host, and below the path.
    for (const from of ['/en/seeds/dry.html', '/guide/en/seeds/dry.html'])
      expect(await ask(from), from).toMatchObject({
        status: 301,
        headers: { location: '/guide/en/faq/dry-seeds/' },
      });
  });
});
