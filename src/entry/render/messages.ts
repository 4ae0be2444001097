import type { Answer } from '../../markdown/answer.ts';
import type { ResolvedImage } from '../../markdown/options.ts';
import type { AnswerRequest } from './render-answer.ts';

/** What a thread is told: an answer to render, or what is known about an image that it asked for. */
export type ToThread =
  | { readonly kind: 'render'; readonly id: number; readonly request: AnswerRequest }
  | { readonly kind: 'image'; readonly question: number; readonly image: ResolvedImage | undefined };

/** What a thread tells: an answer, why there is none, or an image of answer `id` that it asks for. */
export type FromThread =
  | { readonly kind: 'rendered'; readonly id: number; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly id: number; readonly error: unknown }
  | { readonly kind: 'question'; readonly id: number; readonly question: number; readonly src: string };
