import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { root, runTool } from './run.ts';

interface Cruise {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
  };
}

const folders = ['src', 'layouts', 'assets/client', 'packages/import/src'];

function cruise(folder: string): Cruise {
  const { stdout, output } = runTool(
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ['-T', 'json', ...folders],
    folder,
  );
  expect(stdout, output).toMatch(/^\{/);
  return JSON.parse(stdout);
}

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:tsx?|mjs)$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => `${folder}/${name}`);
}

/** Wrong imports, each with the rule that must find it. */
const wrong: readonly (readonly [file: string, imported: string, rule: string])[] = [
  ['src/files/wrong.ts', '../cache/once.ts', 'files-imports-downwards'],
  ['src/cache/wrong.ts', '../source/like.ts', 'cache-imports-downwards'],
  ['src/images/wrong.ts', '../bundle/brand.ts', 'images-imports-downwards'],
  ['src/publishing/wrong.ts', '../reporting/print-report.ts', 'publishing-imports-downwards'],
  ['src/project/wrong.ts', '../dev/workspace.ts', 'project-imports-downwards'],
  ['src/diagnostics/wrong.ts', '../site/site.ts', 'diagnostics-imports-downwards'],
  ['src/site/wrong.ts', '../markdown/answer.ts', 'site-imports-downwards'],
  ['src/markdown/rehype/wrong.ts', '../../site/settings.ts', 'markdown-imports-downwards'],
  ['src/entry/wrong.ts', '../catalog/catalog.ts', 'entry-imports-downwards'],
  ['src/catalog/wrong.ts', '../pages/context.ts', 'catalog-imports-downwards'],
  ['src/pages/wrong.ts', '../../layouts/index.ts', 'pages-imports-downwards'],
  ['src/eleventy/wrong.ts', '../cli/terminal.ts', 'eleventy-imports-downwards'],
  ['layouts/components/wrong.tsx', '../../src/catalog/catalog.ts', 'layouts-only-print'],
  ['layouts/wrong.tsx', '../src/pages/create-pages.ts', 'layouts-only-print'],
  ['assets/client/wrong.ts', '../../src/site/formatter.ts', 'client-stays-small'],
  ['src/cli/wrong-load.ts', './actions/build.ts', 'commands-load-on-demand'],
  ['src/cli/commands/wrong.ts', '../../site/load-site.ts', 'commands-load-on-demand'],
  ['src/cli/commands/wrong-package.ts', 'zod', 'commands-load-on-demand'],
  ['src/pages/wrong-host.ts', '@11ty/eleventy', 'eleventy-in-one-folder'],
  ['packages/import/src/wrong.ts', '../../../src/markdown/preset.ts', 'packages-know-the-public-names'],
  ['packages/import/src/wrong-door.ts', 'kotae/dist/src/site/site.js', 'packages-find-what-they-import'],
  ['packages/import/src/wrong-dev.ts', 'vitest', 'shipped-code-imports-shipped-packages'],
  ['src/cli/actions/wrong-package.ts', 'kotae-import', 'kotae-works-without-its-packages'],
  ['src/site/wrong-package.ts', 'vitest', 'shipped-code-imports-shipped-packages'],
];

/** Two files that import each other. */
const circle = ['src/site/circle-a.ts', 'src/site/circle-b.ts'] as const;

let seen: Cruise;

/** Cruise once, over a copy of all folders with everything wrong planted in it: cruising is slow. */
beforeAll(() => {
  const copy = mkdtempSync(join(tmpdir(), 'kotae-imports-'));
  for (const folder of folders) cpSync(join(root, folder), join(copy, folder), { recursive: true });
  for (const file of [
    'package.json',
    'packages/import/package.json',
    'tsconfig.json',
    '.dependency-cruiser.cjs',
  ])
    cpSync(join(root, file), join(copy, file));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const plant = (file: string, text: string) => {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), text);
  };
  for (const [file, imported] of wrong)
    plant(file, `import type * as wrong from '${imported}';\nexport type Wrong = typeof wrong;\n`);
  plant(circle[0], "import type { B } from './circle-b.ts';\nexport type A = B;\n");
  plant(circle[1], "import type { A } from './circle-a.ts';\nexport type B = A;\n");
  seen = cruise(copy);
  rmSync(copy, { recursive: true });
}, 120_000);

describe('a wrong import is found', () => {
  const found = () => seen.summary.violations;

  test.each(wrong)('%s imports %s: %s', (file, _imported, rule) => {
    expect(
      found()
        .filter(({ from }) => from === file)
        .map((violation) => violation.rule.name),
    ).toContain(rule);
  });

  test('a circle of types', () => {
    expect(
      found()
        .filter(({ rule }) => rule.name === 'no-circle')
        .map(({ from }) => from),
    ).toContain(circle[0]);
  });
});

describe('the imports as they are', () => {
  const planted = new Set<string>([...wrong.map(([file]) => file), ...circle]);

  test('every source file is seen: with a compiler that it does not know, the cruiser sees none and stays green', () => {
    const sources = new Set(seen.modules.map(({ source }) => source));
    const missed = folders.flatMap(sourcesIn).filter((file) => !sources.has(file));
    expect(missed).toEqual([]);
    expect(sources.size).toBeGreaterThan(250);
  });

  test('imports point downwards, in no circle', () => {
    const own = seen.summary.violations.filter(({ from }) => !planted.has(from));
    expect(own.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });

  test('every folder has its layer', () => {
    const { forbidden } = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as {
      forbidden: { name: string }[];
    };
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(forbidden.map(({ name }) => name)).toEqual(
      expect.arrayContaining(folders.map(({ name }) => `${name}-imports-downwards`)),
    );
  });
});
