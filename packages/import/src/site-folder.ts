import { createHash } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { onMachine, readRegularFile, readRegularText } from 'kotae/files';
import { type BothSides, bothSides, hashesOfLines } from './both-sides.ts';

/** A file to be written: its text or bytes, or the absolute path of a file to be copied. */
export type PlannedFile = string | Uint8Array | { readonly copyOf: string };

/** Files of a site by their path relative to its root, with forward slashes. */
export type Plan = ReadonlyMap<string, PlannedFile>;

/** What writing a plan would do, or did. */
export interface Comparison {
  readonly added: readonly string[];
  /** Files that are as an earlier import wrote them, and whose source has changed since. */
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  /** Files that somebody edited here since an import wrote them, or that no import wrote: they are left as they are. */
  readonly kept: readonly KeptFile[];
}

export interface KeptFile {
  readonly path: string;
  /** Did its source change, too, since the last import? */
  readonly both: boolean;
  /** Did somebody remove it? */
  readonly isRemoved?: boolean;
  /** The lines that changed, where both did; `undefined` for what is no text, or was written before they were noted. */
  readonly sides?: BothSides | undefined;
}

/** What imports wrote into a site, by its path: the SHA-256 of each file, and of a page the hashes of its lines after it. */
export type ImportRecord = Readonly<Record<string, string>>;

/** Where the record is, beside the content that it speaks of: it belongs in the history. */
const recordFile = 'content/.imported.json';

/** Files that an import adds to, and never overwrites. */
const addedTo = /^content\/(?:site|databases|tags|categories|glossary)\.yaml$/;

/** Whether a site's folder holds anything under `content/`. */
export async function hasContent(root: string): Promise<boolean> {
  const names = await readdir(join(root, 'content')).catch(() => []);
  return names.length > 0;
}

/** Read what earlier imports wrote; nothing when there were none, or the file is broken. */
export async function readRecord(root: string): Promise<ImportRecord> {
  try {
    const data: unknown = JSON.parse(await readRegularText(join(root, recordFile)));
    const entries = Object.entries(data as object).filter(([, hash]) => typeof hash === 'string');
    return Object.fromEntries(entries) as ImportRecord;
  } catch {
    return {};
  }
}

/** Hold a plan against a folder and what imports wrote into it before. Nothing is written. */
export async function comparePlan(root: string, plan: Plan, record: ImportRecord = {}): Promise<Comparison> {
  const result = {
    added: [] as string[],
    changed: [] as string[],
    unchanged: [] as string[],
    kept: [] as KeptFile[],
  };
  for (const [path, file] of plan) {
    const there = await readRegularFile(join(root, path)).catch(ignoreMissing);
    const wanted = await bytesOf(file);
    const [last, lines] = record[path]?.split(' ') ?? [];
    if (there === undefined && last !== undefined)
      result.kept.push({ path, both: last !== hashOf(wanted), isRemoved: true });
    else if (there === undefined) result.added.push(path);
    else if (wanted.equals(there)) result.unchanged.push(path);
    else if (addedTo.test(path) || last === hashOf(there)) result.changed.push(path);
    else {
      const both = last !== undefined && last !== hashOf(wanted);
      const sides =
        both && lines !== undefined ? bothSides(lines, wanted.toString(), there.toString()) : undefined;
      result.kept.push({ path, both, ...(sides !== undefined && { sides }) });
    }
  }
  return result;
}

/** Write the files of a plan that are added or changed, and note what is there from imports now. */
export async function writePlan(
  root: string,
  plan: Plan,
  { added, changed, unchanged }: Comparison,
  record: ImportRecord = {},
): Promise<void> {
  const written: Record<string, string> = { ...record };
  const asTheyAre = new Set(unchanged);
  for (const path of [...added, ...changed, ...unchanged]) {
    const file = plan.get(path);
    if (file === undefined) continue;
    const bytes = await bytesOf(file);
    if (!addedTo.test(path))
      written[path] = typeof file === 'string' ? `${hashOf(bytes)} ${hashesOfLines(file)}` : hashOf(bytes);
    if (!asTheyAre.has(path)) await write(join(root, path), bytes);
  }
  const sorted = Object.fromEntries(Object.entries(written).sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = `${JSON.stringify(sorted, null, 2)}\n`;
  const before = await readRegularText(join(root, recordFile)).catch(() => undefined);
  if (text !== before) await write(join(root, recordFile), Buffer.from(text));
}

/** Is a planned text what an import wrote the last time? */
export function isAsWritten(file: PlannedFile | undefined, recorded: string | undefined): boolean {
  return typeof file === 'string' && recorded?.split(' ')[0] === hashOf(Buffer.from(file));
}

/** What is in the way and can't be read is reported before anything is written. */
function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
}

async function write(target: string, bytes: Uint8Array): Promise<void> {
  await onMachine('write', target, async () => {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
  });
}

async function bytesOf(file: PlannedFile): Promise<Buffer> {
  if (typeof file === 'string') return Buffer.from(file);
  return file instanceof Uint8Array ? Buffer.from(file) : readRegularFile(file.copyOf);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
