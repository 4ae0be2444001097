import { rmSync } from 'node:fs';
import { appendFile, cp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { processStart } from '../../src/files/process-start.ts';
import { copyOfSite, kotae, pictureOf, spawnKotae, temporaryFolder } from '../cli/command.ts';
import { failCalls } from './failing-calls.mjs';

/** Of how many calls one is made to fail; 1: each. */
const every = Number(process.env.EVERY ?? 4);
const timeout = 3_600_000 / every;

/** A site in a folder of its own that is published once and has changed since, with a picture of both builds. */
async function changedSite() {
  const [folder, original] = [await temporaryFolder(), await copyOfSite()];
  const site = join(folder, 'site');
  await cp(original, site, { recursive: true });
  await kotae(['build', '--root', site]);
  const before = await pictureOf(join(site, '_site'));
  await appendFile(join(site, 'content/faq/en/dry-seeds.md'), '\nMore.\n');
  const elsewhere = join(folder, 'elsewhere');
  await cp(site, elsewhere, { recursive: true });
  await rm(join(elsewhere, '_site'), { recursive: true });
  await kotae(['build', '--root', elsewhere]);
  return { folder, site, before, after: await pictureOf(join(elsewhere, '_site')) };
}

/** Let what this process left look as if it had ended: each build has a process of its own, but for these tests. */
async function endProcess(site: string): Promise<void> {
  for (const name of await readdir(site)) {
    if (name === '._site.lock') await writeFile(join(site, name), `${dead} 1`);
    const left = name.replace(`${process.pid}.`, `${dead}.`);
    if (left !== name) await rename(join(site, name), join(site, left));
  }
}

/** The id of no process: above all that a system gives. */
const dead = '999999999';

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

test.each([
  ['one call fails', false],
  ['all calls fail from one on', true],
])('what is said of a swap is true: %s', { timeout }, async (_name, andOn) => {
  const { folder, site, before, after } = await changedSite();
  const copy = join(folder, 'copy');
  const output = join(copy, '_site');
  const outcomes = new Set<string>();
  let calls = Number.POSITIVE_INFINITY;
  for (let at = 0; at <= calls; at += every) {
    await rm(copy, { recursive: true, force: true });
    await cp(site, copy, { recursive: true, preserveTimestamps: true });
    const failing = failCalls({ site: copy, at, andOn });
    const { code, stderr } = await kotae(['build', '--root', copy]).finally(() => {
      const count = failing.end();
      // The first round, in which nothing fails, tells how many there are.
      if (at === 0) calls = count;
    });
    const place = `call ${at} of ${calls}: ${stderr}`;
    const found = (await isThere(output)) ? await pictureOf(output) : undefined;
    const isNew = JSON.stringify(found) === JSON.stringify(after);
    const state = found === undefined ? 'none' : isNew ? 'new' : 'old';
    if (state === 'old') expect(found, place).toEqual(before);
    const said = /written to/.test(stderr)
      ? 'new'
      : /Nothing was published|Nothing there was changed/.test(stderr)
        ? 'old'
        : /lies in \S+\._site\.previous; the next build puts it back/.test(stderr)
          ? 'none'
          : undefined;
    expect([said, code === 0], place).toEqual([state, state === 'new']);
    expect(stderr, place).not.toMatch(/bug in Kotae|\n\s+at /);
    if (state === 'none') expect(await pictureOf(join(copy, '._site.previous')), place).toEqual(before);
    outcomes.add(state);
    // The next build, on a disk that works, is none the worse.
    await endProcess(copy);
    expect((await kotae(['build', '--root', copy])).code, place).toBe(0);
    expect(await pictureOf(output), place).toEqual(after);
    const left = (await readdir(copy)).filter((name) => name.startsWith('._site'));
    expect(left, place).toEqual([]);
  }
  expect(calls).toBeGreaterThan(20);
  const possible = andOn ? ['new', 'none', 'old'] : ['new', 'old'];
  if (every === 1) expect([...outcomes].sort()).toEqual(possible);
  expect(outcomes).toContain('old');
});

test('a build says which process it waits for', { timeout }, async () => {
  const site = await copyOfSite();
  const lock = join(site, '._site.lock');
  await writeFile(lock, `${process.pid} ${await processStart(process.pid)}`);
  const waits = `Waiting up to 120 s for another build (process ${process.pid}), which holds ${lock}.`;
  const { code, stderr } = await spawnKotae(['build', '--root', site], {
    onStderr: (said) => {
      if (said.includes(waits)) rmSync(lock, { force: true });
    },
  });
  expect(stderr).toContain(waits);
  expect(code).toBe(0);
});
