import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildEvent } from '@11ty/eleventy';
import { expect, test } from 'vitest';
import { createStandaloneRun } from '../../dist/src/eleventy/standalone-run.js';
import { copyOfSite } from '../cli/command.ts';
import { damage } from '../reliability/damage.ts';

const question = 'content/faq/en/dry-seeds.md';

function eventIn(site: string): BuildEvent {
  const directories = { output: join(site, '_site') };
  return { incremental: true, outputMode: 'fs', directories } as unknown as BuildEvent;
}

test('a page stays to be made until it was written', async () => {
  const site = await copyOfSite();
  const run = createStandaloneRun({ root: site, cache: join(site, '.kotae') });
  await run.begin(eventIn(site));
  const all = run.pages();
  await run.end(eventIn(site), [{ inputPath: './content/kotae-pages.kotae', outputPath: false } as never]);

  await appendFile(join(site, question), '\nOne more sentence.\n');
  await run.begin(eventIn(site));
  const changed = run.pages();
  expect(changed).toContain('/en/faq/dry-seeds/');
  expect(changed.length).toBeLessThan(all.length);
  // A template that failed: Eleventy wrote nothing, and does not call `end`.
  await run.begin(eventIn(site));
  expect(run.pages()).toEqual(changed);
});

test.skipIf(process.platform !== 'linux')('content with errors leaves no file open', async () => {
  const site = await copyOfSite();
  const run = createStandaloneRun({ root: site, cache: join(site, '.kotae') });
  await run.begin(eventIn(site));
  await appendFile(join(site, question), '\n![](/assets/images/nowhere.png)\n[gone](nowhere.md)\n');
  await expect(run.begin(eventIn(site))).rejects.toThrow('nowhere');
  const open = await readdir('/proc/self/fd');
  for (const _again of [1, 2, 3]) await expect(run.begin(eventIn(site))).rejects.toThrow('nowhere');
  expect((await readdir('/proc/self/fd')).length).toBeLessThanOrEqual(open.length);
});

test('a damaged cache is made anew, before a build and during one', async () => {
  const site = await copyOfSite();
  const open = () => createStandaloneRun({ root: site, cache: join(site, '.kotae') });
  const all = { ...eventIn(site), incremental: false };
  const print = async (run: ReturnType<typeof open>) =>
    Promise.all(run.pages().map((address) => run.intact(() => run.site()?.plan.pages.get(address)?.html())));
  const first = open();
  await first.begin(all);
  const pages = await print(first);
  await first.end(all, [{ inputPath: './content/kotae-pages.kotae', outputPath: false } as never]);

  await damage(site);
  const run = open();
  await run.begin(all);
  expect(await print(run)).toEqual(pages);
  await damage(site);
  expect(await print(run)).toEqual(pages);
  await damage(site);
  await run.end(all, [{ inputPath: './content/kotae-pages.kotae', outputPath: false } as never]);
});
