import { execFile, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Absolute path of the repository. */
export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** What a command printed, standard output and standard error together. */
export interface Ran {
  readonly code: number;
  readonly said: string;
}

/** A command that stands among the development dependencies. */
export const installed = (name: string) => join(repository, 'node_modules/.bin', name);

/** Whether packages can be had: without a registry nothing is installed, and nothing can be said of installing. */
export function hasRegistry(): boolean {
  return spawnSync('npm', ['ping', '--fetch-retries=0'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

/** What a package manager tells those that it runs, and what vitest tells its workers, is not for a user's shell. */
function userEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_|VITEST|NODE_|KOTAE_|INIT_CWD)/i.test(name),
  );
  return { ...Object.fromEntries(own), NO_COLOR: '1', LANG: 'C', LC_ALL: '', CI: '1' };
}

/** Run a command in a folder as a user's shell would; never rejects. */
export async function run(cwd: string, command: string, ...args: readonly string[]): Promise<Ran> {
  try {
    const { stdout, stderr } = await promisify(execFile)(command, args, {
      cwd,
      env: userEnvironment(),
      maxBuffer: 16 * 1024 * 1024,
    });
    return { code: 0, said: stdout + stderr };
  } catch (error) {
    const { code, stdout = '', stderr = '' } = error as { code?: number; stdout?: string; stderr?: string };
    return { code: Number(code ?? 1), said: `${stdout}${stderr}${stderr === '' ? String(error) : ''}` };
  }
}

/** Make the tarballs of Kotae and of the packages beside it, in a new folder, as they would be published. */
export async function packAll() {
  const folder = await mkdtemp(join(tmpdir(), 'kotae-packed-'));
  const pack = async (path: string) => {
    const { stdout } = await promisify(execFile)(
      'npm',
      ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
      { cwd: join(repository, path), env: userEnvironment(), maxBuffer: 16 * 1024 * 1024 },
    );
    const [packed] = JSON.parse(stdout) as { filename: string; files: { path: string }[]; size: number }[];
    if (!packed) throw new Error(`npm pack printed ${stdout}`);
    return { ...packed, tarball: join(folder, basename(packed.filename)) };
  };
  const [kotae, importer, create] = await Promise.all(
    ['.', 'packages/import', 'packages/create-kotae'].map(pack),
  );
  if (!kotae || !importer || !create) throw new Error('three packages were packed');
  return {
    kotae,
    importer,
    create,
    /** Make an empty folder beside the tarballs. */
    emptyFolder: async (name: string) => {
      const empty = join(folder, name);
      await mkdir(empty);
      return empty;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Packages, packed. */
export type Packed = Awaited<ReturnType<typeof packAll>>;
