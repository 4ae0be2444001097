import { spawn, spawnSync } from 'node:child_process';
import { appendFile, chmod, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pictureOf, smallSite, temporaryFolder } from '../cli/command.ts';
import { repository } from '../packing/packed.ts';

/** Root may do anything: where it runs the tests, the command is run as nobody. */
const nobody = process.getuid?.() === 0 ? 65_534 : undefined;

async function build(site: string, lang = 'en') {
  const child = spawn(
    process.execPath,
    [join(repository, 'dist/node/kotae.js'), 'build', '--root', site, '--lang', lang],
    {
      cwd: join(site, '..'),
      env: { PATH: process.env.PATH, NO_COLOR: '1', XDG_CACHE_HOME: join(site, '../cache') },
      ...(nobody !== undefined && { uid: nobody, gid: nobody }),
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, said };
}

function giveAway(folder: string): void {
  if (nobody !== undefined) spawnSync('chown', ['-R', `${nobody}:${nobody}`, folder]);
}

/** A site that is published once and has changed since; all of it belongs to whoever builds it. */
async function changedSite(): Promise<string> {
  const folder = await temporaryFolder();
  const site = join(folder, 'site');
  await cp(smallSite, site, { recursive: true });
  await mkdir(join(site, 'assets/static'), { recursive: true });
  await writeFile(join(site, 'assets/static/a.txt'), 'a');
  await mkdir(join(site, 'layouts'));
  await chmod(folder, 0o755);
  giveAway(folder);
  expect((await build(site)).code).toBe(0);
  await appendFile(join(site, 'content/faq/en/dry-seeds.md'), '\nMore.\n');
  await writeFile(join(site, 'assets/static/b.txt'), 'b');
  giveAway(folder);
  return site;
}

const inWords = /^Could not (?:read|write) \S+: permission denied\. Nothing was published\.$/m;

describe.skipIf(process.platform === 'win32')(
  'where something may not be read or written',
  { timeout: 120_000 },
  () => {
    /** What is taken away, the mode that it is given, how the build ends, and what it says. */
    const places: readonly (readonly [place: string, mode: number, code: number, words: RegExp])[] = [
      ['.', 0o555, 3, inWords],
      ['_site', 0o555, 0, /written to/],
      ['_site/en', 0o555, 0, /written to/],
      ['_site/.kotae-output', 0o000, 0, /written to/],
      ['.kotae', 0o000, 0, /written to/],
      ['content', 0o000, 3, inWords],
      ['content/faq/en', 0o311, 3, inWords],
      ['content/faq/en/dry-seeds.md', 0o000, 1, /dry-seeds\.md {2}error .*EACCES.*Nothing was published/s],
      ['content/site.yaml', 0o000, 1, /site\.yaml {2}error .*EACCES.*Nothing was published/s],
      ['content/tags.yaml', 0o000, 1, /tags\.yaml {2}error .*EACCES.*Nothing was published/s],
      ['content/addresses.txt', 0o000, 0, /addresses\.txt {2}warning .*EACCES.*written to/s],
      ['assets/static', 0o000, 3, inWords],
      ['assets/static/b.txt', 0o000, 3, inWords],
      ['layouts', 0o000, 3, inWords],
    ];

    test.each(places)('%s with mode %o: exit code %i, in words', async (place, mode, code, words) => {
      const site = await changedSite();
      const output = join(site, '_site');
      const before = await pictureOf(output);
      await chmod(join(site, place), mode);
      const first = await build(site);
      const japanese = code === 0 ? undefined : await build(site, 'ja');
      await chmod(join(site, place), 0o755).catch(() => {});
      expect(first.said).toMatch(words);
      expect(first.code).toBe(code);
      expect(first.said).not.toMatch(/\n\s+at /);
      if (japanese) {
        expect(japanese.code).toBe(code);
        expect(japanese.said).toMatch(/[ぁ-ん]/);
        expect(await pictureOf(output)).toEqual(before);
      } else expect(await pictureOf(output)).not.toEqual(before);
      // The next build is whole, whatever the last one could not clear away.
      expect((await build(site)).code).toBe(0);
      expect(await pictureOf(output)).not.toEqual(before);
      spawnSync('chmod', ['-R', 'u+rwx', site]);
      await rm(site, { recursive: true, force: true });
    });
  },
);
