import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { PageComparison } from '../../packages/import/src/compare/compare-site.ts';
import { kotae, temporaryFolder } from '../cli/command.ts';

const sites = fileURLToPath(new URL('sites/', import.meta.url));

/** Build a site with its own generator. Brings what it says when it, or a part that the site needs, is not here. */
function buildWith([command = '', ...words]: readonly string[], site: string): string | undefined {
  const { error, status, stderr } = spawnSync(command, words, { cwd: join(sites, site), encoding: 'utf8' });
  if (error !== undefined) return `${command} is not installed`;
  if (/not installed|Unrecognised theme|Cannot find module|cannot load such file|not find/i.test(stderr))
    return stderr.trim().split('\n').at(-1);
  expect(status, stderr).toBe(0);
  return undefined;
}

const generators = [
  {
    name: 'jekyll',
    build: (output: string) => ['jekyll', 'build', '--quiet', '--disable-disk-cache', '-d', output],
    lost: [],
  },
  {
    name: 'mkdocs',
    build: (output: string) => ['mkdocs', 'build', '--quiet', '-d', output],
    // The page is nowhere: the import says so, and keeps the link's text.
    lost: ['guide/jobs.md links /guide/jobs/missing.md'],
  },
] as const;

test.for(generators)(
  'a site that $name built comes in, builds, and keeps every word and structure',
  { timeout: 180_000 },
  async ({ name, build, lost }, { skip }) => {
    const folder = await temporaryFolder();
    const [old, root] = [join(folder, 'old'), join(folder, 'new')];
    const lacks = buildWith(build(old), name);
    if (lacks !== undefined) return skip(lacks);
    const source = join(sites, name);

    const args = ['import', name, source, '--root', root, '--compare', old];
    const dry = await kotae([...args, '--dry-run', '--json']);
    const compared = JSON.parse(dry.stdout) as PageComparison[];
    expect(compared).toHaveLength(4);
    expect(compared.filter((page) => page.old === undefined)).toEqual([]);
    const losses = compared.flatMap(({ source: page, kinds }) =>
      kinds.flatMap((kind) => kind.lost.map((one) => `${page} ${kind.kind} ${one}`)),
    );
    expect(losses).toEqual(lost);
    const counted = new Set(
      compared.flatMap(({ kinds }) => kinds.flatMap((kind) => (kind.kept > 0 ? [kind.kind] : []))),
    );
    expect([...counted].sort()).toEqual([
      'anchors',
      'code',
      'headings',
      'links',
      'pictures',
      'tables',
      'words',
    ]);

    const imported = await kotae(args);
    expect(imported.code, imported.stderr).toBe(0);
    expect(imported.stdout).toContain(`${lost.length === 0 ? 4 : 3} of 4 pages keep all`);
    const built = await kotae(['build', '--root', root]);
    expect(built.code, built.stderr).toBe(0);
    expect(built.stderr).toContain('4 answers');
  },
);
