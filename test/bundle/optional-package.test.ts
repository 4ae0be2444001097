import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { askedVersions } from '../../src/bundle/optional-package.ts';
import { writeSite } from '../site-folder.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const answer = {
  'content/faq/en/a.md': '---\ntitle: A\ncategory: faq\ndate: 2026-01-02\nlang: en\n---\n\nSo.\n',
};
const layout = 'export default () => <html lang="en" />;\n';

/** Kotae in a folder whose packages are those of the repository, but for the optional ones. */
async function installWithout(...missing: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kotae-less-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const packages = join(folder, 'node_modules');
  await mkdir(packages);
  for (const name of await readdir(join(repository, 'node_modules')))
    if (!name.startsWith('.') && !missing.includes(name))
      await symlink(join(repository, 'node_modules', name), join(packages, name));
  for (const name of ['dist', 'vendor', 'package.json'])
    await cp(join(repository, name), join(folder, name), { recursive: true });
  return join(folder, 'dist/node/kotae.js');
}

function build(command: string, root: string, lang = 'en') {
  const { status, stderr } = spawnSync(process.execPath, [command, 'build', '--root', root, '--lang', lang], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stderr };
}

describe('packages that only some sites need', () => {
  test('are asked for in versions that the package itself names as its peers', async () => {
    const { peerDependencies, peerDependenciesMeta, dependencies } = JSON.parse(
      await readFile(join(repository, 'package.json'), 'utf8'),
    );
    expect(Object.keys(peerDependencies)).toEqual(Object.keys(askedVersions));
    for (const [name, version] of Object.entries(askedVersions)) {
      expect(peerDependencies[name]).toMatch(new RegExp(`^\\^${version.replace('.', '\\.')}\\.`));
      expect(peerDependenciesMeta[name]).toEqual({ optional: true });
      expect(dependencies).not.toHaveProperty(name);
    }
  });

  test('are not missed by a site of Kotae’s own looks, and are asked for by others', async () => {
    const command = await installWithout('esbuild', 'lightningcss');
    const plain = await writeSite(answer);
    expect(build(command, plain)).toMatchObject({ status: 0 });

    const own = await writeSite({
      ...answer,
      'layouts/answer.tsx': layout,
      'assets/style.css': 'p { color: red }\n',
    });
    const { status, stderr } = build(command, own);
    expect(status).toBe(1);
    expect(stderr).toContain('layouts/answer.tsx  error  This file needs the package `esbuild`');
    expect(stderr).toContain('npm install --save-dev esbuild@0.28');
    expect(stderr).toContain('assets/style.css  error  This file needs the package `lightningcss`');
    expect(build(command, own, 'ja').stderr).toContain('npm install --save-dev lightningcss@1');

    // What npx and a global installation don't have, the site's own folder has.
    await mkdir(join(own, 'node_modules'));
    for (const name of ['esbuild', 'lightningcss'])
      await symlink(join(repository, 'node_modules', name), join(own, 'node_modules', name));
    expect(build(command, own)).toMatchObject({ status: 0 });
  });

  test('are asked for, too, when their part for this machine is missing', async () => {
    const command = await installWithout('esbuild', '@esbuild');
    const packages = join(dirname(command), '../../node_modules');
    await cp(join(repository, 'node_modules/esbuild/lib'), join(packages, 'esbuild/lib'), {
      recursive: true,
    });
    await writeFile(join(packages, 'esbuild/package.json'), '{"main": "lib/main.js"}');
    const root = await writeSite({ ...answer, 'layouts/answer.tsx': layout });
    expect(build(command, root)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('needs the package `esbuild`'),
    });
  });
});
