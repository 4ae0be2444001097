import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'dist/src/cli/kotae.js');

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
  /** Close standard output at its first words. */
  readonly stopsReading?: boolean;
}

/** Run the real command, in English unless the environment given says otherwise. */
export async function kotae(
  args: readonly string[],
  { cwd = root, env = {}, stopsReading = false }: RunOptions = {},
): Promise<Ending> {
  const { KOTAE_CACHE: _cache, ...inherited } = process.env;
  const child = spawn(process.execPath, [command, ...args], {
    cwd,
    env: { ...inherited, NO_COLOR: '1', LC_ALL: '', LC_MESSAGES: '', LANG: 'C', ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (stopsReading) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
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

/** A copy of the small site in a folder that goes when the test ends. */
export async function copyOfSite(): Promise<string> {
  const site = join(await temporaryFolder(), 'site');
  await cp(smallSite, site, { recursive: true });
  return site;
}

/** The hash of each file below a folder, by its path; a picture of everything that is published. */
export async function pictureOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hashes = files.map(async (file) => {
    const hash = createHash('sha256').update(await readFile(file));
    return [file.slice(folder.length + 1), hash.digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(hashes));
}
