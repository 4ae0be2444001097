import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished, vi } from 'vitest';
import { fileFingerprint } from '../../src/files/fingerprint.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'dist/node/kotae.js');

/** The small site that lies in the repository; builds are made of copies, so that no history dates its pages. */
export const smallSite = join(root, 'test/site');

/** What a command did: its exit code, and what it printed. */
export interface Ending {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface SpawnOptions extends RunOptions {
  /** Path of the Node that runs the command. Default: the one that runs the test. */
  readonly node?: string;
  /** Close standard output at its first words. */
  readonly stopsReading?: boolean;
  /** Told everything that it has said on standard error so far, each time that it says more. */
  readonly onStderr?: (stderr: string) => void;
}

const english = { NO_COLOR: '1', LC_ALL: '', LC_MESSAGES: '', LANG: 'C' };
let last: Promise<unknown> = Promise.resolve();

/**
 * Run a command of the compiled code in this process, in English unless the environment given says otherwise.
 *
 * One at a time, since a process has one current folder. Where the process itself is what is tested (its memory, its
 * signals, its time zone, several of them at once), take `spawnKotae`.
 */
export function kotae(args: readonly string[], options: RunOptions = {}): Promise<Ending> {
  const run = last.then(() => runHere(args, options));
  last = run.catch(() => undefined);
  return run;
}

async function runHere(args: readonly string[], { cwd = root, env = {} }: RunOptions): Promise<Ending> {
  const { runCommandLine } = (await import(join(root, 'dist/node/command-line.js'))) as {
    runCommandLine: (args: readonly string[]) => Promise<void>;
  };
  const [stdout, stderr] = [process.stdout, process.stderr].map(capture) as [Captured, Captured];
  const [folder, variables, code] = [process.cwd(), { ...process.env }, process.exitCode];
  const listeners = signals.map((signal) => process.rawListeners(signal));
  try {
    process.chdir(cwd);
    delete process.env.KOTAE_CACHE;
    Object.assign(process.env, english, env);
    process.exitCode = undefined;
    await runCommandLine(args);
    return { code: Number(process.exitCode ?? 0), stdout: stdout.end(), stderr: stderr.end() };
  } finally {
    stdout.end();
    stderr.end();
    process.chdir(folder);
    process.exitCode = code;
    for (const name of Object.keys(process.env)) if (!(name in variables)) delete process.env[name];
    Object.assign(process.env, variables);
    for (const [index, signal] of signals.entries()) {
      for (const listener of process.rawListeners(signal))
        if (!listeners[index]?.includes(listener)) process.off(signal, listener as () => void);
    }
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

interface Captured {
  /** Bring what was written, and let the stream write again. */
  readonly end: () => string;
}

function capture(stream: NodeJS.WriteStream): Captured {
  const { write } = stream;
  let text = '';
  stream.write = (part: Uint8Array | string, ...more: unknown[]) => {
    text += typeof part === 'string' ? part : Buffer.from(part).toString('utf8');
    for (const done of more) if (typeof done === 'function') done();
    return true;
  };
  return {
    end: () => {
      stream.write = write;
      return text;
    },
  };
}

/** Run the real command in a process of its own, in English unless the environment given says otherwise. */
export async function spawnKotae(
  args: readonly string[],
  { cwd = root, env = {}, node = process.execPath, stopsReading = false, onStderr }: SpawnOptions = {},
): Promise<Ending> {
  const { KOTAE_CACHE: _cache, ...inherited } = process.env;
  const child = spawn(node, [command, ...args], {
    cwd,
    env: { ...inherited, ...english, ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (stopsReading) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    onStderr?.(stderr);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  return { code, stdout, stderr };
}

/** A folder that goes when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kotae-cli-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Wait until a build takes a file that was written just now for unchanged: not within the same tick of the clock. */
export async function trusted(file: string): Promise<void> {
  await vi.waitUntil(() => fileFingerprint(file, Date.now()) !== '');
}

/** A copy of the small site in a folder that goes when the test ends. */
export async function copyOfSite(): Promise<string> {
  const site = join(await temporaryFolder(), 'site');
  await cp(smallSite, site, { recursive: true });
  return site;
}

/** The hash of each file below a folder, by its path, and a word for each empty folder: all that is published. */
export async function pictureOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const filled = new Set(entries.map((entry) => entry.parentPath));
  const empty = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !filled.has(path))
    .map((path) => [path.slice(folder.length + 1), 'an empty folder'] as const);
  const hashes = files.map(async (file) => {
    const hash = createHash('sha256').update(await readFile(file));
    return [file.slice(folder.length + 1), hash.digest('hex')] as const;
  });
  return Object.fromEntries([...(await Promise.all(hashes)), ...empty]);
}
