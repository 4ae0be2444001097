import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readPage } from '../../src/check/built/read-page.ts';
import { respond } from '../../src/dev/respond.ts';
import { openFolder } from './open-workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

const packageRoot = fileURLToPath(new URL('../..', import.meta.url));

async function opened() {
  const root = await mkdtemp(join(tmpdir(), 'kotae-status-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await cp(join(packageRoot, 'test/check/site'), root, { recursive: true });
  const japanese = join(root, 'content/faq/ja/sftp.md');
  const record = 'lang: ja\ntranslated: { from: en, source: "1:0123456789abcdef" }';
  await writeFile(japanese, (await readFile(japanese, 'utf8')).replace('lang: ja', record));
  await rm(join(root, 'content/faq/ja/release.md'));
  return {
    root,
    workspace: await openFolder(root),
  };
}

test('/_status/ shows counts with bars, what is missing and what is stale', async () => {
  const { root, workspace } = await opened();
  const { status, body } = await respond('/_status/', { root, workspace, language: 'en' });
  const html = String(body);
  expect(status).toBe(200);
  expect(html).toContain('<meter min="0" max="2" value="2" aria-label="DRA, English"></meter> 2');
  expect(html).toContain('<meter min="0" max="2" value="1" aria-label="DRA, 日本語"></meter> 1');
  expect(html).toContain('missing in 日本語');
  expect(html).toContain('out of date: content/faq/en/sftp.md has changed');
  expect(html).toContain('kotae status --accept content/faq/ja/sftp.md');
  expect(html, 'commands are code').toContain('<code>kotae check</code> tells where');
  expect(html).toContain('notes: 2');
  expect(html).not.toMatch(/ style=|undefined|\[object/);
});

test('its links lead to pages', async () => {
  const { root, workspace } = await opened();
  const { body } = await respond('/_status/', { root, workspace, language: 'ja' });
  const { links, title } = readPage(String(body));
  expect(title).toBe('サイトの状態');
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) {
    const { pathname } = new URL(link, 'http://localhost/_status/');
    expect((await respond(pathname, { root, workspace, language: 'ja' })).status, link).toBe(200);
  }
});

test('while the settings are broken, what is broken is shown instead', async () => {
  const { root } = await opened();
  await writeFile(join(root, 'content/site.yaml'), 'title: [\n');
  const workspace = await openFolder(root);
  expect((await respond('/_status/', { root, workspace, language: 'en' })).status).toBe(500);
});
