import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { eleventyConfigOf } from '../project/eleventy-config.ts';
import { packageRoot } from '../project/package.ts';

/**
 * Run a command once more in the folder of its site, when the site has a configuration of Eleventy of its own and is
 * elsewhere: Eleventy takes all paths from the current folder. `args` are those of the command line.
 * Returns the exit code; `undefined` when there is no need.
 */
export async function runAtRoot(root: string, args: readonly string[]): Promise<number | undefined> {
  const folder = resolve(root);
  if (folder === process.cwd() || eleventyConfigOf(folder) === undefined) return undefined;
  // The last `--root` counts.
  const child = spawn(process.execPath, [join(packageRoot, 'dist/node/kotae.js'), ...args, '--root', '.'], {
    cwd: folder,
    stdio: 'inherit',
  });
  const hand = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, hand);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done(code ?? 1));
  });
}
