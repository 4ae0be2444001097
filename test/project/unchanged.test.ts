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
  expect(loaded.filter((url) => url.endsWith('/dist/src/cli/actions/build.js'))).toHaveLength(1);
  expect(
    loaded.filter((url) => /\/dist\/(?:layouts|src\/(?:markdown|search|pages|views))\//.test(url)),
  ).toEqual([]);
  expect(loaded.filter((url) => /\/node_modules\/(?:@11ty|mdast-util|micromark|sharp)/.test(url))).toEqual(
    [],
  );
});
