import { availableParallelism } from 'node:os';
import { openThread, type RenderThread } from './open-thread.ts';
import { createAnswerRenderer, type RenderAnswer } from './render-answer.ts';
import type { RenderSettings } from './render-settings.ts';

export interface ThreadLimits {
  /** Threads beside this one, at most. Default: two fewer than there are cores, but no more than 4. */
  readonly threads?: number;
  /** Answers that make it worth while to start one more thread. Default: 200. */
  readonly answersPerThread?: number;
}

/** This thread reads files, writes the cache and looks up pictures for all: it keeps no more than these busy. */
const mostThreads = 4;

/** Until it is warm, a thread costs most of a second: what so many answers cost. */
const worthAThread = 200;

/** Answers under way in a thread at one time, so that it need not wait for this one, which is busy itself. */
const atOnce = 16;

/**
 * Bring the function that renders the answers of a site on all cores.
 *
 * Few answers are rendered in this thread. Others are started one by one when many answers are asked for, and
 * ended when nothing is left to do, so that they keep no process alive. What comes out is the same. Rejects as the
 * renderer of one thread does, and when a thread breaks.
 *
 * Two cores are busy with one thread, since the engine collects garbage and compiles beside it: there, a further
 * thread took a third more work and no less time (measured with 1,600 answers).
 */
export function renderOnAllCores(
  settings: RenderSettings,
  { threads: most = defaultThreads(), answersPerThread = worthAThread }: ThreadLimits = {},
): RenderAnswer {
  const renderHere = createAnswerRenderer(settings);
  if (most < 1) return renderHere;
  const waiting: ((render: RenderAnswer) => Promise<void>)[] = [];
  const threads: RenderThread[] = [];
  let asked = 0;
  let here = 0;

  const next = () => {
    const isWorthMore = asked >= answersPerThread * (threads.length + 1);
    if (waiting.length > 0 && isWorthMore && threads.length < most) threads.push(openThread(settings));
    for (const { render, running } of threads) {
      while (running() < atOnce && waiting.length > 0) waiting.shift()?.(render).then(next);
    }
    const task = here < atOnce ? waiting.shift() : undefined;
    if (task) {
      here += 1;
      task(renderHere).then(() => {
        here -= 1;
        setImmediate(next); // after the messages of other threads
      });
    } else if (here === 0 && threads.every(({ running }) => running() === 0)) {
      for (const { close } of threads.splice(0)) close();
      asked = 0;
    }
  };
  return (request, resolveImage) =>
    new Promise((resolve, reject) => {
      waiting.push((render) => render(request, resolveImage).then(resolve, reject));
      asked += 1;
      next();
    });
}

function defaultThreads(): number {
  return Math.min(availableParallelism() - 2, mostThreads);
}
