import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Answer } from '../markdown/answer.ts';
import { onMachine } from '../output/machine-error.ts';

/** What an answer is made from, and how to make it. */
export interface RenderRequest {
  /** The whole file. */
  readonly source: string;
  readonly file: string;
  readonly fingerprint: (src: string) => Promise<string>;
  readonly render: () => Promise<Answer>;
}

/** Rendered answers, kept from one build to the next. */
export interface AnswerCache {
  readonly render: (request: RenderRequest) => Promise<Answer>;
}

export interface AnswerCacheOptions {
  /** Absolute path of a folder of its own. */
  readonly folder: string;
  /** What every answer depends on beside its file: the version of the dialect, settings, interface texts. */
  readonly basis: string;
}

interface Stored {
  readonly answer: Answer;
  /** Fingerprint of each picture, by its address as written. */
  readonly images: Readonly<Record<string, string>>;
}

/**
 * Keep rendered answers in a folder, one file each, named by what they were made from: a line with the hash of
 * name and rest, then JSON.
 *
 * A file that is damaged or foreign is made again. Writing is whole or not at all, so that two builds may share
 * a folder.
 */
export function createAnswerCache({ folder, basis }: AnswerCacheOptions): AnswerCache {
  const pathOf = ({ source, file }: RenderRequest) => {
    const name = hashOf(basis, file, source);
    return join(folder, name.slice(0, 2), `${name}.json`);
  };
  return {
    render: async (request) => {
      const path = pathOf(request);
      const stored = await readStored(path);
      if (stored && (await imagesAreSame(stored, request))) return stored.answer;
      const answer = await request.render();
      const sources = [...new Set(answer.images.map(({ src }) => src))];
      const images = await Promise.all(
        sources.map(async (src) => [src, await request.fingerprint(src)] as const),
      );
      await writeWhole(path, JSON.stringify({ answer, images: Object.fromEntries(images) } satisfies Stored));
      return answer;
    },
  };
}

async function readStored(path: string): Promise<Stored | undefined> {
  try {
    const text = await readFile(path, 'utf8');
    const end = text.indexOf('\n');
    return hashOf(basename(path), text.slice(end + 1)) === text.slice(0, end)
      ? (JSON.parse(text.slice(end + 1)) as Stored)
      : undefined;
  } catch {
    return undefined;
  }
}

async function imagesAreSame({ images }: Stored, { fingerprint }: RenderRequest): Promise<boolean> {
  const checks = Object.entries(images).map(async ([src, before]) => (await fingerprint(src)) === before);
  return (await Promise.all(checks)).every(Boolean);
}

async function writeWhole(path: string, value: string): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}`;
  await onMachine('write', path, async () => {
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(temporary, `${hashOf(basename(path), value)}\n${value}`);
      await rename(temporary, path).catch(async () => {
        await rm(path, { recursive: true, force: true }); // a folder, or what else is no file of ours
        await rename(temporary, path);
      });
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => {});
      throw error;
    }
  });
}

/** A hash of texts, in 32 hexadecimal digits. */
export function hashOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 32);
}
