import { appendFile, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type BuildFacts, type LastBuildOptions, openLastBuild } from '../../src/project/last-build.ts';
import { temporaryFolder } from '../cli/command.ts';

const facts: BuildFacts = {
  languages: [{ name: 'English', entries: 3 }],
  databases: 2,
  hosts: {},
  waiting: 0,
  ended: 0,
  report: [],
};
const inputs = ['content/faq/en/a.md', 'content/site.yaml', 'assets/images/a.png'];
const code = 'kotae/dist/compiled';

let root: string;
let options: LastBuildOptions;

async function write(...path: readonly string[]): Promise<void> {
  const file = join(root, ...path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, path.join());
}

/** Wait until a change to a file would show in its times. */
async function settle(): Promise<void> {
  const times = await Promise.all([...inputs, code].map((file) => stat(join(root, file))));
  const last = Math.max(...times.map(({ ctimeMs }) => ctimeMs));
  await expect.poll(() => Date.now() - last).toBeGreaterThan(60);
}

const found = async (changed: Partial<LastBuildOptions> = {}) =>
  (await openLastBuild({ ...options, ...changed })).facts;

beforeEach(async () => {
  root = await temporaryFolder();
  for (const file of [...inputs, code, 'content/addresses.txt', '_site/en/index.html']) await write(file);
  options = {
    root,
    output: join(root, '_site'),
    cacheFolder: join(root, '.kotae'),
    packageRoot: join(root, 'kotae'),
    dependencies: ['/', '', 'a commit'],
    now: () => {
      throw new Error('The clock was read.');
    },
  };
  await settle();
  const build = await openLastBuild(options);
  expect(build.facts).toBeUndefined();
  await write('content/addresses.txt'); // a build adds to the record of addresses
  await build.keep(facts);
});

test('a site that did not change has its last build', async () => {
  expect(await found()).toEqual(facts);
  expect(await found()).toEqual(facts);
});

test('a build that holds until a date is good before it, and made again from then on', async () => {
  const build = await openLastBuild(options);
  await build.keep({ ...facts, waiting: 1, next: '2031-01-01T00:00:00.000Z' });
  const at = (instant: string) => found({ now: () => Date.parse(instant) });
  expect(await at('2030-12-31T23:59:59Z')).toMatchObject({ waiting: 1 });
  expect(await at('2031-01-01T00:00:00Z')).toBeUndefined();
});

describe('is made again', () => {
  test.each([...inputs, code, 'content/addresses.txt', '_site/en/index.html'])(
    'after a change of %s',
    async (file) => {
      const { atime, mtime } = await stat(join(root, file));
      const text = await readFile(join(root, file), 'utf8');
      await writeFile(join(root, file), text.toUpperCase());
      await utimes(join(root, file), atime, mtime); // size and time of change are as before
      expect(await found()).toBeUndefined();
    },
  );

  test.each([
    'content/faq/en/b.md',
    'assets/static/b.pdf',
    'layouts/home.tsx',
    'layouts/slots/footer.tsx',
    'layouts/hoem.tsx',
    '_site/b.html',
  ])('with a new file %s', async (file) => {
    await write(file);
    expect(await found()).toBeUndefined();
  });

  test.each([...inputs, '_site/en/index.html', '_site'])('without %s', async (path) => {
    await rm(join(root, path), { recursive: true });
    expect(await found()).toBeUndefined();
  });

  test('with a file of another name', async () => {
    await rename(join(root, 'content/faq/en/a.md'), join(root, 'content/faq/en/b.md'));
    expect(await found()).toBeUndefined();
  });

  test('with other options, after a commit, or elsewhere', async () => {
    expect(await found({ dependencies: ['/help/', '', 'a commit'] })).toBeUndefined();
    expect(await found({ dependencies: ['/', '', 'another commit'] })).toBeUndefined();
    expect(await found({ output: join(root, 'elsewhere') })).toBeUndefined();
  });

  test('when its record was damaged', async () => {
    const [name = ''] = await readdir(join(root, '.kotae/builds'));
    const record = join(root, '.kotae/builds', name);
    const text = await readFile(record, 'utf8');
    await writeFile(record, text.replace('"databases":2', '"databases":3'));
    expect(await found()).toBeUndefined();
    await writeFile(record, text.slice(0, -5));
    expect(await found()).toBeUndefined();
  });
});

test.each(['layouts/home.tsx', 'layouts/slots/head.tsx'])(
  'a site with %s is made each time: it may read anything',
  async (file) => {
    await write(file);
    const build = await openLastBuild(options);
    await build.keep(facts);
    expect(await found()).toBeUndefined();
  },
);

test('a build that began within a tick of the clock after a change is not remembered', async () => {
  await appendFile(join(root, 'content/faq/en/a.md'), 'more');
  const build = await openLastBuild(options);
  const { ctimeMs } = await stat(join(root, 'content/faq/en/a.md'));
  await build.keep(facts);
  const isRemembered = (await found()) !== undefined;
  if (Date.now() - ctimeMs < 50) expect(isRemembered).toBe(false);
});

test('a record that cannot be kept is no reason to fail', async () => {
  await writeFile(join(root, 'file'), '');
  const build = await openLastBuild({ ...options, cacheFolder: join(root, 'file') });
  await build.keep(facts);
  expect(await found({ cacheFolder: join(root, 'file') })).toBeUndefined();
});
