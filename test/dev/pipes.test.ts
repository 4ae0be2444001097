import { spawnSync } from 'node:child_process';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { copyOfSite } from '../cli/command.ts';
import { startDev } from './start-dev.ts';

const timeout = 90_000;
const isWindows = process.platform === 'win32';

/** Put a pipe, into which nobody writes, in the place of a file at one stroke. */
async function pipe(path: string): Promise<void> {
  expect(spawnSync('mkfifo', [`${path}.pipe`]).status).toBe(0);
  await rename(`${path}.pipe`, path);
}

test.skipIf(isWindows)('pipes that appear while the site is shown freeze nothing', { timeout }, async () => {
  const root = await copyOfSite();
  const server = await startDev(root, 0);
  onTestFinished(server.stop);
  const get = (address: string) => fetch(`http://localhost:${server.port}${address}`);
  for (const file of ['content/faq/en/dry-seeds.md', 'assets/images/scale.svg', 'assets/static/weights.csv'])
    await pipe(join(root, file));
  await vi.waitFor(() => expect(server.log()).toContain('content/faq/en/dry-seeds.md'), { timeout });
  const addresses = [
    '/en/faq/dry-seeds/',
    '/assets/images/scale.svg',
    '/weights.csv',
    '/_kotae/status',
    '/en/',
  ];
  const shown = await Promise.all(addresses.map(async (address) => (await get(address)).status));
  expect(shown.map((status) => status < 600)).toEqual(addresses.map(() => true));
  await pipe(join(root, 'content/site.yaml'));
  await vi.waitFor(() => expect(server.log()).toMatch(/content\/site\.yaml {2}error/), { timeout });
  expect(await (await get('/en/')).text()).toContain('content/site.yaml');
});

test.skipIf(isWindows)(
  'a signal ends it, also when code of the site waits for ever',
  { timeout },
  async () => {
    const root = await copyOfSite();
    spawnSync('mkfifo', [join(root, 'pipe')]);
    const config = `import { readFile } from 'node:fs/promises';
import kotae from ${JSON.stringify(new URL('../../dist/node/eleventy.js', import.meta.url).href)};
export default (config) => {
  config.addPlugin(kotae);
  void readFile(${JSON.stringify(join(root, 'pipe'))});
};
`;
    await writeFile(join(root, 'eleventy.config.mjs'), config);
    const server = await startDev(root, 0);
    await server.stop();
    expect(server.log()).toContain('Something was still at work after 3 s');
  },
);
