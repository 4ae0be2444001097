import { appendFile, link, lstat, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pictureOf, spawnKotae } from '../cli/command.ts';
import { eleventy, eleventyRunning, exampleSite, siteWith } from './site.ts';

const patience = { timeout: 240_000 };
const page = 'content/faq/en/dry-seeds.md';
const built = '_site/en/faq/dry-seeds/index.html';
const poll = { timeout: 120_000 };
/** Eleventy says that it watches before it does: what is saved at that moment is saved again until it is seen. */
const again = { timeout: 120_000, interval: 2000 };

/** What lies in a folder, with the inode and the times of each file; links are not followed. */
async function treeOf(folder: string): Promise<readonly (readonly unknown[])[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    found.map(async ({ parentPath, name }) => {
      const { ino, mtimeMs, ctimeMs, nlink } = await lstat(join(parentPath, name));
      return [parentPath, name, ino, mtimeMs, ctimeMs, nlink];
    }),
  );
}

describe('npx eleventy', patience, () => {
  test.each([
    ['a small site', siteWith, page],
    ['the example site', exampleSite, 'content/faq/en/sftp.md'],
  ])('and kotae build publish the same bytes of %s, in both orders', async (_name, make, edited) => {
    const site = await make();
    const { code, stderr } = await eleventy(site);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const first = await pictureOf(join(site, '_site'));
    expect(Object.keys(first).length).toBeGreaterThan(50);

    expect(await spawnKotae(['build'], { cwd: site })).toMatchObject({ code: 0 });
    expect(await pictureOf(join(site, '_site')), 'kotae build over it').toEqual(first);
    expect(await eleventy(site)).toMatchObject({ code: 0 });
    expect(await pictureOf(join(site, '_site')), 'Eleventy over that').toEqual(first);
    await appendFile(join(site, edited), '\nMore.\n');
    expect(await spawnKotae(['build'], { cwd: site })).toMatchObject({ code: 0 });
    const second = await pictureOf(join(site, '_site'));
    expect(second).not.toEqual(first);

    await rm(join(site, '_site'), { recursive: true });
    expect(await spawnKotae(['build'], { cwd: site })).toMatchObject({ code: 0 });
    expect(await pictureOf(join(site, '_site')), 'kotae build alone').toEqual(second);
  });

  test('--dryrun changes nothing on the disk, links in the published folder or itself one included', async () => {
    const site = await siteWith({ 'elsewhere/index.html': 'mine', 'published/en/kept.txt': 'mine' });
    const before = await readdir(site);
    expect(await eleventy(site, '--dryrun')).toMatchObject({ code: 0 });
    expect(await readdir(site)).toEqual(before);

    await symlink(join(site, 'published'), join(site, '_site'));
    await symlink(join(site, 'elsewhere'), join(site, '_site/ja'));
    for (const path of ['index.html', 'en/index.html', '_headers'])
      await symlink(join(site, 'elsewhere/index.html'), join(site, '_site', path));
    await link(join(site, 'elsewhere/index.html'), join(site, '_site/404.html'));
    const picture = () => treeOf(site);
    const whole = await picture();
    for (const args of [[], ['--incremental']]) {
      expect(await eleventy(site, '--dryrun', ...args)).toMatchObject({ code: 0 });
      expect(await picture()).toEqual(whole);
    }
  });

  test('--to=json prints JSON and nothing else, and writes nothing', async () => {
    const site = await siteWith();
    const { code, stdout } = await eleventy(site, '--to=json');
    expect(code).toBe(0);
    const pages = JSON.parse(stdout) as { url: string; content: string }[];
    expect(pages.find(({ url }) => url === '/en/faq/dry-seeds/')?.content).toContain('<!doctype html>');
    expect(await readdir(site)).not.toContain('_site');
  });

  test('stops at an error in the content before anything is written', async () => {
    const site = await siteWith({ [page]: '---\ntitle: A\nlang: en\n---\n' });
    const { code, stderr, stdout } = await eleventy(site);
    expect(code).toBe(1);
    expect(stdout + stderr).toContain(`${page}:2:1`);
    expect(stdout + stderr).not.toMatch(/\n.*\s+at /);
    expect(await readdir(site)).not.toContain('_site');
  });

  test('--watch shows an edit, a new page, and a mistake that is put right', async () => {
    const site = await siteWith();
    const printed = eleventyRunning(site, '--watch');
    await expect.poll(printed, poll).toContain('Watching');
    const text = await readFile(join(site, page), 'utf8');
    const shown = () => readFile(join(site, built), 'utf8');
    const saved = async () => {
      await writeFile(join(site, page), text.replace(/^title: .*/m, 'title: Dried twice'));
      return shown();
    };
    await expect.poll(saved, again).toContain('>Dried twice</h1>');
    await expect.poll(() => readFile(join(site, '_site/en/faq.json'), 'utf8'), poll).toContain('Dried twice');

    await writeFile(join(site, page), text.replace(/^title: .*\n/m, ''));
    await expect.poll(printed, poll).toContain('`title` is missing');
    await writeFile(join(site, page), text.replace(/^title: .*/m, 'title: Put right'));
    await expect.poll(shown, poll).toContain('>Put right</h1>');

    await writeFile(join(site, 'content/faq/en/new-page.md'), text.replace(/^aliases: .*\n/m, ''));
    const added = () => stat(join(site, '_site/en/faq/new-page/index.html')).catch(() => undefined);
    await expect.poll(added, poll).toBeDefined();
  });

  test('--watch --incremental writes the pages that changed, and no other', async () => {
    const site = await siteWith();
    const printed = eleventyRunning(site, '--watch', '--incremental');
    await expect.poll(printed, poll).toContain('Watching');
    const other = join(site, '_site/ja/faq/dry-seeds/index.html');
    const before = await stat(other);
    const saved = async () => {
      await appendFile(join(site, page), '\nOne more line.\n');
      return readFile(join(site, built), 'utf8');
    };
    await expect.poll(saved, again).toContain('One more line.');
    expect((await stat(other)).mtimeMs).toBe(before.mtimeMs);
  });

  test('--serve serves the pages', async () => {
    const site = await siteWith();
    const printed = eleventyRunning(site, '--serve', '--port=0');
    await expect.poll(printed, poll).toMatch(/Server at http:\/\/localhost:\d+\//);
    const [address = ''] = /http:\/\/localhost:\d+\//.exec(printed()) ?? [];
    const ask = async (path: string) => (await fetch(new URL(path, address))).text();
    await expect.poll(() => ask('en/faq/dry-seeds/'), poll).toContain('<h1 ');
    const saved = async () => {
      await appendFile(join(site, page), '\nServed anew.\n');
      return ask('en/faq/dry-seeds/');
    };
    await expect.poll(saved, again).toContain('Served anew.');
  });
});
