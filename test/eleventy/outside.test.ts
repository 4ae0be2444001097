import { lstat, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { spawnKotae as kotae } from '../cli/command.ts';
import { eleventy, siteWith } from './site.ts';

const template = (permalink: string) => ({
  'content/tools.njk': `---\npermalink: ${permalink}\ntitle: ../../tools\n---\nTools\n`,
});

describe('a template that would write outside the published folder', { timeout: 120_000 }, () => {
  test.each([
    ['../escaped/index.html', '../escaped/index.html'],
    ['"{{ title }}.html"', '../../tools.html'],
  ])('by %s is an error that names it, and writes nothing', async (permalink, path) => {
    const site = await siteWith(template(permalink));
    const before = await readdir(site);
    const around = await readdir(join(site, '..'));
    for (const [command, ...args] of [['build'], ['build', '--lang', 'ja'], ['check']] as const) {
      const { code, stderr } = await kotae([command ?? '', ...args], { cwd: site });
      expect(stderr).toMatch(`content/tools.njk: `);
      expect(stderr).toContain(path);
      expect(stderr).toMatch(args.length > 0 ? /[ぁ-ん]/ : /outside the published folder/);
      expect(stderr).not.toMatch(/\n\s+at /);
      expect(code).toBe(1);
    }
    const { code, stderr } = await eleventy(site);
    expect(stderr).toContain(path);
    expect(code).not.toBe(0);
    expect((await readdir(site)).filter((name) => !/^(?:\.kotae|\.vscode|_site)$/.test(name))).toEqual(
      before.filter((name) => !/^(?:\.kotae|\.vscode)$/.test(name)),
    );
    expect((await readdir(join(site, '..'))).sort()).toEqual(around.sort());
  });
});

test.each(['/en/search/', '/en/faq/dry-seeds/', '/404.html'])(
  'a template at %s, where a page of Kotae’s is, is an error for a check, too',
  { timeout: 120_000 },
  async (permalink) => {
    const site = await siteWith(template(permalink));
    const { code, stdout } = await kotae(['check'], { cwd: site });
    expect(stdout).toContain(`content/tools.njk:2  error  Kotae publishes \`${permalink}\` itself`);
    expect(code).toBe(1);
  },
);

test('Eleventy writes through no link in the published folder', { timeout: 120_000 }, async () => {
  const site = await siteWith();
  const around = join(site, '..');
  await mkdir(join(around, 'folder'));
  await writeFile(join(around, 'file.txt'), 'mine');
  await mkdir(join(site, '_site/en'), { recursive: true });
  for (const name of ['sitemap.xml', 'index.html', 'en/index.html', '_headers'])
    await symlink(join(around, 'file.txt'), join(site, '_site', name));
  await symlink(join(around, 'folder'), join(site, '_site/ja'));
  await symlink(join(around, 'folder'), join(site, '_site/assets'));
  const { code } = await eleventy(site);
  expect(code).toBe(0);
  expect(await readFile(join(around, 'file.txt'), 'utf8')).toBe('mine');
  expect(await readdir(join(around, 'folder'))).toEqual([]);
  for (const name of ['sitemap.xml', 'index.html', 'ja/index.html'])
    expect((await lstat(join(site, '_site', name))).isFile()).toBe(true);
});
