/**
 * What runs in a thread of its own: render the answers that the main thread sends, for the settings it came with.
 *
 * Pictures are asked for in the main thread, where each is measured once.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { ResolvedImage } from '../../markdown/options.ts';
import type { FromThread, ToThread } from './messages.ts';
import { createAnswerRenderer } from './render-answer.ts';
import type { RenderSettings } from './render-settings.ts';

const render = createAnswerRenderer(workerData as RenderSettings);
const questions = new Map<number, (image: ResolvedImage | undefined) => void>();
let asked = 0;

const tell = (message: FromThread) => parentPort?.postMessage(message);

parentPort?.on('message', async (message: ToThread) => {
  if (message.kind === 'image') {
    questions.get(message.question)?.(message.image);
    questions.delete(message.question);
    return;
  }
  const { id, request } = message;
  const ask = (src: string) =>
    new Promise<ResolvedImage | undefined>((resolve) => {
      asked += 1;
      questions.set(asked, resolve);
      tell({ kind: 'question', id, question: asked, src });
    });
  try {
    tell({ kind: 'rendered', id, answer: await render(request, ask) });
  } catch (error) {
    tell({ kind: 'failed', id, error });
  }
});
