import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Run a tool of `node_modules` in a folder, and bring what it prints. */
export function runTool(
  script: string,
  args: readonly string[],
  cwd = root,
): { readonly status: number | null; readonly output: string; readonly stdout: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', script), ...args],
    {
      cwd,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    },
  );
  return { status, stdout, output: stdout + stderr };
}
