import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

type Parser = typeof import('@actions/workflow-parser');

const root = fileURLToPath(new URL('../..', import.meta.url));
const workflows = join(root, '.github/workflows');
const files = (await readdir(workflows)).sort();

/** GitHub's own parser, with its schema of workflows. Bundled, because it imports JSON in a way that Node refuses. */
let parser: Parser;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kotae-workflows-'));
  const outfile = join(folder, 'parser.mjs');
  const stdin = { contents: "export * from '@actions/workflow-parser';", resolveDir: root };
  const require =
    "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";
  await build({
    stdin,
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: { js: require },
    logLevel: 'silent',
  });
  parser = (await import(pathToFileURL(outfile).href)) as Parser;
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

function problemsOf(name: string, content: string): string[] {
  const { context } = parser.parseWorkflow({ name, content }, new parser.NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}

test('a wrong workflow is found out', () => {
  expect(problemsOf('x.yml', 'on: push\njobs:\n  a:\n    runs-on: x\n    stepz: []\n')).toEqual([
    expect.stringContaining("Unexpected value 'stepz'"),
  ]);
});

describe.each(files)('%s', (name) => {
  test('is a workflow', async () => {
    expect(problemsOf(name, await readFile(join(workflows, name), 'utf8'))).toEqual([]);
  });

  test('fetches the whole history, and may do only what it says', async () => {
    const workflow = parse(await readFile(join(workflows, name), 'utf8')) as {
      permissions?: unknown;
      jobs: Record<string, { steps: { uses?: string; with?: Record<string, unknown> }[] }>;
    };
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    for (const checkout of checkouts) expect(checkout.with).toMatchObject({ 'fetch-depth': 0 });
  });

  test('names the actions of others by commit, with the version beside it', async () => {
    const text = await readFile(join(workflows, name), 'utf8');
    const uses = [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action);
    expect(uses.length).toBeGreaterThan(1);
    for (const action of uses) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('calls commands that there are', async () => {
    const text = await readFile(join(workflows, name), 'utf8');
    const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { scripts: object };
    for (const [, script] of text.matchAll(/npm run (?:--silent )?([a-z:]+)/g))
      expect(Object.keys(scripts)).toContain(script);
  });
});
