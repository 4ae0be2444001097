import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  copyOfSite,
  type Ending,
  kotae,
  pictureOf,
  type RunOptions,
  spawnKotae,
  temporaryFolder,
} from '../cli/command.ts';
import { type Build, createChance, type Edit } from './edits/edit.ts';
import { editsOfBuilds } from './edits/of-builds.ts';
import { editsOfFiles } from './edits/of-files.ts';
import { editsOfPages } from './edits/of-pages.ts';
import { editsOfSettings } from './edits/of-settings.ts';

const everyEdit: Readonly<Record<string, Edit>> = {
  ...editsOfPages,
  ...editsOfSettings,
  ...editsOfFiles,
  ...editsOfBuilds,
};
/** Edits that are tried one after the other, each kind once before one comes again; `RUNS` tries more. */
const edits = Number(process.env.RUNS ?? Object.keys(everyEdit).length);
/** After so many edits everything is compared with a clean build; `EVERY=1` compares after each. */
const every = Number(process.env.EVERY ?? 5);

/** Whether a path is of what people wrote, and not of what is made from it. */
function isSource(path: string): boolean {
  return !/\/(?:_site|_other|\.kotae(?:-two)?)$/.test(path);
}

function run(args: readonly string[], { node }: Build, options: RunOptions = {}): Promise<Ending> {
  return node === undefined ? kotae(args, options) : spawnKotae(args, { ...options, node });
}

/** The options of a build as words of a command, or those of them that are named. */
function words({ options }: Build, names: readonly string[] = [...options.keys()]): string[] {
  return [...options]
    .filter(([name]) => names.includes(name))
    .flatMap(([name, value]) => (value === true ? [`--${name}`] : [`--${name}`, value]));
}

/** What is published of a site, what is said of it, and the record of its addresses. */
interface Outcome {
  readonly files: Readonly<Record<string, string>>;
  readonly report: string;
  readonly record: string;
}

async function build(site: string, how: Build, what: string): Promise<Outcome> {
  const { code, stderr } = await run(['build', '--root', site, ...words(how)], how);
  expect(code, `${what}\n${stderr}`).toBe(0);
  return {
    files: await pictureOf(join(site, String(how.options.get('output') ?? '_site'))),
    report: stderr.replace(/^.*\n/, '').replace(/[^·]*$/, ''), // without the folder and the time
    record: await readFile(join(site, 'content/addresses.txt'), 'utf8'),
  };
}

/** Build a copy of a site as it is now, and the site itself: first what a clean build gives. */
async function bothBuilds(site: string, how: Build, what: string): Promise<[clean: Outcome, now: Outcome]> {
  const folder = await mkdtemp(join(tmpdir(), 'kotae-clean-'));
  try {
    await cp(site, join(folder, 'site'), { recursive: true, filter: isSource });
    return [await build(join(folder, 'site'), how, `clean: ${what}`), await build(site, how, what)];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a check says of a site, with what it knows or with an empty cache. */
async function checkOf(site: string, how: Build, options: RunOptions = {}): Promise<unknown> {
  const args = ['check', '--root', site, '--format', 'json', ...words(how, ['origin', 'base-path', 'now'])];
  const { stdout, stderr } = await run(args, how, options);
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(stderr);
  }
}

/** The kinds of edits in an order of their own, and in another one when they come again. */
function* kindsByChance(chance: (below: number) => number): Generator<[string, Edit], never> {
  for (;;) {
    const left = Object.entries(everyEdit);
    while (left.length > 0) yield* left.splice(chance(left.length), 1);
  }
}

describe('a build of what has changed', { timeout: 900_000 }, () => {
  test('publishes what a build of everything does, after edits of every kind', async () => {
    const seed = Number(process.env.SEED ?? 1);
    const chance = createChance(seed);
    const site = await copyOfSite();
    const how: Build = { options: new Map(), node: undefined };
    const kinds = kindsByChance(chance);
    for (let number = 1; number <= edits; number += 1) {
      const [kind, edit] = kinds.next().value;
      const what = `seed ${seed}, edit ${number}: ${kind}: ${await edit(site, number, chance, how)}`;
      if (number % every !== 0 && number !== edits) {
        await build(site, how, what);
        continue;
      }
      const [clean, now] = await bothBuilds(site, how, what);
      expect(now, what).toEqual(clean);
      expect(await checkOf(site, how), what).toEqual(
        await checkOf(site, how, { env: { KOTAE_CACHE: await temporaryFolder() } }),
      );
    }
  });

  test('makes everything anew when somebody else changed what is published, or the cache is damaged', async () => {
    const site = await copyOfSite();
    onTestFinished(() => rm(site, { recursive: true, force: true }));
    await kotae(['build', '--root', site]);
    const whole = await pictureOf(join(site, '_site'));
    const build = async (how: string) => {
      expect(await kotae(['build', '--root', site]), how).toMatchObject({ code: 0 });
      expect(await pictureOf(join(site, '_site')), how).toEqual(whole);
    };
    await appendFile(join(site, '_site/en/index.html'), '<p>By hand.</p>');
    await build('a page that was edited by hand');
    await rm(join(site, '_site/ja/index.html'));
    await build('a page that was removed');
    await writeFile(join(site, '_site/stranger.txt'), 'x');
    await build('a file that nobody made');

    const chance = createChance(7);
    for (let round = 0; round < 40; round += 1) {
      const names = (await readdir(join(site, '.kotae'), { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile() && !entry.parentPath.includes('/trees/'))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort();
      const file = names[chance(names.length)] ?? '';
      const bytes = await readFile(file);
      if (bytes.length === 0) continue;
      const at = chance(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << chance(8));
      await writeFile(file, bytes);
      await appendFile(join(site, 'content/faq/en/dry-seeds.md'), ' ');
      await build(`byte ${at} of ${file.slice(site.length)} flipped`);
    }
  });
});
