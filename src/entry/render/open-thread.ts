import { Worker } from 'node:worker_threads';
import type { Answer } from '../../markdown/answer.ts';
import type { FromThread, ToThread } from './messages.ts';
import type { RenderAnswer, ResolveImage } from './render-answer.ts';
import type { RenderSettings } from './render-settings.ts';

/** A thread that renders answers. */
export interface RenderThread {
  /** Rejects all that is under way when the thread breaks. */
  readonly render: RenderAnswer;
  /** Answers under way. */
  readonly running: () => number;
  /** End the thread. To be called when nothing is under way. */
  readonly close: () => void;
}

interface Task {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
  readonly resolveImage: ResolveImage;
}

/** The stack of a main thread, and what Node keeps back of a thread's: texts nested too deeply end alike in both. */
const stackSizeMb = (984 + 192) / 1024;

/** Start a thread that renders answers. */
export function openThread(settings: RenderSettings): RenderThread {
  const worker = new Worker(new URL('./thread.js', import.meta.url), {
    workerData: settings,
    resourceLimits: { stackSizeMb },
  });
  const tasks = new Map<number, Task>();
  let given = 0;
  let broken: Error | undefined;

  const tell = (message: ToThread) => worker.postMessage(message);
  const breakDown = (cause: unknown) => {
    broken ??= new Error('A thread that renders answers ended too early', { cause });
    for (const { reject } of tasks.values()) reject(broken);
    tasks.clear();
  };
  worker.on('error', breakDown);
  worker.on('exit', (code) => breakDown(new Error(`exit code ${code}`)));
  worker.on('message', (message: FromThread) => {
    const task = tasks.get(message.id);
    if (message.kind === 'question') {
      const { question, src } = message;
      // A failure is the answer's own; the thread goes on without the image, and what it makes is not heard.
      task?.resolveImage(src).then(
        (image) => tell({ kind: 'image', question, image }),
        (error: unknown) => {
          task.reject(error);
          tell({ kind: 'image', question, image: undefined });
        },
      );
      return;
    }
    tasks.delete(message.id);
    if (message.kind === 'rendered') task?.resolve(message.answer);
    else task?.reject(message.error);
  });

  return {
    render: (request, resolveImage) =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken);
        given += 1;
        tasks.set(given, { resolve, reject, resolveImage });
        tell({ kind: 'render', id: given, request });
      }),
    running: () => tasks.size,
    close: () => void worker.terminate(),
  };
}
