import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './run.ts';

/** Kinds of files that hold text. */
const text = /\.(?:[cm]?[jt]sx?|json|md|ya?ml|css|svg|txt|sh)$|^(?:run|LICENSE|\.gitignore|\.editorconfig)$/;

/** Files that belong to the project: what git knows, and what it would take in. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((name) => text.test(basename(name)) && existsSync(join(root, name)) && !name.startsWith('vendor/'))
  .map((name) => ({ name, lines: readFileSync(join(root, name), 'utf8').split('\n') }));

/** Lines of the project's files that a pattern finds, as `file:line: text`. */
function linesWith(pattern: RegExp, isLooked: (name: string) => boolean = () => true): string[] {
  return files
    .filter(({ name }) => isLooked(name) && !name.startsWith('test/conventions/'))
    .flatMap(({ name, lines }) =>
      lines.flatMap((line, index) =>
        pattern.test(line) ? [`${name}:${index + 1}: ${line.trim().slice(0, 120)}`] : [],
      ),
    );
}

describe('what no file says', () => {
  test('there are files to look at', () => {
    expect(files.length).toBeGreaterThan(300);
  });

  test('the host of a package registry: a lock file that names one installs on one machine only', () => {
    expect(
      linesWith(
        /registry\.npmjs\.org|registry\.yarnpkg|npm\.pkg\.github|npmmirror|"resolved": "(?!packages\/|")/,
      ),
    ).toEqual([]);
  });

  test('a path of the machine that it was written on', () => {
    const folders = [homedir(), dirname(root), tmpdir()].filter((folder) => folder.length > 3);
    const found = linesWith(
      new RegExp(
        `(?:^|[\\s'"\`(=:])(?:${folders.map((folder) => folder.replaceAll('.', '\\.')).join('|')})/\\w`,
      ),
    );
    expect(found.filter((line) => !line.startsWith('content/'))).toEqual([]);
  });

  test('an order to look away without a reason beside it', () => {
    expect(
      linesWith(/@ts-(?:ignore|nocheck|expect-error)\s*$|biome-ignore(?!.*: \S)|eslint-disable/),
    ).toEqual([]);
  });

  test('a type that is imported within an expression: no rule on the order of imports sees it', () => {
    const isSource = (name: string) =>
      /^(?:src|layouts|assets\/client|packages\/\w+\/src)\/.*\.tsx?$/.test(name);
    expect(linesWith(/\btypeof import\(|\bimport\(['"][^'"]*['"]\)\.[A-Z]/, isSource)).toEqual([]);
  });

  test('one module in two imports of a file', () => {
    const twice = files
      .filter(({ name }) => /\.(?:tsx?|mjs)$/.test(name))
      .flatMap(({ name, lines }) => {
        const modules = lines.flatMap(
          (line) => /^(?:import (?:type )?\{.*|\} )from ('[^']+');$/.exec(line)?.[1] ?? [],
        );
        return modules.filter((module, i) => modules.indexOf(module) !== i).map((each) => `${name}: ${each}`);
      });
    expect(twice).toEqual([]);
  });

  test('what is still to be done', () => {
    expect(
      linesWith(/\b(?:TODO|FIXME|XXX|HACK)\b/, (name) => /^(?:src|layouts|assets|bench)\//.test(name)),
    ).toEqual([]);
  });
});

describe('small files and folders', () => {
  const sources = files.filter(({ name }) => /^(?:src|layouts|assets\/client)\/.*\.(?:tsx?|mjs)$/.test(name));
  const sizes = sources.map(({ lines }) => lines.length).sort((a, b) => a - b);

  test('the median file is short', () => {
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(70);
  });

  test('no file is long without a reason in its first comment', () => {
    expect(
      sources
        .filter(({ lines }) => lines.length > 260 && !/^(?:\/\/|\/\*\*) Long, since /.test(lines[0] ?? ''))
        .map(({ name, lines }) => `${name}: ${lines.length}`),
    ).toEqual([]);
  });

  test('names say what is inside', () => {
    const vague = sources.filter(({ name }) =>
      /(?:^|[/-])(?:utils?|helpers?|misc|common|stuff)(?:[./-]|$)/.test(name),
    );
    expect(vague.map(({ name }) => name)).toEqual([]);
  });
});

test('the lock file names the packages of every system: without them `npm ci` refuses it', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const wanted = Object.values(packages).flatMap((each) => Object.keys(each.optionalDependencies ?? {}));
  const missing = wanted.filter(
    (name) => !Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`)),
  );
  expect(missing).toEqual([]);
});
