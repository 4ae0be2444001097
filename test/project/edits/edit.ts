import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';

/** A number from 0 on, below one that is given. */
export type Chance = (below: number) => number;

/** How the next builds of a site are started. */
export interface Build {
  /** Values of options, by their names; `true` for those without one. */
  readonly options: Map<string, string | true>;
  /** Absolute path of the Node that runs the command; undefined for the one that runs the test. */
  node: string | undefined;
}

/** One edit of a site, which leaves it valid. Says what it did. */
export type Edit = (site: string, number: number, chance: Chance, build: Build) => Promise<string>;

/** Numbers that look like chance, and are the same in every run. */
export function createChance(seed: number): Chance {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One of some values. */
export function oneOf<T>(values: readonly T[], chance: Chance): T {
  return values[chance(values.length)] as T;
}

/** One page of a site, by its path. */
export async function somePage(site: string, chance: Chance): Promise<string> {
  const files = await readdir(join(site, 'content'), { recursive: true });
  return join('content', oneOf(files.filter((file) => file.endsWith('.md')).sort(), chance));
}

/** Change the text of a file. */
export async function change(site: string, file: string, how: (text: string) => string): Promise<string> {
  await writeFile(join(site, file), how(await readFile(join(site, file), 'utf8')));
  return file;
}

/** Write a file and the folders that it is in. */
export async function put(site: string, file: string, content: string | Uint8Array): Promise<string> {
  await mkdir(dirname(join(site, file)), { recursive: true });
  await writeFile(join(site, file), content);
  return file;
}

/** Remove a file or a folder; one that is not there is no mistake. */
export async function remove(site: string, file: string): Promise<string> {
  await rm(join(site, file), { recursive: true, force: true });
  return file;
}

/** Change the values of a YAML file; one that is not there is written. */
export async function changeYaml(
  site: string,
  file: string,
  how: (values: Record<string, unknown>) => void,
): Promise<string> {
  const text = await readFile(join(site, file), 'utf8').catch(() => '{}');
  const values = parse(text) as Record<string, unknown>;
  how(values);
  return put(site, file, stringify(values));
}
