import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { respond } from '../../src/dev/respond.ts';
import { copyOfSite, kotae } from '../cli/command.ts';
import { openFolder } from '../dev/open-workspace.ts';
import { damage } from './damage.ts';

vi.setConfig({ testTimeout: 120_000 });

test.each([['status'], ['check'], ['redirects', 'nginx']])(
  '%s makes a damaged cache anew',
  async (...args) => {
    const site = await copyOfSite();
    const command = [...args, '--root', site];
    await kotae(['check', '--root', site]);
    const before = await kotae(command);
    await damage(site);
    expect(await kotae(command)).toEqual(before);
    expect(await kotae(command)).toEqual(before);
  },
);

test('status --accept makes a damaged cache anew', async () => {
  const site = await copyOfSite();
  await kotae(['status', '--root', site]);
  await damage(site);
  const accept = ['status', '--root', site, '--accept', 'content/faq/ja/dry-seeds.md'];
  expect((await kotae(accept)).code).toBe(0);
});

test('dev shows every page where the cache is damaged before it starts, or while it runs', async () => {
  const root = await copyOfSite();
  const first = await openFolder(root);
  const addresses = [...(first.plan()?.pages.keys() ?? []), '/_status/', '/feed.xml', '/sitemap.xml'];
  const show = (workspace: typeof first) =>
    Promise.all(
      addresses.map(async (path) => {
        const { status, body } = await respond(path, { root, workspace, language: 'en' });
        return [path, status, String(body)];
      }),
    );
  const before = await show(first);
  await first.close();
  await damage(root);

  const second = await openFolder(root);
  onTestFinished(second.close);
  expect(await show(second)).toEqual(before);

  await damage(root);
  expect(await show(second)).toEqual(before);

  await damage(root);
  await rm(join(root, 'content/faq/en/dry-seeds.md'));
  await second.refresh(['content/faq/en/dry-seeds.md']);
  await damage(root);
  await second.refresh();
  expect((await respond('/en/', { root, workspace: second, language: 'en' })).status).toBe(200);
});
