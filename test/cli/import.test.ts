import { spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { kotae, pictureOf, temporaryFolder } from './command.ts';

const timeout = 180_000;
const project = fileURLToPath(new URL('../..', import.meta.url));

async function oldSite(): Promise<{ source: string; root: string }> {
  const folder = await temporaryFolder();
  const source = join(folder, 'old');
  await mkdir(join(source, '_faq/en'), { recursive: true });
  const page = '---\ntitle: Can I?\ncategory: faq\ndate: 2020-01-02\nlang: en\n---\n{{ page.next }}\n';
  await writeFile(join(source, '_faq/en/can-i-e.md'), page);
  return { source, root: join(folder, 'new') };
}

describe('kotae import jekyll', { timeout }, () => {
  test('brings pages in, says what it changed, and what to look at', async () => {
    const { source, root } = await oldSite();
    const { code, stderr } = await kotae(['import', 'jekyll', source, '--root', root]);
    expect(stderr).toContain(
      'old/_faq/en/can-i-e.md:7:1  warning  The value of the Liquid `{{ page.next }}`',
    );
    expect(stderr).toMatch(/ 1 {2}old addresses kept as aliases/);
    expect(stderr).toContain('To look at: 2 things, listed above');
    expect(code).toBe(0);
    expect((await kotae(['build', '--root', root])).code).toBe(0);
    expect(await readFile(join(root, '_site/faq/en/can-i-e.html'), 'utf8')).toContain('/en/faq/can-i/');
  });

  test('counts what it lists: what many pages have alike is listed once', async () => {
    const { source, root } = await oldSite();
    for (const name of ['a', 'b', 'c', 'd', 'e'])
      await writeFile(
        join(source, `_faq/en/${name}-e.md`),
        `---\ntitle: T\ndate: 2020-01-02\nmood: good\n---\nText ${name}.\n`,
      );
    const { stderr } = await kotae(['import', 'jekyll', source, '--root', root]);
    const [, told] = /To look at: (\d+) things, listed above/.exec(stderr) ?? [];
    expect(stderr).toContain('`mood`, which 5 pages have');
    expect(stderr.match(/\(import\/[\w-]+\)$/gm)).toHaveLength(Number(told));
  });

  test('speaks Japanese', async () => {
    const { source, root } = await oldSite();
    const { stderr } = await kotae(['import', 'jekyll', source, '--root', root, '--lang', 'ja']);
    expect(stderr).toContain('確認が必要な点: 2 件');
  });

  test('writes nothing in a dry run', async () => {
    const { source, root } = await oldSite();
    const { code, stderr } = await kotae(['import', 'jekyll', source, '--root', root, '--dry-run']);
    expect(stderr).toContain('Nothing was written.');
    expect(code).toBe(0);
    await expect(pictureOf(root)).rejects.toThrow('ENOENT');
  });

  test('leaves a folder with content alone, unless it is told to', async () => {
    const { source, root } = await oldSite();
    await mkdir(join(root, 'content'), { recursive: true });
    await writeFile(join(root, 'content/site.yaml'), '# mine\ntitle: Mine\nlanguages: [en]\n');
    const before = await pictureOf(root);
    const refused = await kotae(['import', 'jekyll', source, '--root', root]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('--force');
    expect(await pictureOf(root)).toEqual(before);

    expect((await kotae(['import', 'jekyll', source, '--root', root, '--force'])).code).toBe(0);
    const settings = await readFile(join(root, 'content/site.yaml'), 'utf8');
    expect(settings).toMatch(/^# mine\ntitle: Mine\nlanguages: \[\s?en\s?\]\n/);

    const after = await pictureOf(root);
    const again = await kotae(['import', 'jekyll', source, '--root', root]);
    expect(again.stderr).toContain('nothing was changed');
    expect(again.code).toBe(0);
    expect(await pictureOf(root)).toEqual(after);
  });

  test.each([
    [['nowhere'], /is not a folder/],
    [['.', '--collection', 'none'], /folder _none\/ does not exist|_faq|There are/],
    [['.', '--collection', 'faq', '--suffix', 'english'], /Unexpected suffix english/],
    [['.', '--collection', 'faq', '--origin', 'example'], /Unexpected origin example/],
    [['.', '--collection', 'faq', '--timezone', 'Nowhere/Here'], /Unexpected timezone/],
  ])('explains %j', async (args, words) => {
    const { source } = await oldSite();
    const { code, stderr } = await kotae(['import', 'jekyll', ...args], { cwd: source });
    expect(stderr).toMatch(words);
    expect(code).toBe(2);
  });

  test('explains in the language that was asked for', async () => {
    const { source } = await oldSite();
    const { code, stderr } = await kotae(['import', 'jekyll', '--kind', 'foo', '--lang', 'ja'], {
      cwd: source,
    });
    expect(stderr).toMatch(/[ぁ-ん]/);
    expect(code).toBe(2);
  });

  test('a page that cannot be read is told, and the others come in', async () => {
    const { source, root } = await oldSite();
    await writeFile(join(source, '_faq/en/bytes-e.md'), Uint8Array.of(0xff, 0xfa, 0x80));
    const { code, stderr } = await kotae(['import', 'jekyll', source, '--root', root]);
    expect(stderr).toContain('bytes-e.md  error');
    expect(code).toBe(1);
    expect(await readFile(join(root, 'content/faq/en/can-i.md'), 'utf8')).toContain('title: Can I?');
  });
});

describe('the package that imports', { timeout }, () => {
  test('is asked for where it is not installed', async () => {
    const folder = await temporaryFolder();
    await withoutPackage(folder, 'kotae-import');
    const run = (lang: string) =>
      spawnSync(
        process.execPath,
        [join(folder, 'dist/node/kotae.js'), 'import', 'jekyll', '.', '--lang', lang],
        { cwd: folder, encoding: 'utf8' },
      );
    const { status, stderr } = run('en');
    expect(stderr).toBe(
      'The package kotae-import, which imports pages, is not installed. Install it with: npm install --save-dev kotae-import (or pnpm add -D, yarn add -D)\n',
    );
    expect(status).toBe(2);
    expect(run('ja').stderr).toContain(
      'npm install --save-dev kotae-import (または pnpm add -D、yarn add -D) を実行してください',
    );
  });

  test('is no part of Kotae', () => {
    const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: project,
      encoding: 'utf8',
    });
    const [{ files = [] } = {}] = JSON.parse(stdout) as { files?: { path: string }[] }[];
    expect(files.map(({ path }) => path)).toContain('dist/node/kotae.js');
    expect(files.filter(({ path }) => path.startsWith('packages/'))).toEqual([]);
  });
});

/** Kotae as it is installed, with its packages but for one. */
async function withoutPackage(folder: string, missing: string): Promise<void> {
  await cp(join(project, 'package.json'), join(folder, 'package.json'));
  await cp(join(project, 'dist'), join(folder, 'dist'), { recursive: true });
  await mkdir(join(folder, 'node_modules'));
  const packages = (await readdir(join(project, 'node_modules'))).filter((name) => name !== missing);
  for (const name of packages)
    await symlink(join(project, 'node_modules', name), join(folder, 'node_modules', name));
}
