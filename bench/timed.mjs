import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const teller = new URL('tell-times.mjs', import.meta.url).href;

/**
 * Run a command to its end and tell what it took: processor time of its main thread and wall time in seconds, and its
 * largest resident memory in MB. Throws with what it wrote to stderr when it does not end with one of the codes `ends`.
 *
 * The main thread is what a reader waits for on an idle machine, and what other work on a busy one disturbs least. Of
 * commands that are not Node's the time of the whole process is reported, and no memory.
 */
export function timed(args, { cwd, command = process.execPath, ends = [0] }) {
  const node = command === process.execPath;
  const folder = mkdtempSync(join(tmpdir(), 'kotae-times-'));
  const file = join(folder, 'times.json');
  try {
    const started = performance.now();
    const env = node
      ? { ...process.env, KOTAE_TIMES: file, NODE_OPTIONS: `--import=${teller}` }
      : process.env;
    const { status, stdout, stderr } = spawnSync(
      'sh',
      ['-c', '"$@" >/dev/null; code=$?; times; exit $code', 'sh', command, ...args],
      { cwd, env, encoding: 'utf8', maxBuffer: 2 ** 28 }, // a large site has much to say
    );
    const wall = (performance.now() - started) / 1000;
    if (!ends.includes(status)) throw new Error(stderr);
    return { wall, ...(node ? JSON.parse(readFileSync(file, 'utf8')) : { main: ofChildren(stdout) }) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The second line of `times`: user and system time of what the shell has run. */
function ofChildren(times) {
  const [, line = ''] = times.trim().split('\n');
  return line
    .split(' ')
    .map((time) => /(\d+)m([\d.]+)s/.exec(time) ?? [])
    .reduce((sum, [, minutes = 0, seconds = 0]) => sum + 60 * Number(minutes) + Number(seconds), 0);
}
