import { cp, mkdir, readdir, readFile, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyOfSite, kotae, temporaryFolder } from '../cli/command.ts';

/** Every file below a folder by its path, with its text; of a link, where it leads. */
async function contentOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  const read = files.map(async (entry) => {
    const path = join(entry.parentPath, entry.name);
    const text = entry.isSymbolicLink() ? `→ ${await readlink(path)}` : await readFile(path, 'base64');
    return [path.slice(folder.length), text] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

async function build(site: string): Promise<void> {
  const { code, stderr } = await kotae(['build', '--root', site]);
  expect(code, stderr).toBe(0);
}

/** Change two pages, so that the next build writes into several folders, and take one page away. */
async function edit(site: string, words: string): Promise<void> {
  for (const file of ['content/faq/en/dry-seeds.md', 'content/faq/ja/dry-seeds.md'])
    await writeFile(join(site, file), `${await readFile(join(site, file), 'utf8')}\n${words}\n`);
  await rm(join(site, 'content/faq/en/gone.md'), { force: true });
}

/** What a build of the same content from nothing publishes. */
async function cleanBuild(site: string): Promise<Record<string, string>> {
  const copy = join(await temporaryFolder(), 'site');
  await cp(site, copy, { recursive: true, filter: (path) => !/[/\\](?:_site|\.kotae)$/.test(path) });
  await build(copy);
  return contentOf(join(copy, '_site'));
}

/** A site that was built twice, so that the cache keeps the tree of the build before. */
async function builtTwice(): Promise<string> {
  const site = await copyOfSite();
  const page = await readFile(join(site, 'content/faq/en/dry-seeds.md'), 'utf8');
  await writeFile(
    join(site, 'content/faq/en/gone.md'),
    '---\ntitle: A page that goes\ncategory: faq\nlang: en\ndate: 2024-05-06\n---\n\nIts text.\n',
  );
  await build(site);
  await writeFile(join(site, 'content/faq/en/dry-seeds.md'), `${page}\nOnce more.\n`);
  await build(site);
  return site;
}

/** The tree that the cache keeps. */
async function keptTree(site: string): Promise<string> {
  const [name = ''] = await readdir(join(site, '.kotae/trees'));
  return join(site, '.kotae/trees', name);
}

describe('a link out of the site, put by somebody', () => {
  const places = {
    'in the place of a published folder': 'en/faq',
    'in the place of the folder of a language': 'ja',
    'in the place of a published page': 'en/faq/dry-seeds/index.html',
    'in the place of a picture': 'assets/images/scale.svg',
    'in the place of a page that goes': 'en/faq/gone/index.html',
    'in the place of the mark of an output folder': '.kotae-output',
  };
  const trees = {
    'is replaced': async (site: string) => join(site, '_site'),
    'within the tree that the cache keeps': keptTree,
  };
  const cases = Object.entries(trees).flatMap(([where, treeOf]) =>
    Object.entries(places).map(([what, path]) => [`${what} ${where}`, treeOf, path] as const),
  );

  test.each(cases)('%s: nothing outside is written or removed', async (_name, treeOf, path) => {
    const site = await builtTwice();
    const outside = join(await temporaryFolder(), 'outside');
    const place = join(await treeOf(site), path);
    // The same bytes and times, so that nothing but the link tells.
    await cp(place, outside, { recursive: true, preserveTimestamps: true });
    await rm(place, { recursive: true });
    await symlink(outside, place);
    const before = await contentOf(dirname(outside));

    await build(site);
    await edit(site, 'Changed.');
    await build(site);
    await edit(site, 'Changed again.');
    await build(site);

    expect(await contentOf(dirname(outside))).toEqual(before);
    expect(await contentOf(join(site, '_site'))).toEqual(await cleanBuild(site));
  });

  test('in the place of a page that comes, within the tree that the cache keeps: nothing outside is removed', async () => {
    const site = await builtTwice();
    const outside = await temporaryFolder();
    await writeFile(join(outside, 'index.html'), 'All my work.');
    await symlink(outside, join(await keptTree(site), 'en/faq/comes'));
    const page = await readFile(join(site, 'content/faq/en/gone.md'), 'utf8');
    await writeFile(join(site, 'content/faq/en/comes.md'), page.replace('goes', 'comes'));
    await build(site);
    expect(await readFile(join(outside, 'index.html'), 'utf8')).toBe('All my work.');
    expect(await contentOf(join(site, '_site'))).toEqual(await cleanBuild(site));
  });

  test('to the kept tree itself, which was moved: it stays where it is, as it is', async () => {
    const site = await builtTwice();
    const kept = await keptTree(site);
    const outside = join(await temporaryFolder(), 'outside');
    await rename(kept, outside).catch(() => cp(kept, outside, { recursive: true, preserveTimestamps: true }));
    await rm(kept, { recursive: true, force: true });
    await symlink(outside, kept);
    const before = await contentOf(outside);
    for (const words of ['Changed.', 'Changed again.']) {
      await edit(site, words);
      await build(site);
    }
    expect(await contentOf(outside)).toEqual(before);
    expect(await contentOf(join(site, '_site'))).toEqual(await cleanBuild(site));
  });

  test.each([['there'], ['gone']])(
    'as the rest of a killed build, with the published one %s',
    async (state) => {
      const site = await builtTwice();
      const outside = join(await temporaryFolder(), 'outside');
      await mkdir(join(outside, 'en'), { recursive: true });
      await writeFile(join(outside, 'en/index.html'), 'All my work.');
      for (const name of ['._site.previous', `._site.next-999999999-0`, `._site.old-999999999-0`])
        await symlink(outside, join(site, name));
      if (state === 'gone') await rm(join(site, '_site'), { recursive: true });
      for (const words of ['Changed.', 'Changed again.']) {
        await edit(site, words);
        await build(site);
      }
      expect(await contentOf(outside)).toEqual({
        '/en/index.html': Buffer.from('All my work.').toString('base64'),
      });
      expect(await contentOf(join(site, '_site'))).toEqual(await cleanBuild(site));
      expect((await readdir(site)).filter((name) => name.startsWith('._site'))).toEqual([]);
    },
  );
});
