import { execFile } from 'node:child_process';
import { delimiter } from 'node:path';
import { promisify } from 'node:util';
import { openWorkspace } from '../../../dist/src/dev/workspace.js';
import { packageRoot, projectDefaults } from '../../../dist/src/project/package.js';
import { type Build, type Chance, type Edit, oneOf } from './edit.ts';

const run = promisify(execFile);

/** Paths of other versions of Node that are at hand. */
const others = (process.env.NODES ?? '').split(delimiter).filter(Boolean);

/** Make an edit that gives an option another value, or takes it out. */
const option =
  (name: string, ...values: readonly (string | true | undefined)[]): Edit =>
  async (_site, _number, chance, { options }) => {
    const value = oneOf(values, chance);
    if (value === undefined) options.delete(name);
    else options.set(name, value);
    return `${name} ${value}`;
  };

/** Commit everything at an instant that no commit has had. */
async function commit(site: string, number: number, ...options: readonly string[]): Promise<string> {
  const date = `2025-01-01T00:${String(Math.floor(number / 60) % 60).padStart(2, '0')}:${String(number % 60).padStart(2, '0')}Z`;
  const git = (...args: readonly string[]) =>
    run('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      cwd: site,
      env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    });
  await git('init', '-q');
  await git('add', '-A', 'content');
  await git('commit', '-q', '--allow-empty', '-m', `Commit ${number}`, ...options);
  return date;
}

/** Edits of how a site is built, and what else is done with it between two builds. */
export const editsOfBuilds: Readonly<Record<string, Edit>> = {
  'option origin': option('origin', 'https://option.example', undefined),
  'option base path': option('base-path', '/deep/er/', '/', undefined),
  'option compress': option('compress', true, undefined),
  'option now': option('now', '2031-01-01', '2019-01-01', undefined),
  'option language': option('lang', 'ja', undefined),
  'option output': option('output', '_other', undefined, undefined),
  'a commit': (site, number) => commit(site, number),
  'the last commit again, at another time': async (site, number) => {
    await commit(site, number);
    return commit(site, number + 1, '--amend', '--date', '2025-02-03T04:05:06Z');
  },
  'no history': async (site) => {
    await run('rm', ['-rf', '.git'], { cwd: site });
    return '.git';
  },
  'kotae dev': async (site, _number, chance) => {
    const workspace = await openWorkspace({
      ...projectDefaults(),
      root: site,
      packageRoot,
      drafts: true,
      variants: false,
      onDemand: true,
    });
    const pages = [...(workspace.plan()?.pages.keys() ?? [])];
    await workspace.page(oneOf(pages, chance));
    await workspace.close();
    return 'opened';
  },
  ...(others.length > 0 && {
    'another version of Node': async (_site: string, _number: number, chance: Chance, build: Build) => {
      build.node = oneOf([undefined, ...others], chance);
      return String(build.node);
    },
  }),
};
