import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyOfSite, spawnKotae, temporaryFolder } from '../cli/command.ts';

test('a build that has nothing to do loads nothing that makes a site', async () => {
  const site = await copyOfSite();
  await spawnKotae(['build', '--root', site]);
  const list = join(await temporaryFolder(), 'loaded.txt');
  const hook = new URL('./tell-loaded.mjs', import.meta.url).href;
  const env = { LOADED: list, NODE_OPTIONS: `--import=${hook}` };
  expect(await spawnKotae(['build', '--root', site], { env })).toMatchObject({ code: 0 });
  const loaded = (await readFile(list, 'utf8')).split('\n');
  const joined = loaded
    .filter((url) => url.includes('/dist/node/'))
    .map((url) => readFileSync(new URL(url), 'utf8'));
  // Each module of a joined file stands below a comment with its name.
  const modules = joined.flatMap((text) => text.match(/(?<=^\/\/ )dist\/.*\.js$/gm) ?? []);
  expect(modules).toContain('dist/src/cli/actions/build.js');
  expect(
    modules.filter((name) => /^dist\/(?:layouts|src\/(?:markdown|search|pages|views))\//.test(name)),
  ).toEqual([]);
  expect(loaded.filter((url) => /\/node_modules\/(?:@11ty|mdast-util|micromark|sharp)/.test(url))).toEqual(
    [],
  );
});
