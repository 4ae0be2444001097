import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const worker = fileURLToPath(new URL('growth-work.mjs', import.meta.url));

/** Seconds of processor time below which the machine is measured, and not the text. */
const negligible = 0.5;
/** Seconds after which a text counts as one that takes for ever, on a busy machine too. */
const deadline = 60;
/** Exponent below which two sizes leave no doubt. */
const plain = 1.15;
/** How often each size is measured where they do: a busy machine makes times longer, never shorter. */
const rounds = 3;

/** How the time of a work grows with the size of its text. */
export interface Growth {
  /** The least seconds of processor time for each size that was tried. */
  readonly seconds: ReadonlyMap<number, number>;
  /** Time grows with this power of the size, by least squares; 0 where all is done in no time, infinite past the deadline. */
  readonly exponent: number;
  /** Lines and constructs for which a text was refused before it was parsed. */
  readonly refused: readonly Refusal[];
}

interface Refusal {
  readonly line: number;
  readonly values: object;
}

interface Done {
  readonly seconds: number;
  readonly refused: readonly Refusal[];
}

/** Somebody who does the works of `growth-work.mjs`. */
export interface Clock {
  /** What a text took; `undefined` when it was not done by the deadline. */
  readonly time: (subject: string, text: string) => Promise<Done | undefined>;
  readonly stop: () => Promise<void>;
}

/** Start a process for works; when one is not done by the deadline, the process is ended, and the next work has another. */
export function startClock(): Clock {
  let running: Promise<{ child: ChildProcess; folder: string }> | undefined;
  const start = async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kotae-growth-'));
    const child = fork(worker, [folder], { serialization: 'advanced' });
    await once(child, 'message');
    return { child, folder };
  };
  const stop = async () => {
    const begun = running;
    running = undefined;
    if (begun === undefined) return;
    const { child, folder } = await begun;
    const ended = child.exitCode === null && child.signalCode === null ? once(child, 'close') : undefined;
    child.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  return {
    stop,
    time: async (subject, text) => {
      running ??= start();
      const { child } = await running;
      child.send({ subject, text });
      const late = AbortSignal.timeout(deadline * 1000);
      const over = new AbortController();
      const signal = AbortSignal.any([late, over.signal]);
      const ended = once(child, 'close', { signal }).then(() => undefined);
      const done = await Promise.race([once(child, 'message', { signal }), ended]).catch(() => undefined);
      over.abort();
      if (done === undefined) {
        await stop();
        if (!late.aborted) throw new Error(`${subject}: the process that reads it ended`);
      }
      return done?.[0] as Done | undefined;
    },
  };
}

/**
 * Do one work over texts of one pattern: of a quarter of the largest size and of all of it; and of sizes between, each
 * several times, where those two leave doubt.
 *
 * @param pattern makes a text of about so many characters
 * @param largest in bytes
 */
export async function growthOf(
  { time }: Clock,
  subject: string,
  pattern: (length: number) => string,
  largest: number,
): Promise<Growth> {
  const seconds = new Map<number, number>();
  let refused: readonly Refusal[] = [];
  /** False when it was not done. */
  const measure = async (size: number) => {
    const done = await time(subject, textOf(pattern, size));
    seconds.set(
      size,
      Math.min(seconds.get(size) ?? Number.POSITIVE_INFINITY, done?.seconds ?? Number.POSITIVE_INFINITY),
    );
    refused = done?.refused ?? refused;
    return done !== undefined;
  };
  const growth = (exponent: number) => ({ seconds, exponent, refused });
  await time(subject, textOf(pattern, largest / 32)); // loads and compiles what is needed
  for (const size of [largest / 4, largest])
    if (!(await measure(size))) return growth(Number.POSITIVE_INFINITY);
  if (exponentOf(seconds) < plain) return growth(exponentOf(seconds));
  for (let round = 0; round < rounds; round += 1)
    for (const part of [8, 4, 2, 1])
      if (!(await measure(largest / part))) return growth(Number.POSITIVE_INFINITY);
  return growth(exponentOf(seconds));
}

/** A text of so many bytes, as near as pieces of the pattern come to it. */
function textOf(pattern: (length: number) => string, bytes: number): string {
  const text = pattern(bytes);
  const factor = Buffer.byteLength(text) / bytes;
  return factor > 1.05 ? pattern(Math.floor(bytes / factor)) : text;
}

/** The slope of the line through the logarithms of sizes and times that is nearest to all of them. */
function exponentOf(seconds: ReadonlyMap<number, number>): number {
  if (Math.max(...seconds.values()) < negligible) return 0;
  const points = [...seconds].map(
    ([size, time]) => [Math.log(size), Math.log(Math.max(time, 0.02))] as const,
  );
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [size, time] = [mean(0), mean(1)];
  const along = points.reduce((sum, [x, y]) => sum + (x - size) * (y - time), 0);
  return along / points.reduce((sum, [x]) => sum + (x - size) ** 2, 0);
}
