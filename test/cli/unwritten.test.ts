import { spawn, spawnSync } from 'node:child_process';
import { access, open } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { copyOfSite } from './command.ts';

const command = fileURLToPath(new URL('../../dist/node/kotae.js', import.meta.url));
const timeout = 60_000;

test.each([
  ['en', ['check', '--format', 'json'], /Could not write stdout: the disk is full\./],
  ['ja', ['check', '--format', 'json'], /stdout に書き込めませんでした/],
  ['en', ['redirects', 'nginx'], /Could not write stdout: the disk is full\./],
] as const)(
  'a full disk under a report is told in words, with 3 (%s, %j)',
  { timeout },
  async (lang, args, said) => {
    const full = await open('/dev/full', 'w').catch(() => undefined);
    if (!full) return;
    const site = await copyOfSite();
    const run = spawnSync(process.execPath, [command, ...args, '--root', site, '--lang', lang], {
      stdio: ['ignore', full.fd, 'pipe'],
      encoding: 'utf8',
    });
    await full.close();
    expect(run.stderr).toMatch(said);
    expect(run.stderr).not.toMatch(/\n\s+at /);
    expect(run.status).toBe(3);
  },
);

test('a build whose words nobody reads any more is published', { timeout }, async () => {
  const site = await copyOfSite();
  const child = spawn(process.execPath, [command, 'build', '--root', site], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr.once('data', () => child.stderr.destroy());
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect(code).toBe(0);
  await access(join(site, '_site/en/faq/dry-seeds/index.html'));
});
