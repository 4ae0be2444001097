import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { onMachine } from 'kotae/files';

/** A file to be written: its text, or the absolute path of a file to be copied. */
export type PlannedFile = string | { readonly copyOf: string };

/** Files of a site by their path relative to its root, with forward slashes. */
export type Plan = ReadonlyMap<string, PlannedFile>;

/** What writing a plan would do, or did. */
export interface Comparison {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
}

/** Whether a site's folder holds anything under `content/`. */
export async function hasContent(root: string): Promise<boolean> {
  const names = await readdir(join(root, 'content')).catch(() => []);
  return names.length > 0;
}

/** Hold a plan against a folder. Nothing is written. */
export async function comparePlan(root: string, plan: Plan): Promise<Comparison> {
  const result = { added: [] as string[], changed: [] as string[], unchanged: [] as string[] };
  for (const [path, file] of plan) result[await stateOf(join(root, path), file)].push(path);
  return result;
}

/** Write the files of a plan that the folder lacks or holds otherwise. */
export async function writePlan(root: string, plan: Plan, { added, changed }: Comparison): Promise<void> {
  for (const path of [...added, ...changed]) {
    const file = plan.get(path);
    const target = join(root, path);
    await onMachine('write', target, async () => {
      await mkdir(dirname(target), { recursive: true });
      if (typeof file === 'string') await writeFile(target, file);
      else if (file) await copyFile(file.copyOf, target);
    });
  }
}

async function stateOf(path: string, file: PlannedFile): Promise<keyof Comparison> {
  const there = await stat(path).catch(() => undefined);
  if (!there?.isFile()) return 'added';
  const wanted = typeof file === 'string' ? Buffer.from(file) : await readFile(file.copyOf);
  if (there.size !== wanted.length) return 'changed';
  return wanted.equals(await readFile(path)) ? 'unchanged' : 'changed';
}
