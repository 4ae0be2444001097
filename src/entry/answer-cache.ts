import { basename, join } from 'node:path';
import { readChecksummed, writeChecksummed } from '../cache/checksummed-file.ts';
import { touch } from '../cache/expiry.ts';
import { hashOf } from '../files/hash-of.ts';
import type { Answer } from '../markdown/answer.ts';

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
 * Keep rendered answers in a folder, one file each, named by what they were made from with a checksum of it.
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
      const stored = await readChecksummed<Stored>(path, basename(path));
      if (stored && (await imagesAreSame(stored, request))) {
        touch(path);
        return stored.answer;
      }
      const answer = await request.render();
      const sources = [...new Set(answer.images.map(({ src }) => src))];
      const images = await Promise.all(
        sources.map(async (src) => [src, await request.fingerprint(src)] as const),
      );
      const kept: Stored = { answer, images: Object.fromEntries(images) };
      await writeChecksummed(path, basename(path), kept);
      return answer;
    },
  };
}

async function imagesAreSame({ images }: Stored, { fingerprint }: RenderRequest): Promise<boolean> {
  const checks = Object.entries(images).map(async ([src, before]) => (await fingerprint(src)) === before);
  return (await Promise.all(checks)).every(Boolean);
}
