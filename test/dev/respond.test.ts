import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { respond } from '../../src/dev/respond.ts';
import { smallSite } from '../cli/command.ts';
import { openFolder } from './open-workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

async function answering(files: Readonly<Record<string, string>>) {
  const root = await mkdtemp(join(tmpdir(), 'kotae-respond-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await cp(smallSite, root, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(root, name, '..'), { recursive: true });
    await writeFile(join(root, name), text);
  }
  const workspace = await openFolder(root);
  return async (path: string) => {
    const { status, body, location } = await respond(path, { root, workspace, language: 'en' });
    return [status, location ?? (typeof body === 'string' ? 'page' : new TextDecoder().decode(body))];
  };
}

test('a page with a wrong ending, or a file that cannot be published, breaks no other page', async () => {
  const ask = await answering({ 'content/faq/en/Notes.MD': '---\ntitle: x\n---\n' });
  expect(await ask('/en/')).toEqual([200, 'page']);
  expect(await ask('/en/faq/dry-seeds/')).toEqual([200, 'page']);
});

test('pictures and files are found under the composed form of their names, and under no other', async () => {
  const decomposed = 'ガイド'.normalize('NFD');
  const ask = await answering({
    [`assets/images/p/${decomposed}.png`]: 'picture',
    'content/faq/en/beside.png': 'beside',
    [`assets/static/${decomposed}.txt`]: 'file',
  });
  expect(await ask('/assets/images/p/ガイド.png')).toEqual([200, 'picture']);
  expect(await ask('/assets/images/content/faq/en/beside.png')).toEqual([200, 'beside']);
  expect(await ask('/ガイド.txt')).toEqual([200, 'file']);
  expect(await ask('/assets/images/P/ガイド.png')).toEqual([404, 'page']);
  expect(await ask('/content/faq/en/dry-seeds.md')).toEqual([404, 'page']);
  expect(await ask('/content/site.yaml')).toEqual([404, 'page']);
});

test('a site below a path is shown below it, and the root leads there', async () => {
  const settings = 'title: A\nlanguages: [en, ja]\nbasePath: /help/\n';
  const ask = await answering({ 'content/site.yaml': settings });
  expect(await ask('/help/en/')).toEqual([200, 'page']);
  expect(await ask('/')).toEqual([302, '/help/']);
  expect(await ask('/en/')).toEqual([302, '/help/en/']);
  expect(await ask('/help')).toEqual([302, '/help/']);
});

test('pages come with the headers that the published site gives them', async () => {
  const root = await mkdtemp(join(tmpdir(), 'kotae-respond-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await cp(smallSite, root, { recursive: true });
  await writeFile(join(root, 'content/site.yaml'), 'title: A\nlanguages: [en, ja]\nbasePath: /help/\n');
  const workspace = await openFolder(root);
  const ask = (path: string) => respond(path, { root, workspace, language: 'en' });
  const published = String((await ask('/help/_headers')).body);
  const { headers = [] } = await ask('/help/en/');
  expect(headers.map(([name]) => name)).toEqual(['Link', 'Speculation-Rules']);
  for (const [name, value] of headers) expect(published).toContain(`  ${name}: ${value}\n`);
  const [, rules = ''] = /"(.*)"/.exec(headers[1]?.[1] ?? '') ?? [];
  expect(await ask(rules)).toMatchObject({ status: 200, type: 'application/speculationrules+json' });
});

test('a folder of files that are published as they are has its page', async () => {
  const root = await mkdtemp(join(tmpdir(), 'kotae-respond-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await cp(smallSite, root, { recursive: true });
  await mkdir(join(root, 'assets/static/admin'), { recursive: true });
  await writeFile(join(root, 'assets/static/admin/index.html'), '<title>Content</title>');
  const workspace = await openFolder(root);
  const ask = (path: string) => respond(path, { root, workspace, language: 'en' });
  const { status, type, body } = await ask('/admin/');
  expect([status, type, String(body)]).toEqual([200, 'text/html; charset=utf-8', '<title>Content</title>']);
  expect(await ask('/admin')).toMatchObject({ status: 301, location: '/admin/' });
  expect(await ask('/nowhere/')).toMatchObject({ status: 404 });
});
