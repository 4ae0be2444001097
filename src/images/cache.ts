import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readChecksummed, writeChecksummed } from '../cache/checksummed-file.ts';
import { touch } from '../cache/expiry.ts';
import { isRunning } from '../files/is-running.ts';
import { readRegularFile } from '../files/regular-file.ts';
import { sha256 } from '../files/sha256.ts';
import { integritySchema, measurementSchema } from './measurement.ts';

const fileSchema = z.object({ fingerprint: z.string(), hash: z.string() });
const keptSchema = z.object({ size: z.number(), modified: z.number(), hash: z.string() });
const indexSchema = z.object({
  /** Version of the code that measured. */
  version: z.string(),
  /** By path relative to the root: saves reading a file that has not changed. */
  files: z.record(z.string(), fileSchema),
  /** By content hash: what the bytes are. */
  measurements: z.record(z.string(), measurementSchema),
  integrity: z.record(z.string(), integritySchema),
  /** By name in the cache folder: proves that a kept file is the one that was written. */
  kept: z.record(z.string(), keptSchema),
});

export type ImageIndex = z.infer<typeof indexSchema>;

/** The folder that keeps what is known about images, and what was made of them, from one build to the next. */
export interface ImageCache {
  readonly index: ImageIndex;
  /** Name of a sanitised drawing in the folder, by the hash of its file: another version sanitises it again. */
  readonly drawingName: (hash: string) => string;
  readonly pathOf: (name: string) => string;
  /** True when the file is there, and has the size and time, or else the bytes, of what was put there. */
  readonly isIntact: (name: string) => Promise<boolean>;
  /** SHA-256 of what was put there, hexadecimal: checked when the file is published. */
  readonly hashOf: (name: string) => string | undefined;
  readonly keep: (name: string, bytes: Buffer | string) => Promise<void>;
  /** Write the index, without files that have expired, and remove what interrupted builds left. */
  readonly save: () => Promise<void>;
}

const indexName = 'index';

/** Names the fields of the index: raised when they change. */
const form = 'images 5';

/**
 * Open the cache folder; a missing, foreign or damaged one is an empty one.
 *
 * Every file is written beside its place and renamed into it, so that two builds at once, or one that is killed,
 * leave whole files only. Kept files are believed when size and time are as recorded, otherwise by their SHA-256.
 * What another `version` of the code measured is measured again; variants, which take long, have a number of their own.
 */
export async function openImageCache(folder: string, version: string): Promise<ImageCache> {
  const index = await readIndex(join(folder, indexName), version);
  const before = JSON.stringify(index);
  let folderMade: Promise<unknown> | undefined;

  const write = async (name: string, bytes: Buffer | string) => {
    folderMade ??= mkdir(folder, { recursive: true });
    await folderMade;
    const temporary = join(folder, `.${process.pid}-${randomUUID()}.tmp`);
    try {
      await writeFile(temporary, bytes);
      await rename(temporary, join(folder, name)).catch(async () => {
        await rm(join(folder, name), { recursive: true, force: true }); // a folder is there
        await rename(temporary, join(folder, name));
      });
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => {});
      throw error;
    }
  };
  const modified = async (name: string) => (await stat(join(folder, name))).mtimeMs;

  return {
    index,
    drawingName: (hash) => `${sha256(`${hash} ${version}`).slice(0, 20)}.svg`,
    pathOf: (name) => join(folder, name),
    isIntact: async (name) => {
      const record = index.kept[name];
      const found = record && (await stat(join(folder, name)).catch(() => undefined));
      if (!found?.isFile() || found.size !== record?.size) return false;
      const isKnown = found.mtimeMs === record.modified;
      if (!isKnown && sha256(await readRegularFile(join(folder, name))) !== record.hash) return false;
      record.modified = touch(join(folder, name), found.mtimeMs);
      return true;
    },
    hashOf: (name) => index.kept[name]?.hash,
    keep: async (name, bytes) => {
      await write(name, bytes);
      index.kept[name] = {
        size: Buffer.byteLength(bytes),
        modified: await modified(name),
        hash: sha256(bytes),
      };
    },
    save: async () => {
      if (JSON.stringify(index) !== before) {
        // Another process may have added something since.
        const known = merge(await readIndex(join(folder, indexName), version), index);
        const names = new Set(await readdir(folder).catch(() => []));
        const kept = Object.fromEntries(Object.entries(known.kept).filter(([name]) => names.has(name)));
        await writeChecksummed(join(folder, indexName), form, { ...known, kept });
      }
      await sweep(folder);
    },
  };
}

async function readIndex(path: string, version: string): Promise<ImageIndex> {
  const empty: ImageIndex = { version, files: {}, measurements: {}, integrity: {}, kept: {} };
  const index = indexSchema.safeParse(await readChecksummed(path, form)).data ?? empty;
  return index.version === version ? index : { ...index, version, measurements: {} };
}

function merge(older: ImageIndex, newer: ImageIndex): ImageIndex {
  return {
    version: newer.version,
    files: { ...older.files, ...newer.files },
    measurements: { ...older.measurements, ...newer.measurements },
    integrity: { ...older.integrity, ...newer.integrity },
    kept: { ...older.kept, ...newer.kept },
  };
}

async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const owner = /^\.(\d+)-[\w-]+\.tmp$/.exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner))) await rm(join(folder, name), { force: true });
  }
}
